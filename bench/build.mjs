#!/usr/bin/env node
// How fast collections are built, in all four formats, against Typst's warm compiler for the PDFs alone; what a second
// run costs when nothing or one announcement has changed; what a second thread gives; how memory grows.
//
//   node bench/build.mjs [--count NUMBER]…
//
// --count is 100 and 1000 by default. Figures are of CPU time (user and system, all threads) but where wall is said.
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generateCollection } from './build/generate.mjs'
import { measure } from './print/measure.mjs'

const at = path => fileURLToPath(new URL(path, import.meta.url))
/** Seconds: what takes longer is broken. */
const limit = 36_000
/** Typst sets so many documents before it is measured, and as many while it is. */
const measured = 50

const { values } = parseArgs({
  options: { count: { type: 'string', multiple: true, default: ['100', '1000'] } },
})

async function main() {
  spawnSync('node', [at('../.ci/prepare.mjs')], { stdio: 'inherit' })
  const cache = at('../node_modules/.cache/handbill-bench')
  mkdirSync(cache, { recursive: true })
  const own = mkdtempSync(join(cache, 'build-'))
  try {
    for (const count of values.count) await compare(Number(count), join(own, count))
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

async function compare(count, folder) {
  const paths = generateCollection(join(folder, 'in'), count)
  console.log(`\n${count} announcements, md, html, pdf, json`)
  const first = await build(folder, 1)
  row(
    'first run, 1 thread',
    first,
    `${(count / first.cpu).toFixed(1)} documents/s/core, ${perDocument(first, count)}`,
  )
  const typst = await warmTypst(folder, paths)
  console.log(
    `  Typst, warm, the PDF alone: ${typst.toFixed(1)} ms a document: handbill ${((typst * count) / 1000 / first.cpu).toFixed(2)} × as many`,
  )
  row('nothing changed', await build(folder, 1), first)
  appendFileSync(paths[count >> 1], '\nOne more line for the end.\n')
  row('one changed', await build(folder, 1), first)
  rmSync(join(folder, 'out'), { recursive: true })
  const second = await build(folder, 2)
  row('first run, 2 threads', second, `wall 1 → 2 threads: ${(first.wall / second.wall).toFixed(2)} ×`)
}

const perDocument = ({ cpu }, count) => `${((cpu * 1000) / count).toFixed(1)} ms a document`

/** `note` is a text, or the run of which the figure is a part. */
function row(name, { wall, cpu, peak }, note) {
  const said = typeof note === 'string' ? note : `${((cpu / note.cpu) * 100).toFixed(2)} % of the first run`
  console.log(
    `  ${name.padEnd(22)}${`${cpu.toFixed(1)} s`.padStart(10)}${`wall ${wall.toFixed(1)} s`.padStart(16)}${`${(peak / 1e6).toFixed(0)} MB`.padStart(9)}  ${said}`,
  )
}

/** One run of the command over a collection. */
async function build(folder, jobs) {
  const words = [
    'build',
    '--quiet',
    '--jobs',
    String(jobs),
    '--output',
    join(folder, 'out'),
    join(folder, 'in'),
  ]
  const command = ['node', at('build/run.mjs'), join(folder, 'done'), ...words]
  return await measure({ command, output: join(folder, 'done') }, folder, limit)
}

/** Milliseconds that Typst takes for a PDF of the same content, once it is warm. */
async function warmTypst(folder, paths) {
  if (spawnSync('npm', ['ci'], { cwd: at('peers'), stdio: 'ignore' }).status !== 0)
    throw new Error('the peers cannot be installed')
  const { contentOf } = await import('./print/document.mjs')
  const { typstSource } = await import('./peers/typst-source.mjs')
  const sources = join(folder, 'typst')
  mkdirSync(sources)
  for (const [index, path] of paths.slice(0, 2 * measured).entries()) {
    const name = relative(join(folder, 'in'), path).replace(/\.[^.]*$/, '.json')
    const digest = JSON.parse(readFileSync(join(folder, 'out', name), 'utf8'))
    writeFileSync(join(sources, `${1000 + index}.typ`), typstSource(contentOf(digest)))
  }
  const run = [at('print/warm.mjs'), at('peers/typst.mjs'), sources]
  const { stdout, stderr, status } = spawnSync('node', run, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout).cpu
}

await main()
