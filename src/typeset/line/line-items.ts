import type {
  Inline,
  InlineAtom,
  InlineBox,
  InlineLeader,
  InlinePageNumber,
  InlineText,
  ParagraphBox,
} from '../box/box-tree.js'
import { formatCounter } from '../css/counter-style.js'
import { baselineShift } from './baseline-shift.js'
import { bidiLevels, type LevelRun, levelRuns, runsBothWays } from './bidi-levels.js'
import { namingPagesOnce } from './index-pages.js'
import { moveTo, settleEdges } from './inline-edges.js'
import type { LineContext } from './line-context.js'
import type { AtomItem, GlueItem, LeaderItem, LineItem, WordItem } from './line-item.js'
import type { TextStyle } from './text-style.js'

/** A paragraph as items. */
export interface ParagraphItems {
  items: LineItem[]
  /** Whether page numbers stand in it. */
  dependsOnPages: boolean
  /** The base level between forced breaks, in order; `null` where everything runs from left to right. */
  bases: readonly number[] | null
}

/** Turns a paragraph for lines of `width` points into items. */
export function lineItems(source: ParagraphBox, width: number, context: LineContext): ParagraphItems {
  const paragraph = source.isIndexed ? namingPagesOnce(source, context) : source
  const items: LineItem[] = []
  const levels = runsBothWays(paragraph) ? bidiLevels(paragraph, inline => textOf(inline, context)) : null
  let dependsOnPages = false
  let open: InlineBox | null = null
  for (let i = 0; i < paragraph.inlines.length; i++) {
    const inline = paragraph.inlines[i]
    if (!inline) continue
    open = moveTo(inline.box, open, context, items)
    if (inline.kind === 'page-number') dependsOnPages = true
    addInline(inline, levels?.ofInlines[i] ?? null, width, context, items)
  }
  moveTo(null, open, context, items)
  if (levels) settleEdges(items, levels.bases)
  return { items, dependsOnPages, bases: levels?.bases ?? null }
}

function textOf(inline: Inline, context: LineContext): string {
  if (inline.kind === 'text') return inline.text
  return inline.kind === 'page-number' ? pageNumberText(inline, context) : ''
}

function addInline(
  inline: Inline,
  levels: Uint8Array | null,
  width: number,
  context: LineContext,
  items: LineItem[],
): void {
  switch (inline.kind) {
    case 'text':
    case 'page-number':
      addText(inline, textOf(inline, context), levels, context, items)
      break
    case 'leader':
      items.push(leader(inline, levels?.[0] ?? 0, context))
      break
    case 'break':
      items.push({ kind: 'break' })
      break
    case 'atom':
      items.push(atomItem(inline, levels?.[0] ?? 0, width, context))
      break
    case 'mark':
      items.push({ kind: 'mark', mark: inline.mark })
      break
  }
}

function atomItem({ block, box }: InlineAtom, level: number, width: number, context: LineContext): AtomItem {
  const atom = context.layoutAtom(block, width)
  const aligned: InlineBox = { style: block.style, parent: box, link: null }
  return {
    kind: 'atom',
    atom,
    style: context.textStyle(box.style),
    box,
    shift: baselineShift(aligned, atom, context),
    level,
  }
}

function leader({ pattern, box }: InlineLeader, level: number, context: LineContext): LeaderItem {
  const style = context.textStyle(box.style)
  // Here for what no face has of it: it is set where nothing can be noted.
  context.word(style, pattern, null)
  return { kind: 'leader', pattern, style, box, level }
}

/** Before the pages are known, two digits keep the room. */
function pageNumberText(inline: InlinePageNumber, context: LineContext): string {
  const page = context.pageOf(inline.target)
  return page === null ? '00' : formatCounter(page, inline.counterStyle)
}

function addText(
  source: InlineText | InlinePageNumber,
  text: string,
  levels: Uint8Array | null,
  context: LineContext,
  items: LineItem[],
): void {
  const style = context.textStyle(source.box.style)
  const shift = baselineShift(source.box, style, context)
  if (!levels) addRun(source, { text, level: 0 }, style, shift, context, items)
  else for (const run of levelRuns(text, levels)) addRun(source, run, style, shift, context, items)
}

/** Adds words and spaces at one level. */
function addRun(
  source: InlineText | InlinePageNumber,
  { text, level }: LevelRun,
  style: TextStyle,
  shift: number,
  context: LineContext,
  items: LineItem[],
): void {
  const preserved = source.box.style['white-space-collapse'] === 'preserve'
  const { box, content, place } = source
  const rtl = level % 2 === 1
  const space = glue(' ', style, source, preserved, shift, level)
  for (const token of text.match(preserved ? preservedTokens : tokens) ?? []) {
    if (token === ' ') items.push(hiddenStart(items) ? noRoom(space) : space)
    else if (isSpace(token)) items.push(glue(token, style, source, preserved, shift, level))
    else {
      for (const part of partsOf(token)) {
        const word = context.word(style, part, place, rtl)
        addWord({ kind: 'word', word, style, box, content, place, shift, level }, items)
      }
    }
  }
}

/** What is not seen has one space beside it, not two, and none where a line begins or ends or before a full stop. */
function addWord(item: WordItem, items: LineItem[]): void {
  const before = items.at(-1)
  if (before?.kind === 'glue' && startsHidden(item)) items[items.length - 1] = noRoom(before)
  items.push(item)
}

/** What no space stands before. */
const closing = /^[\p{Pe}\p{Pf}.,;:!?…]/u

function startsHidden({ word: { runs, hidden } }: WordItem): boolean {
  return hidden > 0 && (hidden === runs.length || closing.test(runs[hidden]?.text ?? ''))
}

const isHidden = ({ word }: WordItem): boolean => word.hidden > 0 && word.hidden === word.runs.length

const noRoom = (space: GlueItem): GlueItem => ({
  ...space,
  width: 0,
  stretch: 0,
  shrink: 0,
  breakable: false,
})

/** Whether a line has begun with words that are not seen, and nothing else. */
function hiddenStart(items: readonly LineItem[]): boolean {
  const last = items.at(-1)
  if (last?.kind !== 'word' || !isHidden(last)) return false
  const shown = items.findLast(item => item.kind !== 'edge' && item.kind !== 'mark' && item !== last)
  return !shown || shown.kind === 'break'
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
  level: number,
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
    level,
  }
}
