import type { StyledElement } from '../css/styled-tree.js'
import type { PathSegment } from '../document.js'
import type { Matrix } from './matrix.js'
import { transformPath } from './path-segments.js'

/** What cuts a shape, in the drawing's plane. */
export interface ShapeClip {
  segments: readonly PathSegment[]
  rule: 'nonzero' | 'evenodd'
}

/** The `clipPath` elements of a drawing by their ids. */
export function clipPathsIn(root: StyledElement): Map<string, StyledElement> {
  const found = new Map<string, StyledElement>()
  const pending = [root]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const id = next.element.attributes.get('id')
    if (next.element.name === 'clipPath' && id !== undefined && !found.has(id)) found.set(id, next)
    for (const child of next.children) if (child.kind === 'element') pending.push(child)
  }
  return found
}

/** One outline of several shapes: what is in any of them shows. */
export function union(parts: readonly { segments: readonly PathSegment[]; matrix: Matrix }[]): PathSegment[] {
  return parts.flatMap(({ segments, matrix }) => transformPath(segments, matrix))
}
