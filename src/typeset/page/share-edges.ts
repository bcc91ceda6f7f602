import type { ParagraphBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import { type Extent, resolveExtent } from '../css/length.js'
import type { Area } from '../document.js'
import { layoutParagraph } from '../line/layout-paragraph.js'
import type { LineContext } from '../line/line-context.js'
import { type ContentWidths, widthsOf } from './content-widths.js'

/** A margin box with its text and the edge that it has to itself where it stands alone. */
export interface MarginBox {
  name: string
  area: Area
  paragraph: ParagraphBox
}

interface Edge {
  /** The names of the boxes that share it, in order. */
  names: readonly [string, string, string]
  isRow: boolean
}

const edges: readonly Edge[] = [
  { names: ['top-left', 'top-center', 'top-right'], isRow: true },
  { names: ['bottom-left', 'bottom-center', 'bottom-right'], isRow: true },
  { names: ['left-top', 'left-middle', 'left-bottom'], isRow: false },
  { names: ['right-top', 'right-middle', 'right-bottom'], isRow: false },
]

/** Parts each edge of a page between the boxes that stand there (CSS Paged Media 3, 5.3.2). */
export function shareEdges(boxes: readonly MarginBox[], context: LineContext): MarginBox[] {
  const areas = new Map(edges.flatMap(edge => [...shareEdge(edge, boxes, context)]))
  return boxes.map(box => ({ ...box, area: areas.get(box) ?? box.area }))
}

/** A box as far as the dimension goes that it shares with others; all of it with margins, borders and padding, in points. */
interface Share extends ContentWidths {
  /** What the author gives it; `null` for `auto`. */
  own: number | null
  floor: number
  ceiling: number
  /** Whether its text may end short. */
  yields: boolean
}

const nothing: Share = { least: 0, most: 0, own: 0, floor: 0, ceiling: 0, yields: true }

function* shareEdge(
  { names, isRow }: Edge,
  boxes: readonly MarginBox[],
  context: LineContext,
): Generator<[MarginBox, Area]> {
  const present = names.map(name => boxes.find(box => box.name === name && isShown(box)))
  const [one] = present.filter(box => box !== undefined)
  if (!one) return
  const { x, y, width, height } = one.area
  const room = isRow ? width : height
  const shares = present.map(box => (box ? shareOf(box, isRow, room, context) : null))
  const sizes = limitedSizes(shares, room)
  const starts = [0, (room - (sizes[1] ?? 0)) / 2, room - (sizes[2] ?? 0)]
  for (const [i, box] of present.entries()) {
    const [start = 0, size = 0] = [starts[i], sizes[i]]
    if (box)
      yield [box, isRow ? { x: x + start, y, width: size, height } : { x, y: y + start, width, height: size }]
  }
}

/** A box with neither text nor a size of its own takes no room from the others. */
function isShown({ paragraph: { inlines, style } }: MarginBox): boolean {
  return inlines.length > 0 || style.width !== 'auto' || style.height !== 'auto'
}

function shareOf({ paragraph, area }: MarginBox, isRow: boolean, room: number, context: LineContext): Share {
  const { style } = paragraph
  const sides = isRow ? (['left', 'right'] as const) : (['top', 'bottom'] as const)
  const edge = sides.reduce(
    (sum, side) => sum + style[`border-${side}-width`] + resolveExtent(style[`padding-${side}`], room),
    0,
  )
  const margin = sides.reduce((sum, side) => sum + marginOf(style[`margin-${side}`], room), 0)
  const inset = style['box-sizing'] === 'border-box' ? 0 : edge
  const outer = (size: Extent) => Math.max(edge, resolveExtent(size, room) + inset) + margin
  const [own, floor, ceiling] = isRow
    ? [style.width, style['min-width'], style['max-width']]
    : [style.height, style['min-height'], style['max-height']]
  const { least, most } = isRow ? widthsOf(paragraph, context) : heightOf(paragraph, area, context)
  const yields = isRow && style['text-overflow'] === 'ellipsis'
  return {
    least: (yields ? 0 : least) + edge + margin,
    most: most + edge + margin,
    own: own === 'auto' ? null : outer(own),
    floor: floor === 'auto' ? 0 : outer(floor),
    ceiling: ceiling === 'none' ? Number.POSITIVE_INFINITY : outer(ceiling),
    yields,
  }
}

const marginOf = (margin: ComputedStyle['margin-left'], room: number) =>
  margin === 'auto' ? 0 : resolveExtent(margin, room)

function heightOf(paragraph: ParagraphBox, { width }: Area, context: LineContext): ContentWidths {
  const { lines } = layoutParagraph(paragraph, width, context)
  const height = lines.reduce((sum, { above, below }) => sum + above + below, 0)
  return { least: height, most: height }
}

/** Sizes within the limits that each box has: those that are over or under get them as their own, and all is shared again. */
function limitedSizes(shares: readonly (Share | null)[], room: number): number[] {
  const below = keptTo(shares, sizesIn(shares, room), (share, size) => Math.min(size, share.ceiling))
  const within = keptTo(below, sizesIn(below, room), (share, size) => Math.max(size, share.floor))
  return sizesIn(within, room)
}

function keptTo(
  shares: readonly (Share | null)[],
  sizes: readonly number[],
  limit: (share: Share, size: number) => number,
): (Share | null)[] {
  return shares.map((share, i) => {
    const size = sizes[i] ?? 0
    const kept = share ? limit(share, size) : size
    return share && kept !== size ? { ...share, own: kept } : share
  })
}

function sizesIn([first, middle, last]: readonly (Share | null | undefined)[], room: number): number[] {
  if (!middle) {
    const [start = 0, end = 0] = shareRoom(first ?? nothing, last ?? nothing, room)
    return [start, 0, end]
  }
  // The sides are alike, so that the middle one is in the middle.
  const sides = [first, last].filter(side => side !== null && side !== undefined)
  const widest = (of: (share: Share) => number) => sides.reduce((most, side) => Math.max(most, of(side)), 0)
  const isGiven = sides.every(({ own }) => own !== null)
  const both = {
    ...nothing,
    least: 2 * widest(({ own, least }) => own ?? least),
    most: 2 * widest(({ own, most }) => own ?? most),
    own: isGiven ? 2 * widest(({ own }) => own ?? 0) : null,
  }
  const [size = 0] = shareRoom(middle, both, room)
  const beside = Math.max(0, (room - size) / 2)
  return [first ? (first.own ?? beside) : 0, size, last ? (last.own ?? beside) : 0]
}

/** Two boxes side by side: what is not given, one takes; two share it by what they need. */
function shareRoom(a: Share, b: Share, room: number): [number, number] {
  if (a.own !== null && b.own !== null) return [a.own, b.own]
  if (a.own !== null) return [a.own, Math.max(0, room - a.own)]
  if (b.own !== null) return [Math.max(0, room - b.own), b.own]
  const [least, most] = [a.least + b.least, a.most + b.most]
  const size = (part: number, whole: number) => (whole > 0 ? (part / whole) * room : room / 2)
  if (most <= room) return [size(a.most, most), size(b.most, most)]
  if (a.yields && b.yields) return halves(a.most, b.most, room)
  if (least >= room) return [size(a.least, least), size(b.least, least)]
  const scale = (room - least) / (most - least)
  return [a.least + (a.most - a.least) * scale, b.least + (b.most - b.least) * scale]
}

/** Who needs no more than half has that. */
function halves(a: number, b: number, room: number): [number, number] {
  if (a <= room / 2) return [a, room - a]
  return b <= room / 2 ? [room - b, b] : [room / 2, room / 2]
}
