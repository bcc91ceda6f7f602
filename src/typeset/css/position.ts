import { type Extent, type LengthContext, parseExtent } from './length.js'
import { identifierOf, type Parser, type Term } from './parsers.js'

/** Where a picture stands in a box: shares are of the room that is left. */
export interface Position {
  readonly x: Extent
  readonly y: Extent
}

export const centre: Position = { x: { pt: 0, share: 0.5 }, y: { pt: 0, share: 0.5 } }

const across: Readonly<Record<string, number>> = { left: 0, center: 0.5, right: 1 }
const down: Readonly<Record<string, number>> = { top: 0, center: 0.5, bottom: 1 }

/** A `<position>` of one, two or four values (CSS Values 4, 8.3). */
export const position: Parser<Position> = (terms, context) => {
  const [first, second, third, fourth] = terms
  if (!first || terms.length > 4 || terms.length === 3) return undefined
  if (third && fourth && second) return fromEdges([first, second], [third, fourth], context)
  const inOrder = pair(first, second, context)
  return inOrder ?? (second && pair(second, first, context))
}

const nothing: Term = { type: 'Number', value: '0' }

/** `<bg-position>` takes three values, too: `right 8pt center` (CSS Backgrounds 3, 2.6). */
export const backgroundPosition: Parser<Position> = (terms, context) => {
  const [first, second, third] = terms
  if (!first || !second || !third || terms.length !== 3) return position(terms, context)
  const four = identifierOf(second) ? [first, nothing, second, third] : [first, second, third, nothing]
  return position(four, context)
}

function pair(x: Term, y: Term | undefined, context: LengthContext): Position | undefined {
  const left = offset(x, across, context)
  const top = y ? offset(y, down, context) : centre.y
  if (left && top) return { x: left, y: top }
  const only = y ? null : offset(x, down, context)
  return only ? { x: centre.x, y: only } : undefined
}

function offset(term: Term, words: Readonly<Record<string, number>>, context: LengthContext): Extent | null {
  const share = words[identifierOf(term) ?? '']
  return share === undefined ? parseExtent(term, context) : { pt: 0, share }
}

/** `right 10pt bottom 20%`: from the edges that are named. */
function fromEdges(
  first: readonly [Term, Term],
  second: readonly [Term, Term],
  context: LengthContext,
): Position | undefined {
  const [x, y] =
    identifierOf(first[0]) && down[identifierOf(first[0]) ?? ''] !== undefined
      ? [second, first]
      : [first, second]
  const left = fromEdge(x, across, context)
  const top = fromEdge(y, down, context)
  return left && top ? { x: left, y: top } : undefined
}

function fromEdge(
  [edge, distance]: readonly [Term, Term],
  words: Readonly<Record<string, number>>,
  context: LengthContext,
): Extent | null {
  const share = words[identifierOf(edge) ?? '']
  const by = parseExtent(distance, context)
  if (by === null || share === undefined) return null
  if (share === 0.5) return by.pt === 0 && by.share === 0 ? { pt: 0, share } : null
  return share === 0 ? by : { pt: -by.pt, share: 1 - by.share }
}
