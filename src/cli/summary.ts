import type { BuildResult, BuiltFile } from '../index.js'
import { harmless } from './terminal-text.js'

/** Of more announcements only the sum is told. */
const mostRows = 50

/** What closes a build: a row for each announcement that was written, then the sum, where there is one to tell. */
export function summarise(result: BuildResult): string {
  const rows = result.built.filter(file => !file.unchanged && file.outputs.length > 0)
  return (
    (rows.length <= mostRows ? tableOf(rows) : '') +
    overAll(result) +
    kept(result) +
    sum(result, rows.length <= mostRows)
  )
}

function tableOf(built: readonly BuiltFile[]): string {
  if (built.length === 0) return ''
  const rows = built.map(({ input, entries, people, outputs }) => [
    harmless(input),
    String(entries),
    String(people),
    harmless(shorten(outputs)),
  ])
  return table([['announcement', 'entries', 'people', 'written'], ...rows])
}

/** How many announcements were built, left as they were and failed, and files removed. */
export function tally({ built, removed }: BuildResult) {
  const failed = built.filter(({ outputs }) => outputs.length === 0).length
  const unchanged = built.filter(file => file.unchanged).length
  return { built: built.length - failed - unchanged, unchanged, failed, removed: removed.length }
}

/** What the table tells is not told again. */
function sum(result: BuildResult, hasTable: boolean): string {
  const { built, unchanged, failed, removed } = tally(result)
  if (hasTable && unchanged === 0 && removed === 0) return ''
  const parts = [
    `${built} built`,
    `${unchanged} unchanged`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(removed > 0
      ? [`${removed} ${removed === 1 ? 'file' : 'files'} removed that nothing asks for any more`]
      : []),
  ]
  return `${parts.join(', ')}\n`
}

/** A line on the files over all announcements, where any has changed. */
function overAll({ collection }: BuildResult): string {
  const count = collection?.changed.length ?? 0
  if (count === 0) return ''
  return `${count} ${count === 1 ? 'file' : 'files'} over all announcements written\n`
}

const kept = (result: BuildResult) =>
  result.kept
    .map(
      path =>
        `${harmless(path)} stays: nothing asks for it any more, but it was changed after handbill wrote it\n`,
    )
    .join('')

/** `output/a.{md,html}` for `output/a.md` and `output/a.html`. */
function shorten(paths: readonly string[]): string {
  const [first = ''] = paths
  const dot = first.lastIndexOf('.')
  const stem = first.slice(0, dot)
  const extensions = paths.map(path => path.slice(dot + 1))
  return paths.length > 1 ? `${stem}.{${extensions.join(',')}}` : first
}

const isNumeric = (cell: string) => /^\d+$/.test(cell)

function table(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (isNumeric(cell) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return rows.map(row => `${line(row)}\n`).join('')
}
