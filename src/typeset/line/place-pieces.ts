import { visualOrder } from './bidi-levels.js'
import type { Piece } from './line-pieces.js'

/** What the spaces and leaders of a line give. */
export interface Give {
  /** The share of its stretch (above 0) or shrink (below) that each space gives. */
  ratio: number
  /** Points that each leader takes. */
  leader: number
}

/** The room a piece takes, in points. */
export function widthOf(piece: Piece, { ratio, leader }: Give): number {
  switch (piece.kind) {
    case 'word':
      return piece.word.width + Math.max(0, ratio) * piece.word.stretch
    case 'glue':
      return piece.width + ratio * (ratio < 0 ? piece.shrink : piece.stretch)
    case 'leader':
      return piece.width + leader
    case 'edge':
      return piece.width
    case 'atom':
      return piece.atom.width
    case 'mark':
      return 0
  }
}

/** The left ends of a line's pieces, which are in the order they are read; the line starts at `x` (UAX 9, L1 and L2). */
export function placeBothWays(
  pieces: readonly Piece[],
  base: number,
  x: number,
  give: Give,
): readonly number[] | null {
  const order = visualOrder(levelsOnLine(pieces, base))
  if (!order) return null
  const places: number[] = Array.from({ length: pieces.length }, () => x)
  let at = x
  for (const index of order) {
    const piece = pieces[index]
    places[index] = at
    if (piece) at += widthOf(piece, give)
  }
  return places
}

/** Leaders, and spaces before them and at the line's end, are at the base level; a mark is where it stands. */
function levelsOnLine(pieces: readonly Piece[], base: number): number[] {
  const levels: number[] = Array.from({ length: pieces.length }, () => base)
  let isTrailing = true
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]
    if (!piece || piece.kind === 'mark') levels[i] = levels[i + 1] ?? base
    else if (piece.kind === 'leader') isTrailing = true
    else if (piece.kind !== 'glue' || !isTrailing) {
      isTrailing = false
      levels[i] = piece.level
    }
  }
  return levels
}
