import type { InlineBox } from '../box/box-tree.js'

/** Whether an inline box is another, or the other stands in it. */
export function contains(outer: InlineBox, inner: InlineBox | null): boolean {
  for (let at = inner; at; at = at.parent) if (at === outer) return true
  return false
}
