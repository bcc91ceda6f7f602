import type { ComputedStyle } from '../css/computed-style.js'
import type { StyledElement } from '../css/styled-tree.js'
import type { Color } from '../document.js'
import type { Place } from '../report.js'
import type { ShapeClip } from './clip-path.js'
import type { Matrix } from './matrix.js'

/** A `text` element: its runs, in the order they are read. */
export interface DrawnText {
  kind: 'text'
  /** From the text's plane to the drawing's. */
  matrix: Matrix
  runs: readonly TextRun[]
  clips: readonly ShapeClip[]
}

/** Text of one style. Lengths are in user units; one with an `x` or a `y` begins a chunk, which its anchor holds (SVG 2, 11.4). */
export interface TextRun extends TextPosition {
  text: string
  style: ComputedStyle
  color: Color
  /** What of its chunk stands before the chunk's point, by its advance. */
  anchor: number
  place: Place | null
}

export interface TextPosition {
  x: number | null
  y: number | null
  dx: number
  dy: number
}

/** What reading text takes from the drawing around it. */
export interface TextSurroundings {
  length(styled: StyledElement, name: string, along: 'width' | 'height'): number | null
  /** `null` for text that does not show. */
  inkOf(styled: StyledElement): Color | null
}

const here: TextPosition = { x: null, y: null, dx: 0, dy: 0 }
/** Elements whose text stands in the line of what is around them. */
const spans: ReadonlySet<string> = new Set(['tspan', 'a'])

/** The runs of a `text` element, with white space collapsed. */
export function readRuns(text: StyledElement, around: TextSurroundings): TextRun[] {
  const runs: TextRun[] = []
  addRuns(text, here, around, runs)
  return runs
    .map((run, i) => (endsChunk(runs[i + 1]) ? { ...run, text: run.text.trimEnd() } : run))
    .filter(run => run.text !== '')
}

const endsChunk = (next: TextRun | undefined) => !next || next.x !== null || next.y !== null

/** Adds an element's runs; gives the position that has found no text yet. */
function addRuns(
  styled: StyledElement,
  before: TextPosition,
  around: TextSurroundings,
  runs: TextRun[],
): TextPosition {
  let position = moved(before, styled, around)
  const color = around.inkOf(styled)
  for (const child of styled.children) {
    if (child.kind === 'element') {
      if (spans.has(child.element.name)) position = addRuns(child, position, around, runs)
      continue
    }
    const last = runs.at(-1)
    const collapsed = child.value.replaceAll(/\s+/g, ' ')
    const text = !last || last.text.endsWith(' ') ? collapsed.trimStart() : collapsed
    if (text === ' ' && last) last.text += text
    else if (text !== '' && color) {
      const { style } = styled
      runs.push({ ...position, text, color, style, anchor: anchorOf(style), place: child.place })
      position = here
    }
  }
  return position
}

function moved(before: TextPosition, styled: StyledElement, { length }: TextSurroundings): TextPosition {
  return {
    x: length(styled, 'x', 'width') ?? before.x,
    y: length(styled, 'y', 'height') ?? before.y,
    dx: length(styled, 'dx', 'width') ?? before.dx,
    dy: length(styled, 'dy', 'height') ?? before.dy,
  }
}

function anchorOf({ direction, 'text-anchor': anchor }: ComputedStyle): number {
  const share = anchors[anchor]
  return direction === 'rtl' ? 1 - share : share
}

const anchors = { start: 0, middle: 0.5, end: 1 } as const
