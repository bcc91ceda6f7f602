// Scores the built command on labelled real announcements: `npm run score [OPTION ...]`, options as score.mjs has them.
// They belong to their authors and are kept beside the checkout, not in it.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))
const figures = ['right', 'titles', 'people', 'mentors', 'descriptions', 'perfect']

if (existsSync(`${corpus}score.mjs`)) score()
else
  process.stdout.write(
    'The labelled announcements are not published with the project: put a corpus (score.mjs, and for each document a folder with labels.json, meta.json and variants/) into ../shared/corpus beside this checkout, then run this again.\n',
  )

function score() {
  const command = [process.execPath, `${root}dist/cli.js`, 'extract']
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [`${corpus}score.mjs`, ...process.argv.slice(2), '--json', '--', ...command],
    { encoding: 'utf8', maxBuffer: 1e9 },
  )
  if (status !== 0) throw new Error(stderr)
  const { summary, results } = JSON.parse(stdout)
  const { negatives_kept_empty: negatives, errors, ...forms } = summary
  print('form', forms)
  print('organisation', byOrganisation(results))
  const weakest = Object.entries(byOrganisation(results)).filter(([, { perfect }]) => perfect < 1)
  process.stdout.write(
    `The weights are set by hand and learnt from no document, so leaving an organisation out changes no figure; those who set them have read these documents, so unseen ones will fare worse. Not perfect: ${weakest.map(([name]) => name).join(', ') || 'none'}.\n`,
  )
  process.stdout.write(`negatives kept empty ${negatives}, runs that failed ${errors} of ${results.length}\n`)
}

/** The mean of each figure over an organisation's documents and forms; the weakest organisation first. */
function byOrganisation(results) {
  const groups = new Map()
  for (const result of results) {
    const name = organisationOf(result.id)
    groups.set(name, [...(groups.get(name) ?? []), result])
  }
  const means = [...groups].map(([name, group]) => [
    name,
    Object.fromEntries(figures.map(key => [key, mean(group, key)])),
  ])
  return Object.fromEntries(means.sort(([, a], [, b]) => a.right - b.right || a.people - b.people))
}

function organisationOf(id) {
  return JSON.parse(readFileSync(`${corpus}${id}/meta.json`, 'utf8')).organisation
}

function mean(group, key) {
  const values = group.map(result => result[key]).filter(value => value !== undefined && value !== null)
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null
}

function print(heading, rows) {
  const line = (name, cells) => `${name.padEnd(36)}${cells.map(cell => cell.padStart(13)).join('')}\n`
  const cell = value => (value === null || Number.isNaN(value) ? '-' : value.toFixed(3))
  process.stdout.write(line(heading, figures))
  for (const [name, row] of Object.entries(rows))
    process.stdout.write(
      line(
        name,
        figures.map(key => cell(row[key])),
      ),
    )
  process.stdout.write('\n')
}
