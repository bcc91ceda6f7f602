import type { BuiltFile } from '../index.js'

/** The table that closes a build: a row for each announcement that was written. */
export function summarise(built: readonly BuiltFile[]): string {
  const done = built.filter(({ outputs }) => outputs.length > 0)
  if (done.length === 0) return ''
  const rows = done.map(({ input, entries, people, outputs }) => [
    input,
    String(entries),
    String(people),
    shorten(outputs),
  ])
  return table([['announcement', 'entries', 'people', 'written'], ...rows])
}

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
