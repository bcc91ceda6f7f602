/** Plain text to mdast. */
import type { Root } from 'mdast'
import { readSection } from './blocks.js'
import { contextOf } from './context.js'
import { splitLines } from './split-lines.js'

/** Reads plain text from an offset on; positions count from the text's beginning. */
export function readText(source: string, from = 0, firstLine = 1): Root {
  const lines = splitLines(source, from, firstLine)
  const context = contextOf(source, lines, null)
  const children = readSection(context, lines)
  return context.filling?.atSpaces
    ? { type: 'root', children, data: { filledAtSpaces: true } }
    : { type: 'root', children }
}
