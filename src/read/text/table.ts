import type { Table } from 'mdast'
import type { Found } from './blocks.js'
import type { TextContext } from './inline.js'
import type { Line } from './lines.js'

export function readTable(
  _context: TextContext,
  _lines: readonly Line[],
  _index: number,
): Found<Table> | null {
  return null
}
