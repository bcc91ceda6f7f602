/** Plain text to mdast. */
import type { Root, RootContent } from 'mdast'
import { readSection } from './blocks.js'
import { contextOf } from './context.js'
import { splitLines } from './split-lines.js'

/** Reads plain text from an offset on; positions count from the text's beginning. */
export function readText(source: string, from = 0, firstLine = 1): Root {
  const lines = splitLines(source, from, firstLine)
  const context = contextOf(source, lines, null)
  const children = unquoted(readSection(context, lines))
  return context.filling?.atSpaces
    ? { type: 'root', children, data: { filledAtSpaces: true } }
    : { type: 'root', children }
}

/** What all of a text quotes, as in a message that was sent on, is that text. */
function unquoted(children: RootContent[]): RootContent[] {
  const [first] = children
  return children.length === 1 && first?.type === 'blockquote' ? first.children : children
}
