/** Plain text to mdast. */
import type { Root } from 'mdast'
import { readSection } from './blocks.js'
import type { TextContext } from './inline.js'
import { hasGap, type Line, splitLines } from './lines.js'
import { wrapWidth } from './wrap.js'

/** Reads plain text from an offset on; positions count from the text's beginning. */
export function readText(source: string, from = 0, firstLine = 1): Root {
  const lines = splitLines(source, from, firstLine)
  const children = readSection(contextOf(source, lines), lines)
  return { type: 'root', children }
}

function contextOf(source: string, lines: readonly Line[]): TextContext {
  const width = wrapWidth(source, lines)
  return {
    source,
    width,
    flat: width === null && isFlat(lines),
    isCell: false,
    hasLinks: source.includes('://') || source.includes('@'),
  }
}

/** Whether blank lines are too few to part paragraphs, so that every line is one. */
function isFlat(lines: readonly Line[]): boolean {
  let gaps = 0
  for (let index = 1; index < lines.length; index++) if (hasGap(lines, index)) gaps++
  return gaps * 10 < lines.length
}
