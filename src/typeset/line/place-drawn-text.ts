import type { Clip, ContentOf, DrawnPlane, TextFragment } from '../document.js'
import { pointsPerUnit } from '../svg/drawing.js'
import type { DrawnText, TextRun } from '../svg/drawn-text.js'
import { apply, type Matrix, multiply, scaling } from '../svg/matrix.js'
import { isRightToLeft } from './bidi-levels.js'
import type { LineContext } from './line-context.js'
import { textFragment } from './text-fragments.js'
import type { GlyphRun, TextStyle, Word } from './text-style.js'

/** What text is set with. */
export type Letters = Pick<LineContext, 'textStyle' | 'word'>

interface SetRun {
  run: TextRun
  style: TextStyle
  word: Word
  rtl: boolean
  /** User units. */
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
  const { run, style, rtl } = one
  return glyphRuns(one).map(({ glyphs: { face, glyphs, text }, at }) => {
    const [x, y] = apply(matrix, pen.x + at, pen.y + rise(one))
    const place = { x, y, rtl }
    return { ...textFragment(face, style, content, place, [...glyphs], text), color: run.color, drawn }
  })
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
  const rtl = isRightToLeft(run.text)
  const { width } = letters.word(style, run.text, run.place, rtl)
  const word = style.word(isLast && !rtl ? `${run.text} ` : run.text, rtl)
  return { run, style, word, rtl, width: width / pointsPerUnit }
}

/** Runs of one face with their left ends, in user units from the run's. */
function glyphRuns({ word, rtl, width }: SetRun): { glyphs: GlyphRun; at: number }[] {
  let at = rtl ? width : 0
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
