import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extract } from '../../dist/index.js'
import { typstSource } from '../peers/typst-source.mjs'
import { announcementOf } from './content.mjs'
import { contentOf } from './document.mjs'
import { median } from './measure.mjs'

const at = path => fileURLToPath(new URL(path, import.meta.url))
const documents = 80
const rounds = 3
const renderers = {
  handbill: [at('handbill.mjs'), text => text],
  typst: [at('../peers/typst.mjs'), text => typstSource(contentOf(extract(Buffer.from(text))))],
  pdfmake: [at('../peers/pdfmake.mjs'), asJson],
  'react-pdf': [at('../peers/react-pdf.mjs'), asJson],
}

function asJson(text) {
  return JSON.stringify(contentOf(extract(Buffer.from(text))))
}

/** Documents of two pages one after another in one process: milliseconds each, medians of alternating runs. */
export async function compareWarm(names, folder) {
  console.log(`\nwarm: documents of 2 pages, each another, the last ${documents / 2} of ${documents}`)
  const jobs = names
    .filter(name => renderers[name])
    .map(name => ({ name, folder: writeSources(name, folder), runs: [] }))
  for (let round = 0; round < rounds; round++) for (const job of jobs) job.runs.push(runWarm(job))
  const [own] = jobs
  const figure = (job, key) => median(job.runs.map(run => run[key]))
  for (const job of jobs) {
    const cells = ['wall', 'cpu'].map(
      key => `${key} ${figure(job, key).toFixed(1)} ms (${(figure(own, key) / figure(job, key)).toFixed(2)})`,
    )
    console.log(`  ${job.name.padEnd(16)}${cells.map(cell => cell.padStart(24)).join('')}`)
  }
}

function writeSources(name, folder) {
  const own = join(folder, `warm-${name}`)
  mkdirSync(own)
  const [, write] = renderers[name]
  for (let seed = 1; seed <= documents; seed++)
    writeFileSync(join(own, `${100 + seed}`), write(announcementOf(5, seed)))
  return own
}

function runWarm({ name, folder }) {
  const [renderer] = renderers[name]
  const { stdout, stderr, status } = spawnSync('node', [at('warm.mjs'), renderer, folder], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
