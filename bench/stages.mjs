#!/usr/bin/env node
// Where the time of a warm document goes: milliseconds of CPU (user and system, all threads) in each stage, for one
// document after another in one process.
//
//   node bench/stages.mjs [--from warm|build|seed]… [--count NUMBER]
//
// `warm` are the documents of `bench/print`, `build` those of `bench/build`, `seed` is the announcement in `input/`.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { generateCollection } from './build/generate.mjs'
import { announcementOf } from './print/content.mjs'

const at = path => fileURLToPath(new URL(path, import.meta.url))

const { values } = parseArgs({
  options: { count: { type: 'string', default: '50' }, from: { type: 'string', multiple: true } },
})
const count = Number(values.count)

async function main() {
  const cache = at('../node_modules/.cache/handbill-bench')
  mkdirSync(cache, { recursive: true })
  const own = mkdtempSync(join(cache, 'stages-'))
  try {
    const sources = {
      warm: () => Array.from({ length: 2 * count }, (_, index) => Buffer.from(announcementOf(5, index + 1))),
      build: () => generateCollection(join(own, 'in'), 2 * count).map(path => readFileSync(path)),
      seed: () => Array.from({ length: 2 * count }, () => readFileSync(at('../input/xen-gsoc-2011.txt'))),
    }
    const stages = await loadStages(own)
    const tables = {}
    for (const name of values.from ?? Object.keys(sources)) tables[name] = await time(stages, sources[name]())
    print(tables)
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

/** The stages as they stand in the sources: the library's door does not show what lies between two of them. */
async function loadStages(folder) {
  const door = [
    "export { VFile } from 'vfile'",
    "export { read } from './read/index.js'",
    "export { structure } from './structure/index.js'",
    "export { check } from './check/index.js'",
    "export { digest } from './digest/index.js'",
    "export { renderPrint, writers } from './render/index.js'",
    "export { createFontBook, loadHyphenation, typeset, writePdf } from './typeset/index.js'",
    "export { bundledFonts } from './build/fonts/bundled-fonts.js'",
    "export { loadTemplate } from './build/template/load-template.js'",
  ].join('\n')
  const outfile = join(folder, 'stages.mjs')
  const absWorkingDir = at('..')
  const stdin = { contents: door, resolveDir: at('../src'), loader: 'ts' }
  await build({
    absWorkingDir,
    stdin,
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
  })
  return await import(pathToFileURL(outfile))
}

/** Milliseconds a document by stage; the first half of the documents warms up. */
async function time(stages, sources) {
  const run = await pipeline(stages)
  for (const source of sources.slice(0, count)) run(source, new Map())
  const spent = new Map()
  for (const source of sources.slice(count)) run(source, spent)
  return Object.fromEntries([...spent].map(([stage, micros]) => [stage, micros / 1000 / count]))
}

async function pipeline(stages) {
  const template = await stages.loadTemplate('digest')
  const fonts = stages.createFontBook(stages.bundledFonts())
  const hyphenators = new Map([['en', await stages.loadHyphenation('en')]])
  return (bytes, spent) => {
    const take = (stage, work) => {
      const start = process.cpuUsage()
      const result = work()
      const { user, system } = process.cpuUsage(start)
      spent.set(stage, (spent.get(stage) ?? 0) + user + system)
      return result
    }
    const file = new stages.VFile(bytes)
    const root = take('read', () => stages.read(file))
    const announcement = take('structure', () => stages.structure(root, file, null))
    take('check', () => stages.check(announcement, file))
    const digest = take('digest', () => stages.digest(announcement, file))
    for (const format of ['md', 'html', 'json'])
      take(format, () => stages.writers[format](digest, template, {}))
    const { html, css } = take('html for print', () => stages.renderPrint(digest, template, {}))
    const source = { html: { path: 'filled', source: html }, styles: css }
    const { document } = take('typeset', () => stages.typeset(source, { fonts, hyphenators }))
    take('pdf', () => stages.writePdf(document))
  }
}

function print(tables) {
  const names = Object.keys(tables)
  const [first] = names
  const line = (label, cells) => console.log(label.padEnd(18) + cells.map(cell => cell.padStart(10)).join(''))
  line('', names)
  for (const stage of Object.keys(tables[first]))
    line(
      stage,
      names.map(name => tables[name][stage].toFixed(2)),
    )
  const sum = table => Object.values(table).reduce((total, ms) => total + ms, 0)
  line(
    'all',
    names.map(name => sum(tables[name]).toFixed(2)),
  )
}

await main()
