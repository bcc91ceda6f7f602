import type { BlockLevelBox, ImageBox, ParagraphBox, TableBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import type { LineContext } from '../line/line-context.js'
import { naturalWidth } from '../line/line-item.js'
import { lineItems } from '../line/line-items.js'
import type { BreakPoint } from '../line/word-breaks.js'
import { columnContents } from './column-widths.js'
import { imageExtent } from './image-extent.js'

/** The narrowest a box can be without sticking out, and the widest it can use, in points (CSS Sizing 3, 4.1). */
export interface ContentWidths {
  least: number
  most: number
}

export function widthsOfBoxes(boxes: readonly BlockLevelBox[], context: LineContext): ContentWidths {
  return widest(boxes.map(box => widthsOf(box, context)))
}

function widest(all: readonly ContentWidths[]): ContentWidths {
  return {
    least: all.reduce((most, { least }) => Math.max(most, least), 0),
    most: all.reduce((sum, { most }) => Math.max(sum, most), 0),
  }
}

export function widthsOf(box: BlockLevelBox, context: LineContext): ContentWidths {
  if (box.kind === 'paragraph') return widthsOfParagraph(box, context)
  if (box.kind === 'image') return widthsOfImage(box)
  const inner = box.kind === 'table' ? widthsOfTable(box, context) : widthsOfBoxes(box.children, context)
  return withEdges(box.style, inner)
}

/** A picture that may be no wider than a share of its container yields (CSS Sizing 3, 5.2.2). */
function widthsOfImage(image: ImageBox): ContentWidths {
  const { style } = image
  const { width } = imageExtent(image, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, { x: 0, y: 0 })
  const most = style['max-width']
  const yields = (most !== 'none' && most.share > 0) || (style.width !== 'auto' && style.width.share > 0)
  return withEdges({ ...style, width: 'auto' }, { least: yields ? 0 : width, most: width })
}

/** A width in points is both; edges come on top. Percentages say nothing yet. */
export function withEdges(style: ComputedStyle, inner: ContentWidths): ContentWidths {
  const edges =
    style['border-left-width'] +
    style['border-right-width'] +
    style['padding-left'].pt +
    style['padding-right'].pt
  const margins = fixedMargin(style['margin-left']) + fixedMargin(style['margin-right'])
  const inset = style['box-sizing'] === 'border-box' ? edges : 0
  const outer = (width: number) => limited(style, width, inset) + edges + margins
  const own = pointsOf(style.width, inset)
  return { least: outer(own ?? inner.least), most: outer(own ?? inner.most) }
}

function limited(style: ComputedStyle, width: number, inset: number): number {
  const most = pointsOf(style['max-width'], inset) ?? Number.POSITIVE_INFINITY
  return Math.max(pointsOf(style['min-width'], inset) ?? 0, Math.min(width, most))
}

/** A width of the content box in points; `null` for percentages and where there is none. */
function pointsOf(width: ComputedStyle['width'] | 'none', inset: number): number | null {
  return typeof width === 'string' || width.share !== 0 ? null : Math.max(0, width.pt - inset)
}

function fixedMargin(margin: ComputedStyle['margin-left']): number {
  return margin === 'auto' ? 0 : margin.pt
}

/** The columns' widths, and what stands between them. */
function widthsOfTable(table: TableBox, context: LineContext): ContentWidths {
  const { style, columnCount } = table
  const gaps = style['border-collapse'] === 'collapse' ? 0 : style['border-spacing'].x * (columnCount + 1)
  const columns = columnContents(table, context)
  return {
    least: columns.reduce((sum, { least }) => sum + least, gaps),
    most: columns.reduce((sum, { most }) => sum + most, gaps),
  }
}

function widthsOfParagraph(paragraph: ParagraphBox, context: LineContext): ContentWidths {
  const widths: ContentWidths = { least: 0, most: 0 }
  let line = 0
  let word = 0
  for (const item of lineItems(paragraph, 0, context).items) {
    const width = naturalWidth(item)
    if (item.kind === 'break') line = 0
    if (item.kind === 'break' || (item.kind === 'glue' && item.breakable)) word = 0
    else {
      const breaks = item.kind === 'word' ? item.style.allBreaks(item.word, item.level % 2 === 1) : []
      if (breaks.length > 0) {
        widths.least = Math.max(widths.least, word, longestPart(width, breaks))
        word = 0
      } else word += width
    }
    line += width
    widths.least = Math.max(widths.least, word)
    widths.most = Math.max(widths.most, line)
  }
  return widths
}

/** Words are parted at plain breaks; hyphens are not counted on. */
function longestPart(width: number, breaks: readonly BreakPoint[]): number {
  let longest = 0
  let from = 0
  for (const point of breaks) {
    if (point.hyphen) continue
    longest = Math.max(longest, point.width - from)
    from = point.width
  }
  return Math.max(longest, width - from)
}
