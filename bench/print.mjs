// How fast digests are printed and how well lines are set, against other typesetters with equal content in one run.
// See README.md beside this file.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const at = path => fileURLToPath(new URL(path, import.meta.url))

const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true },
    program: { type: 'string', multiple: true },
    runs: { type: 'string' },
    limit: { type: 'string', default: '600' },
  },
})

prepare()
const { announcementOf } = await import('./print/content.mjs')
const { documentOf } = await import('./print/document.mjs')
const { measure, median } = await import('./print/measure.mjs')
const { programs } = await import('./print/programs.mjs')
const { pageCount, table } = await import('./print/report.mjs')
const { compareWarm } = await import('./print/compare-warm.mjs')
const { compareLines } = await import('./print/compare-lines.mjs')

/** Builds handbill and installs the peers where that is still to do. */
function prepare() {
  spawnSync('node', [at('../.ci/prepare.mjs')], { stdio: 'inherit' })
  if (existsSync(at('peers/node_modules/.package-lock.json'))) return
  console.log('Installing the peers into bench/peers/node_modules\n')
  const { status } = spawnSync('npm', ['ci'], {
    cwd: at('peers'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(1)
}

async function main() {
  const folder = join(at('../node_modules/.cache'), 'handbill-bench')
  mkdirSync(folder, { recursive: true })
  const own = mkdtempSync(join(folder, 'print-'))
  try {
    const names = installed(values.program ?? Object.keys(programs))
    for (const size of values.size ?? ['seed', '600', '6000', 'warm', 'lines'])
      await compare(size, names, own)
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
}

function installed(names) {
  return names.filter(name => {
    const cure = programs[name].missing()
    if (cure) console.log(`${name} is left out: it is not installed (${cure})`)
    return cure === null
  })
}

async function compare(size, names, folder) {
  if (size === 'lines') return await compareLines(folder)
  if (size === 'warm') return await compareWarm(names, folder)
  const text =
    size === 'seed' ? readFileSync(at('../input/xen-gsoc-2011.txt'), 'utf8') : announcementOf(Number(size))
  const document = documentOf(text, folder)
  const { entries, people } = document.content
  console.log(
    `\n${size === 'seed' ? 'seed' : `${size} entries`}: ${entries.length} entries, ${people.length} people, ${document.words} words; whole process`,
  )
  if (size !== 'seed' && entries.length !== Number(size)) throw new Error('entries were lost in reading')
  const rows = await measureAll(document, names, runsOf(size), folder)
  console.log(table(rows))
}

const runsOf = size => Number(values.runs ?? (size === 'seed' ? 11 : size === '600' ? 3 : 1))

/** Who failed or took longer than the limit at one size is not tried with larger ones. */
const left = new Set()

async function measureAll(document, names, runs, folder) {
  const jobs = new Map(
    names.filter(name => !left.has(name)).map(name => [name, programs[name].prepare(document, folder)]),
  )
  const results = new Map([...jobs.keys()].map(name => [name, []]))
  for (let run = 0; run < runs; run++)
    for (const [name, job] of jobs) {
      if (left.has(name)) continue
      try {
        results.get(name).push(await measure(job, folder, Number(values.limit)))
      } catch (error) {
        left.add(name)
        console.log(`${name} is left out from here on: ${error.message}`)
      }
    }
  const rows = []
  for (const [name, job] of jobs) if (!left.has(name)) rows.push(await rowOf(name, job, results.get(name)))
  return rows
}

async function rowOf(name, { output }, runs) {
  return {
    name,
    wall: median(runs.map(run => run.wall)),
    cpu: median(runs.map(run => run.cpu)),
    peak: Math.max(...runs.map(run => run.peak)),
    size: statSync(output).size,
    pages: await pageCount(output),
  }
}

await main()
