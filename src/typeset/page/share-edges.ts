import type { ParagraphBox } from '../box/box-tree.js'
import type { Area } from '../document.js'
import type { LineContext } from '../line/line-context.js'
import { type ContentWidths, widthsOf, withEdges } from './content-widths.js'

/** A margin box with its text and the edge that it has to itself where it stands alone. */
export interface MarginBox {
  name: string
  area: Area
  paragraph: ParagraphBox
}

/**
 * Parts the upper and the lower edge between the boxes that stand there, where they would overlap: each gets from its
 * least to its most width, by what it lacks, and the middle one stays in the middle (CSS Paged Media 3, 5.3.2).
 */
export function shareEdges(boxes: readonly MarginBox[], context: LineContext): MarginBox[] {
  const shares = ['top', 'bottom'].flatMap(edge => {
    const [left, center, right] = ['left', 'center', 'right'].map(place =>
      boxes.find(box => box.name === `${edge}-${place}`),
    )
    return [...shareEdge({ left, center, right }, context)]
  })
  const areas = new Map(shares)
  return boxes.map(box => ({ ...box, area: areas.get(box) ?? box.area }))
}

type Edge = Record<'left' | 'center' | 'right', MarginBox | undefined>

function shareEdge({ left, center, right }: Edge, context: LineContext): [MarginBox, Area][] {
  const [one, ...others] = [left, center, right].filter(box => box && box.paragraph.inlines.length > 0)
  if (!one || others.length === 0) return []
  const { area } = one
  const [first, middle, last] = [neededBy(left, context), neededBy(center, context), neededBy(right, context)]
  if (middle.most > 0) {
    // The sides are alike, so that the middle is one.
    const side = { least: Math.max(first.least, last.least), most: Math.max(first.most, last.most) }
    const [beside = 0, within = 0] = widthsIn([times(side, 2), middle], area.width)
    return placed([left, center, right], [beside / 2, within, beside / 2], area)
  }
  const [start = 0, end = 0] = widthsIn([first, last], area.width)
  return placed([left, right], [start, end], area)
}

function neededBy(box: MarginBox | undefined, context: LineContext): ContentWidths {
  if (!box || box.paragraph.inlines.length === 0) return { least: 0, most: 0 }
  return withEdges({ ...box.paragraph.style, width: 'auto' }, widthsOf(box.paragraph, context))
}

const times = ({ least, most }: ContentWidths, factor: number) => ({
  least: least * factor,
  most: most * factor,
})

/** Widths that fill `width`: what is over is shared by what each wants. */
function widthsIn(contents: readonly ContentWidths[], width: number): number[] {
  const sum = (of: (content: ContentWidths) => number) => contents.reduce((total, one) => total + of(one), 0)
  const least = sum(content => content.least)
  const lack = sum(content => content.most - content.least)
  if (least + lack <= width) return contents.map(({ most }) => (most / (least + lack)) * width)
  if (least >= width) return contents.map(content => (content.least / least) * width)
  return contents.map(content => content.least + ((content.most - content.least) / lack) * (width - least))
}

function placed(
  boxes: readonly (MarginBox | undefined)[],
  widths: readonly number[],
  area: Area,
): [MarginBox, Area][] {
  const places: [MarginBox, Area][] = []
  let x = area.x
  boxes.forEach((box, i) => {
    const width = widths[i] ?? 0
    if (box && width > 0) places.push([box, { ...area, x, width }])
    x += width
  })
  return places
}
