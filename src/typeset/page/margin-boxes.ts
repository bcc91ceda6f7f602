import type { Inline, InlineBox, ParagraphBox } from '../box/box-tree.js'
import type { ComputedStyle } from '../css/computed-style.js'
import type { ContentPart } from '../css/content.js'
import { formatCounter } from '../css/counter-style.js'
import { resolveExtent } from '../css/length.js'
import type { Area, Fragment } from '../document.js'
import { boxFragments } from '../line/box-fragments.js'
import { layoutParagraph } from '../line/layout-paragraph.js'
import type { LineContext } from '../line/line-context.js'
import { setLine } from '../line/set-line.js'
import { endShort } from './end-short.js'
import { marginBoxArea } from './margin-box-areas.js'
import type { PageStyle } from './page-style.js'
import { shareEdges } from './share-edges.js'

/** A named string's values as one page sees them. */
export interface StringOnPage {
  /** As it was when the page began, or as its first content sets it. */
  start: string
  /** The first and last assignment on the page; `null` without one. */
  first: string | null
  last: string | null
}

/** What margin boxes may tell. */
export interface PageFacts {
  /** From 1. */
  number: number
  count: number
  strings: ReadonlyMap<string, StringOnPage>
}

/** Sets a page's margin boxes; they are artifacts. */
export function setMarginBoxes(page: PageStyle, facts: PageFacts, context: LineContext): Fragment[] {
  const boxes = [...page.boxes].flatMap(([name, style]) => {
    const area = marginBoxArea(name, page)
    if (!area || typeof style.content === 'string') return []
    return [{ name, area, paragraph: paragraphOf(style, style.content, facts) }]
  })
  return shareEdges(boxes, context).flatMap(({ area, paragraph }) => setMarginBox(area, paragraph, context))
}

function setMarginBox(area: Area, paragraph: ParagraphBox, context: LineContext): Fragment[] {
  const border = marginInset(area, paragraph.style)
  const room = contentBox(border, paragraph.style)
  const { lines } = layoutParagraph(endShort(paragraph, room.width, context), room.width, context)
  const height = lines.reduce((sum, line) => sum + line.above + line.below, 0)
  let y = room.y + (room.height - height) * riseOf(paragraph.style)
  const fragments = boxFragments(paragraph.style, border, allEdges, context)
  for (const line of lines) {
    fragments.push(...setLine(line, room.x, y, room.width).fragments)
    y += line.above + line.below
  }
  return fragments
}

const allEdges = { top: true, right: true, bottom: true, left: true }

/** A margin box without its margins. */
function marginInset(area: Area, style: ComputedStyle): Area {
  return inset(area, (side, base) => {
    const margin = style[`margin-${side}`]
    return margin === 'auto' ? 0 : resolveExtent(margin, base)
  })
}

/** What is inside its border and padding. */
function contentBox(area: Area, style: ComputedStyle): Area {
  return inset(
    area,
    (side, base) => style[`border-${side}-width`] + resolveExtent(style[`padding-${side}`], base),
  )
}

function inset(
  { x, y, width, height }: Area,
  by: (side: 'top' | 'right' | 'bottom' | 'left', base: number) => number,
): Area {
  const left = by('left', width)
  const top = by('top', height)
  return {
    x: x + left,
    y: y + top,
    width: Math.max(0, width - left - by('right', width)),
    height: Math.max(0, height - top - by('bottom', height)),
  }
}

/** The share of the free height that stands over the text. */
function riseOf(style: ComputedStyle): number {
  const align = style['vertical-align']
  if (align === 'top') return 0
  return align === 'bottom' ? 1 : 0.5
}

function paragraphOf(style: ComputedStyle, content: readonly ContentPart[], facts: PageFacts): ParagraphBox {
  const box: InlineBox = { style, parent: null, link: null }
  const inlines = content.flatMap((part): Inline[] => {
    if (part.kind === 'leader') return [{ kind: 'leader', pattern: part.pattern, box }]
    const text = textOf(part, facts)
    return text === '' ? [] : [{ kind: 'text', text, box, content: null, place: null }]
  })
  return { kind: 'paragraph', style, place: null, inlines }
}

function textOf(part: ContentPart, { number, count, strings }: PageFacts): string {
  switch (part.kind) {
    case 'string':
      return part.value
    case 'counter':
    case 'counters':
      if (part.name === 'page') return formatCounter(number, part.style)
      return part.name === 'pages' ? formatCounter(count, part.style) : '0'
    case 'named-string':
      return stringValue(strings.get(part.name), part.at)
    default:
      return ''
  }
}

/** CSS GCPM 3, 1.2. */
function stringValue(
  string: StringOnPage | undefined,
  at: 'first' | 'last' | 'start' | 'first-except',
): string {
  if (!string) return ''
  if (at === 'start') return string.start
  if (at === 'last') return string.last ?? string.start
  if (at === 'first-except') return string.first === null ? string.start : ''
  return string.first ?? string.start
}
