/** Tables that lay out one record: a label in the first cell of every row, its value in the second. */
import type { Paragraph, PhrasingContent, Table, TableCell, TableRow, Text } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { isKnownLabel, roleOfLabel } from '../phrases/labels/meaning.js'

/** Whether every row is a labelled value, and a role is among the labels. */
export function isRecord({ children }: Table): boolean {
  const rows = children.filter(row => plainText(row).trim() !== '')
  return rows.length > 0 && rows.every(isLabelled) && rows.some(row => roleOfLabel(labelIn(row)) !== null)
}

function isLabelled(row: TableRow): boolean {
  const [, value, more] = row.children
  if (!value || more) return false
  const isLabel = isKnownLabel(labelIn(row)) || /[:：]\s*$/u.test(plainText(row.children[0]))
  return isLabel && !isKnownLabel(plainText(value).trim())
}

function labelIn({ children: [label] }: TableRow): string {
  return plainText(label)
    .trim()
    .replace(/\s*[:：]$/u, '')
}

/** A row as the line that it would be without the table: "Student: Ada Byron". */
export function lineOfRow(row: TableRow): Paragraph {
  const [label, value] = row.children
  const children = [...phrasing(label), colonAfter(row), ...phrasing(value)]
  return { type: 'paragraph', children, ...(row.position ? { position: row.position } : {}) }
}

function phrasing(cell: TableCell | undefined): PhrasingContent[] {
  return cell ? cell.children : []
}

/** What the edge of a cell says; it takes no room in the source. */
function colonAfter(row: TableRow): Text {
  const label = row.children[0]
  const end = label?.children.at(-1)?.position?.end ?? row.position?.start
  const value = /[:：]\s*$/u.test(plainText(label)) ? ' ' : ': '
  return { type: 'text', value, ...(end ? { position: { start: end, end } } : {}) }
}
