#!/usr/bin/env node
// How fast plain text is read, against remark-parse on the same text in the same run; how time grows with the input;
// what hostile input costs; how much memory is taken: for reading it into a tree, and for the whole way to a digest.
//
//   node bench/read.mjs [--quick] [--only read|extract]
//
// --quick measures growth from 1 to 10 MB instead of 10 to 100 MB.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'node_modules', '.cache', 'handbill-bench')
const bundle = join(folder, 'read.mjs')
const sample = join(folder, 'sample.txt')
const MB = 1_000_000

/** Announcements in filled text: a seeded generator, so that every run measures the same. */
function announcement(size) {
  let seed = 20110423
  const next = limit => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return seed % limit
  }
  const words =
    'the project will port a small library to new hardware and measure how memory is used by each guest while others test drivers'.split(
      ' ',
    )
  const names = ['Ada Lovelace', 'Grace Hopper', 'Emmy Noether', 'Sofja Kowalewskaja', 'Hedy Lamarr']
  const fill = text => text.replace(/(.{1,72})(?: |$)/g, '$1\n')
  const parts = []
  for (let length = 0; length < size; ) {
    const sentence = Array.from({ length: 60 + next(60) }, () => words[next(words.length)]).join(' ')
    const part = `Port number ${next(1000)}\n\nStudent: ${names[next(5)]}\nMentors: ${names[next(5)]}, ${names[next(5)]}\n\n${fill(sentence)}\n-   see https://example.org/${next(1000)}\n-   ${words[next(words.length)]}\n\n`
    parts.push(part)
    length += part.length
  }
  return parts.join('').slice(0, size)
}

const hostile = {
  'a line of 10 MB': () => 'lorem ipsum '.repeat((10 * MB) / 12),
  'a word of 10 MB': () => 'a'.repeat(10 * MB),
  'a million bullets': () => '- item\n'.repeat(MB),
  'a million blank lines': () => `a${'\n'.repeat(MB)}b`,
  'a million name-like lines': () => 'Ada Lovelace\n'.repeat(MB),
  'a million quoted lines': () => '> Ada Lovelace\n'.repeat(MB),
  'a million table rows': () => 'Ada  Engine\n'.repeat(MB),
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
}

function timed(run) {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

async function compare() {
  const { read, VFile, unified, remarkParse } = await import(pathToFileURL(bundle).href)
  const text = announcement(MB)
  const bytes = Buffer.from(text)
  const parser = unified().use(remarkParse)
  const ours = []
  const theirs = []
  for (let run = 0; run < 7; run++) {
    ours.push(timed(() => read(new VFile({ path: 'x.txt', value: bytes }))))
    theirs.push(timed(() => parser.parse(text)))
  }
  const ratio = median(ours) / median(theirs)
  console.log(
    `1 MB of text: read ${median(ours).toFixed(0)} ms, remark-parse ${median(theirs).toFixed(0)} ms, ratio ${ratio.toFixed(3)}`,
  )
}

/** Takes one text through a stage in a process of its own, with the heap that Node gives it: milliseconds, and the most memory beyond the loaded program. */
function alone(stage, text) {
  writeFileSync(sample, text)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--alone', stage],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

async function measure(stage) {
  const { [stage]: take, VFile } = await import(pathToFileURL(bundle).href)
  const before = process.resourceUsage().maxRSS * 1024
  const value = readFileSync(sample)
  const time = timed(() => take(new VFile({ path: 'x.txt', value })))
  const peak = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ time, bytes: value.length, memory: peak - before }))
}

function show(name, { time, bytes, memory }) {
  const size = `${(bytes / MB).toFixed(1)} MB`.padStart(9)
  console.log(
    `${name.padEnd(28)} ${size} ${time.toFixed(0).padStart(7)} ms ${(memory / MB).toFixed(0).padStart(6)} MB, ${(memory / bytes).toFixed(1)} × the input`,
  )
}

async function main(argv) {
  if (argv[0] === '--alone') return measure(argv[1])
  mkdirSync(folder, { recursive: true })
  await build({
    stdin: {
      contents:
        "export { read } from './src/read/index.js'; export { extract } from './src/pipeline.js'; export { VFile } from 'vfile'; export { unified } from 'unified'; export { default as remarkParse } from 'remark-parse'",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: bundle,
    logLevel: 'error',
  })
  const [small, large] = argv.includes('--quick') ? [MB, 10 * MB] : [10 * MB, 100 * MB]
  const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : null
  if (only !== 'extract') await compare()
  for (const stage of only ? [only] : ['read', 'extract']) growth(stage, small, large)
}

function growth(stage, small, large) {
  console.log(`${stage}:`)
  const first = alone(stage, announcement(small))
  const second = alone(stage, announcement(large))
  show('announcement', first)
  show('announcement', second)
  console.log(`growth over ${large / small} times the text: ${(second.time / first.time).toFixed(1)}`)
  for (const name of Object.keys(hostile)) show(name, alone(stage, hostile[name]()))
}

await main(process.argv.slice(2))
