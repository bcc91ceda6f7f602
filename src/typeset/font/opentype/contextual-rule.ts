/** A rule that looks at the glyphs around: what stands before, from the current glyph on, and after. */
export interface ContextualRule {
  /** From the nearest to the farthest. */
  backtrack: number[]
  input: number[]
  lookahead: number[]
  /** Which lookup to apply at which glyph of the input. */
  actions: { position: number; lookup: number }[]
}

/**
 * Reads the rule at an offset: glyphs, classes or coverage offsets, with those behind and ahead where it is `chained`.
 * `omitted` is 1 where the table leaves out the first glyph of the input, which is known to match.
 */
export function readRule(view: DataView, at: number, chained: boolean, omitted: 0 | 1): ContextualRule {
  if (!chained) {
    const input = values(view, at + 4, view.getUint16(at) - omitted)
    return {
      backtrack: [],
      input,
      lookahead: [],
      actions: actions(view, at + 4 + 2 * input.length, view.getUint16(at + 2)),
    }
  }
  const backtrack = values(view, at + 2, view.getUint16(at))
  const inputAt = at + 2 + 2 * backtrack.length
  const input = values(view, inputAt + 2, view.getUint16(inputAt) - omitted)
  const lookaheadAt = inputAt + 2 + 2 * input.length
  const lookahead = values(view, lookaheadAt + 2, view.getUint16(lookaheadAt))
  const actionsAt = lookaheadAt + 2 + 2 * lookahead.length
  return { backtrack, input, lookahead, actions: actions(view, actionsAt + 2, view.getUint16(actionsAt)) }
}

function values(view: DataView, at: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => view.getUint16(at + 2 * index))
}

function actions(view: DataView, at: number, count: number): ContextualRule['actions'] {
  return Array.from({ length: count }, (_, index) => ({
    position: view.getUint16(at + 4 * index),
    lookup: view.getUint16(at + 4 * index + 2),
  }))
}
