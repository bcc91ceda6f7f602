import type {
  Inline,
  InlineBox,
  InlineMark,
  InlinePageNumber,
  InlineText,
  ParagraphBox,
} from '../box/box-tree.js'
import { formatCounter } from '../box/counter-style.js'
import type { Content } from '../document.js'
import type { Place } from '../report.js'
import type { Atom, LineContext } from './line-context.js'
import type { TextStyle, Word } from './text-style.js'

/** What lines are broken from: boxes, glue and forced breaks in the sense of Knuth and Plass. */
export type LineItem = WordItem | GlueItem | LeaderItem | EdgeItem | AtomItem | MarkItem | BreakItem

export interface WordItem {
  kind: 'word'
  word: Word
  style: TextStyle
  box: InlineBox
  content: Content | null
  place: Place | null
  /** Above the paragraph's baseline, in points. */
  shift: number
}

/** A space. Lengths in points. */
export interface GlueItem {
  kind: 'glue'
  width: number
  stretch: number
  shrink: number
  /** Whether a line may end here. */
  breakable: boolean
  /** Its characters. */
  text: string
  style: TextStyle
  box: InlineBox
  content: Content | null
  shift: number
}

export interface LeaderItem {
  kind: 'leader'
  pattern: string
  style: TextStyle
  box: InlineBox
}

/** An inline box's margin, border and padding where it begins or ends. */
export interface EdgeItem {
  kind: 'edge'
  width: number
  style: TextStyle
  box: InlineBox
}

export interface AtomItem {
  kind: 'atom'
  atom: Atom
  style: TextStyle
  box: InlineBox
  shift: number
}

export interface MarkItem {
  kind: 'mark'
  mark: InlineMark['mark']
}

export interface BreakItem {
  kind: 'break'
}

/** Turns a paragraph for lines of `width` points into items; `dependsOnPages` tells whether page numbers stand in it. */
export function lineItems(
  paragraph: ParagraphBox,
  width: number,
  context: LineContext,
): { items: LineItem[]; dependsOnPages: boolean } {
  const items: LineItem[] = []
  let dependsOnPages = false
  let open: InlineBox | null = null
  for (const inline of paragraph.inlines) {
    open = moveTo(inline.box, open, context, items)
    if (inline.kind === 'page-number') dependsOnPages = true
    addInline(inline, width, context, items)
  }
  moveTo(null, open, context, items)
  return { items, dependsOnPages }
}

/** Closes and opens inline boxes, with the room their edges take. */
function moveTo(
  box: InlineBox | null,
  from: InlineBox | null,
  context: LineContext,
  items: LineItem[],
): InlineBox | null {
  if (box === from) return box
  for (let at = from; at && !contains(at, box); at = at.parent) {
    addPadding(at, 'right', context, items)
    addMargin(at, 'right', context, items)
  }
  const opening: InlineBox[] = []
  for (let at = box; at && !contains(at, from); at = at.parent) opening.push(at)
  for (const next of opening.reverse()) {
    addMargin(next, 'left', context, items)
    addPadding(next, 'left', context, items)
  }
  return box
}

function contains(outer: InlineBox, inner: InlineBox | null): boolean {
  for (let at = inner; at; at = at.parent) if (at === outer) return true
  return false
}

function addPadding(box: InlineBox, side: 'left' | 'right', context: LineContext, items: LineItem[]): void {
  if (!box.parent) return
  const width = box.style[`border-${side}-width`] + box.style[`padding-${side}`].pt
  if (width !== 0) items.push({ kind: 'edge', width, style: context.textStyle(box.style), box })
}

/** A margin lies outside the box's background. */
function addMargin(box: InlineBox, side: 'left' | 'right', context: LineContext, items: LineItem[]): void {
  const margin = box.style[`margin-${side}`]
  if (!box.parent || margin === 'auto' || margin.pt === 0) return
  items.push({ kind: 'edge', width: margin.pt, style: context.textStyle(box.style), box: box.parent })
}

function addInline(inline: Inline, width: number, context: LineContext, items: LineItem[]): void {
  switch (inline.kind) {
    case 'text':
      addText(inline, inline.text, context, items)
      break
    case 'page-number':
      addText(inline, pageNumberText(inline, context), context, items)
      break
    case 'leader':
      items.push({
        kind: 'leader',
        pattern: inline.pattern,
        style: context.textStyle(inline.box.style),
        box: inline.box,
      })
      break
    case 'break':
      items.push({ kind: 'break' })
      break
    case 'atom':
      items.push({
        kind: 'atom',
        atom: context.layoutAtom(inline.block, width),
        style: context.textStyle(inline.box.style),
        box: inline.box,
        shift: baselineShift({ style: inline.block.style, parent: inline.box, link: null }),
      })
      break
    case 'mark':
      items.push({ kind: 'mark', mark: inline.mark })
      break
  }
}

/** Before the pages are known, two digits keep the room. */
function pageNumberText(inline: InlinePageNumber, context: LineContext): string {
  const page = context.pageOf(inline.target)
  return page === null ? '00' : formatCounter(page, inline.counterStyle)
}

function addText(
  source: InlineText | InlinePageNumber,
  text: string,
  context: LineContext,
  items: LineItem[],
): void {
  const style = context.textStyle(source.box.style)
  const preserved = source.box.style['white-space-collapse'] === 'preserve'
  const { box, content, place } = source
  const shift = baselineShift(box)
  const space = glue(' ', style, source, preserved, shift)
  for (const [token] of text.matchAll(preserved ? preservedTokens : tokens)) {
    if (token === ' ') items.push(space)
    else if (isSpace(token)) items.push(glue(token, style, source, preserved, shift))
    else {
      for (const part of partsOf(token)) {
        items.push({ kind: 'word', word: style.word(part, place), style, box, content, place, shift })
      }
    }
  }
}

/** Words longer than this are shaped in parts: time stays linear in their length. */
const maxWord = 400

/** Parts end where no mark or half of a character follows. */
function partsOf(token: string): string[] {
  if (token.length <= maxWord) return [token]
  const parts: string[] = []
  for (let start = 0; start < token.length; ) {
    let end = start + maxWord
    while (end < token.length && /^[\p{M}\p{Cf}\uDC00-\uDFFF]/u.test(token.slice(end, end + 2))) end++
    parts.push(token.slice(start, end))
    start = end
  }
  return parts
}

const tokens = /[ \u00A0]|[^ \u00A0]+/g
const preservedTokens = /[ \u00A0]+|[^ \u00A0]+/g

function isSpace(token: string): boolean {
  return token.startsWith(' ') || token.startsWith('\u00A0')
}

/** A word space stretches by half and shrinks by a third of its width, as in TeX's text fonts. */
function glue(
  text: string,
  style: TextStyle,
  source: InlineText | InlinePageNumber,
  preserved: boolean,
  shift: number,
): GlueItem {
  const width = style.space * text.length
  const breakable = text.includes(' ') && source.box.style['text-wrap-mode'] === 'wrap'
  const { box, content } = source
  const give = preserved ? 0 : width
  return {
    kind: 'glue',
    width,
    stretch: give / 2,
    shrink: give / 3,
    breakable,
    text,
    style,
    box,
    content,
    shift,
  }
}

/** `vertical-align` of the box and those around it, in points above the baseline (CSS Inline 3, 4.2). */
function baselineShift(box: InlineBox): number {
  let shift = 0
  for (let at: InlineBox | null = box; at?.parent; at = at.parent) {
    const align = at.style['vertical-align']
    const size = at.parent.style['font-size']
    if (align === 'super') shift += size / 3
    else if (align === 'sub') shift -= size / 5
    else if (typeof align === 'object') shift += align.pt + align.share * size
  }
  return shift
}
