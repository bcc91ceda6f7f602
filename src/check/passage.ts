/** Running text around the entries, as plain words that know where in the source they stand. */
import type { Nodes, Text } from 'mdast'
import type { Announcement, Span } from '../model/announcement.js'
import { type SpanMap, spanMap } from '../model/source-map.js'

/** A title, paragraph, heading or table cell. */
export interface Passage {
  /** Plain words; a line end of the source is a space, a hard break is a line end. */
  text: string
  /** The announcement's own title, `lead` before the entries, `list` where a summary repeats them, `closing` after them. */
  where: 'title' | 'lead' | 'list' | 'closing'
  /** The list, table or section it stands in: passages of one container may together be a list of names. */
  container: object
  /** The stretch of the source of a part of `text`, `from` inclusive to `to` exclusive. */
  span: (from: number, to: number) => Span | undefined
}

/**
 * The passages of the title, the lead, the closing and the summaries that `structure` dropped as repetitions, in text
 * order. What is quoted was said of something else, last year's mail for one, and is left out.
 */
export function passagesOf(announcement: Announcement, source: string): Passage[] {
  return announcement.children.flatMap(section => {
    if (section.type === 'lead' || section.type === 'closing')
      return section.children.flatMap(node => passagesIn(node, section, section.type, source))
    if (section.type === 'title') return [passageOf(section, section, 'title', source)]
    if (section.type === 'dropped' && section.reason === 'repeated')
      return section.children.flatMap(node => passagesIn(node, section, 'list', source))
    return []
  })
}

function passagesIn(node: Nodes, container: object, where: Passage['where'], source: string): Passage[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return [passageOf(node, container, where, source)]
    case 'list':
    case 'table':
      return node.children.flatMap(child => passagesIn(child, node, where, source))
    case 'blockquote':
      return []
    default:
      return 'children' in node
        ? node.children.flatMap(child => passagesIn(child, container, where, source))
        : []
  }
}

/** A text node and where in its passage it begins. */
interface Piece {
  node: Text
  from: number
}

function passageOf(
  block: { children: readonly Nodes[] },
  container: object,
  where: Passage['where'],
  source: string,
): Passage {
  const pieces: Piece[] = []
  let text = ''
  const add = (node: Nodes): void => {
    if (node.type === 'text') pieces.push({ node, from: text.length })
    if (node.type === 'break') text += '\n'
    else if ('value' in node) text += node.type === 'html' ? '' : node.value.replace(/[\r\n]/g, ' ')
    else if ('children' in node) node.children.forEach(add)
  }
  block.children.forEach(add)
  return { text, where, container, span: spansOf(pieces, source) }
}

/** Maps are made when they are asked for, and once: most passages never get a message. */
function spansOf(pieces: readonly Piece[], source: string): Passage['span'] {
  const maps = new Map<Piece, SpanMap>()
  const mapOf = (piece: Piece): SpanMap => {
    const map = maps.get(piece) ?? spanMap(piece.node, source)
    maps.set(piece, map)
    return map
  }
  return (from, to) => {
    const first = pieces.findLast(piece => piece.from <= from)
    const last = pieces.findLast(piece => piece.from < to)
    if (first?.node.position === undefined || last?.node.position === undefined) return undefined
    const start = mapOf(first)(from - first.from, Math.min(to - first.from, first.node.value.length)).start
    return { start, end: mapOf(last)(Math.max(0, from - last.from), to - last.from).end }
  }
}
