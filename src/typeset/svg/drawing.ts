import type {
  Area,
  Clip,
  Color,
  ContentOf,
  Fragment,
  Gradient,
  PathFragment,
  PathSegment,
} from '../document.js'
import type { ShapeClip } from './clip-path.js'
import type { DrawnText } from './drawn-text.js'
import { type Matrix, multiply, scaleOf } from './matrix.js'
import { transformPath } from './path-segments.js'
import { type Box, type Fit, fitMatrix } from './view-box.js'

/** A picture of shapes. */
export interface Drawing {
  kind: 'drawing'
  /** What of its own plane it shows, and how that is put into the room it is given; without `fit` it is not scaled. */
  view: Box
  fit: Fit | null
  /** Back to front. */
  shapes: readonly (Shape | DrawnText)[]
}

export interface Shape {
  kind: 'shape'
  segments: readonly PathSegment[]
  /** From the shape's plane to the drawing's. */
  matrix: Matrix
  /** A gradient's plane is that of the shape. */
  fill: Color | Gradient | null
  fillRule: PathFragment['fillRule']
  stroke: ShapeStroke | null
  clips: readonly ShapeClip[]
}

/** Lengths in the shape's plane. */
export type ShapeStroke = NonNullable<PathFragment['stroke']>

/** Points in a unit of a drawing that is not scaled. */
export const pointsPerUnit = 0.75

/** Sets the text of a drawing, by the matrix from its plane to the page. */
export type PlaceText = (
  text: DrawnText,
  matrix: Matrix,
  clips: readonly Clip[],
  content: ContentOf,
) => Fragment[]

/** The drawing in a rectangle of the page; what sticks out of one of `clips` is cut. */
export function placeDrawing(
  drawing: Drawing,
  area: Area,
  clips: readonly Clip[],
  content: ContentOf,
  placeText: PlaceText,
): Fragment[] {
  const { view, fit, shapes } = drawing
  const whole = {
    x: area.x,
    y: area.y,
    width: view.width * pointsPerUnit,
    height: view.height * pointsPerUnit,
  }
  const outer = fitMatrix(view, fit ?? { align: null, covers: false }, fit ? area : whole)
  return shapes.flatMap(shape => {
    const matrix = multiply(outer, shape.matrix)
    const all = [...clips, ...shape.clips.map(clip => placeClip(clip, outer))]
    return shape.kind === 'text'
      ? placeText(shape, matrix, all, content)
      : [placeShape(shape, matrix, all, content)]
  })
}

function placeClip({ segments, rule }: ShapeClip, outer: Matrix): Clip {
  return { kind: 'path', segments: transformPath(segments, outer), rule }
}

/** A line that is scaled unevenly keeps an even width: that of the mean scale. */
function placeShape(
  { segments, fill, fillRule, stroke }: Shape,
  matrix: Matrix,
  clips: readonly Clip[],
  content: ContentOf,
): PathFragment {
  const scale = scaleOf(matrix)
  return {
    kind: 'path',
    content,
    segments: transformPath(segments, matrix),
    fill: fill && placePaint(fill, matrix),
    fillRule,
    stroke: stroke && {
      ...stroke,
      color: placePaint(stroke.color, matrix),
      width: stroke.width * scale,
      dash: stroke.dash.map(length => length * scale),
      dashOffset: stroke.dashOffset * scale,
    },
    clips,
  }
}

function placePaint(paint: Color | Gradient, matrix: Matrix): Color | Gradient {
  return 'stops' in paint ? { ...paint, matrix: multiply(matrix, paint.matrix) } : paint
}
