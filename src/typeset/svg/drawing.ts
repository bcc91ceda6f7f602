import type { Area, Color, ContentOf, PathFragment, PathSegment } from '../document.js'
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
  shapes: readonly Shape[]
}

export interface Shape {
  segments: readonly PathSegment[]
  /** From the shape's plane to the drawing's. */
  matrix: Matrix
  fill: Color | null
  fillRule: PathFragment['fillRule']
  stroke: ShapeStroke | null
}

/** Lengths in the shape's plane. */
export type ShapeStroke = NonNullable<PathFragment['stroke']>

/** Points in a unit of a drawing that is not scaled. */
export const pointsPerUnit = 0.75

/** The drawing in a rectangle of the page; what sticks out of `clip` is cut. */
export function placeDrawing(drawing: Drawing, area: Area, clip: Area, content: ContentOf): PathFragment[] {
  const { view, fit, shapes } = drawing
  const whole = {
    x: area.x,
    y: area.y,
    width: view.width * pointsPerUnit,
    height: view.height * pointsPerUnit,
  }
  const outer = fitMatrix(view, fit ?? { align: null, covers: false }, fit ? area : whole)
  return shapes.map(shape => placeShape(shape, multiply(outer, shape.matrix), clip, content))
}

/** A line that is scaled unevenly keeps an even width: that of the mean scale. */
function placeShape(
  { segments, fill, fillRule, stroke }: Shape,
  matrix: Matrix,
  clip: Area,
  content: ContentOf,
): PathFragment {
  const scale = scaleOf(matrix)
  return {
    kind: 'path',
    content,
    segments: transformPath(segments, matrix),
    fill,
    fillRule,
    stroke: stroke && {
      ...stroke,
      width: stroke.width * scale,
      dash: stroke.dash.map(length => length * scale),
      dashOffset: stroke.dashOffset * scale,
    },
    clip,
  }
}
