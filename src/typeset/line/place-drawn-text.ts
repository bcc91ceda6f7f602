import type { Clip, ContentOf, DrawnPlane, TextFragment } from '../document.js'
import { pointsPerUnit } from '../svg/drawing.js'
import type { DrawnText, TextRun } from '../svg/drawn-text.js'
import { apply, type Matrix, multiply, scaling } from '../svg/matrix.js'
import { textLevels, visualOrder } from './bidi-levels.js'
import type { LineContext } from './line-context.js'
import { textFragment } from './text-fragments.js'
import type { GlyphRun, TextStyle, Word } from './text-style.js'

/** What text is set with. */
export type Letters = Pick<LineContext, 'textStyle' | 'word'>

/** Lengths in user units. */
interface SetRun {
  run: TextRun
  style: TextStyle
  /** In the order they are read. */
  parts: readonly SetPart[]
  width: number
}

/** What runs one way. */
interface SetPart {
  word: Word
  /** UAX 9; odd ones run from right to left. */
  level: number
  width: number
}

/** Where text goes and how it looks there. */
interface Setting {
  matrix: Matrix
  drawn: DrawnPlane
  content: ContentOf
}

/** The text of a drawing, from its plane to the page by `matrix`; it is cut by `clips`. */
export function placeDrawnText(
  { runs }: DrawnText,
  matrix: Matrix,
  clips: readonly Clip[],
  content: ContentOf,
  letters: Letters,
): TextFragment[] {
  const [a, b, c, d] = multiply(matrix, scaling(1 / pointsPerUnit, 1 / pointsPerUnit))
  const setting: Setting = { matrix, drawn: { matrix: [a, b, c, d], clips }, content }
  const fragments: TextFragment[] = []
  let pen = { x: 0, y: 0 }
  for (const chunk of chunksOf(runs)) {
    const set = chunk.map((run, i) => setRun(run, i === chunk.length - 1, letters))
    pen = startOf(set, pen)
    for (const one of set) {
      pen = { x: pen.x + one.run.dx, y: pen.y + one.run.dy }
      fragments.push(...fragmentsOf(one, pen, setting))
      pen.x += one.width
    }
  }
  return fragments
}

interface Pen {
  x: number
  y: number
}

/** Where a chunk begins, its first run's shift not counted. */
function startOf(chunk: readonly SetRun[], pen: Pen): Pen {
  const [first] = chunk
  const advance = chunk.reduce((sum, { width, run }, i) => sum + width + (i > 0 ? run.dx : 0), 0)
  const x = first?.run.x ?? pen.x
  return { x: x - (first?.run.anchor ?? 0) * advance, y: first?.run.y ?? pen.y }
}

function fragmentsOf(one: SetRun, pen: Pen, { matrix, drawn, content }: Setting): TextFragment[] {
  const { run, style, parts } = one
  const lefts = leftEnds(parts)
  return parts.flatMap((part, i) =>
    glyphRuns(part, lefts[i] ?? 0).map(({ glyphs: { face, glyphs, text }, at }) => {
      const [x, y] = apply(matrix, pen.x + at, pen.y + rise(one))
      const place = { x, y, rtl: part.level % 2 === 1 }
      return { ...textFragment(face, style, content, place, [...glyphs], text), color: run.color, drawn }
    }),
  )
}

function chunksOf(runs: readonly TextRun[]): TextRun[][] {
  const chunks: TextRun[][] = []
  for (const run of runs) {
    const last = chunks.at(-1)
    if (last && run.x === null && run.y === null) last.push(run)
    else chunks.push([run])
  }
  return chunks
}

/** A space at the end of a chunk keeps what is read out apart, and takes no room. */
function setRun(run: TextRun, isLast: boolean, letters: Letters): SetRun {
  const style = letters.textStyle(run.style)
  const levels = textLevels(run.text, run.style)
  const parts = levels.map(({ text, level }, i): SetPart => {
    const rtl = level % 2 === 1
    const { width } = letters.word(style, text, run.place, rtl)
    const ends = isLast && i === levels.length - 1 && !rtl
    return { word: style.word(ends ? `${text} ` : text, rtl), level, width: width / pointsPerUnit }
  })
  return { run, style, parts, width: parts.reduce((sum, { width }) => sum + width, 0) }
}

/** Where the parts of a run stand, from its left end (UAX 9, L2). */
function leftEnds(parts: readonly SetPart[]): number[] {
  const order = visualOrder(parts.map(({ level }) => level)) ?? parts.map((_, i) => i)
  const lefts: number[] = []
  let at = 0
  for (const i of order) {
    lefts[i] = at
    at += parts[i]?.width ?? 0
  }
  return lefts
}

/** Glyphs of one face with their left ends. */
function glyphRuns({ word, level, width }: SetPart, left: number): { glyphs: GlyphRun; at: number }[] {
  const rtl = level % 2 === 1
  let at = rtl ? left + width : left
  return word.runs.map(glyphs => {
    const room = glyphs.width / pointsPerUnit
    if (rtl) at -= room
    const placed = { glyphs, at }
    if (!rtl) at += room
    return placed
  })
}

/** How far below its point the baseline is, in user units (CSS Inline 3, 4.1). */
function rise({ run, style }: SetRun): number {
  const { ascent, descent, xHeight } = style.face
  const em = {
    auto: 0,
    alphabetic: 0,
    middle: xHeight / 2,
    central: (ascent - descent) / 2,
    hanging: ascent,
    'text-before-edge': ascent,
  }[run.style['dominant-baseline']]
  return (em * style.size) / pointsPerUnit
}
