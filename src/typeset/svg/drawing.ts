import type { Area, Clip, Color, ContentOf, Gradient, PathFragment, PathSegment } from '../document.js'
import type { ShapeClip } from './clip-path.js'
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

/** The drawing in a rectangle of the page; what sticks out of one of `clips` is cut. */
export function placeDrawing(
  drawing: Drawing,
  area: Area,
  clips: readonly Clip[],
  content: ContentOf,
): PathFragment[] {
  const { view, fit, shapes } = drawing
  const whole = {
    x: area.x,
    y: area.y,
    width: view.width * pointsPerUnit,
    height: view.height * pointsPerUnit,
  }
  const outer = fitMatrix(view, fit ?? { align: null, covers: false }, fit ? area : whole)
  return shapes.map(shape => placeShape(shape, outer, clips, content))
}

/** A line that is scaled unevenly keeps an even width: that of the mean scale. */
function placeShape(
  { segments, fill, fillRule, stroke, ...shape }: Shape,
  outer: Matrix,
  clips: readonly Clip[],
  content: ContentOf,
): PathFragment {
  const matrix = multiply(outer, shape.matrix)
  const own = shape.clips.map(
    (clip): Clip => ({ kind: 'path', segments: transformPath(clip.segments, outer), rule: clip.rule }),
  )
  const scale = scaleOf(matrix)
  return {
    kind: 'path',
    content,
    segments: transformPath(segments, matrix),
    fill: fill && 'stops' in fill ? { ...fill, matrix: multiply(matrix, fill.matrix) } : fill,
    fillRule,
    stroke: stroke && {
      ...stroke,
      width: stroke.width * scale,
      dash: stroke.dash.map(length => length * scale),
      dashOffset: stroke.dashOffset * scale,
    },
    clips: [...clips, ...own],
  }
}
