import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const MB = 1_000_000
const columns = [
  ['wall', value => `${value.toFixed(2)} s`],
  ['cpu', value => `${value.toFixed(2)} s`],
  ['peak', value => `${(value / MB).toFixed(0)} MB`],
  ['size', value => `${(value / MB).toFixed(3)} MB`],
]

/** Each program's figures, and in brackets handbill's as a multiple of them: below 1 handbill takes less. */
export function table(rows) {
  const own = rows.find(row => row.name === 'handbill')
  const line = (name, cells, pages) =>
    `  ${name.padEnd(16)}${cells.map(cell => cell.padStart(20)).join('')}${String(pages).padStart(8)}`
  const cell = (row, [key, show]) =>
    own && row !== own
      ? `${show(row[key])} (${(own[key] / row[key]).toFixed(2)})`
      : `${show(row[key])}       `
  return [
    line('', ['wall       ', 'CPU       ', 'peak       ', 'file       '], 'pages'),
    ...rows.map(row =>
      line(
        row.name,
        columns.map(column => cell(row, column)),
        row.pages,
      ),
    ),
  ].join('\n')
}

export async function pageCount(path) {
  const task = openPdf(readFileSync(path))
  const { numPages } = await task.promise
  await task.destroy()
  return numPages
}

export const openPdf = bytes =>
  getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
