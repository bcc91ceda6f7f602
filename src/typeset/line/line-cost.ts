/**
 * What a justified line costs that stretches (above 0) or shrinks by a ratio of what it gives. 1 is a line of spaces
 * that are half as wide again. Knuth and Plass take the sixth power: all fair lines are worth the same to them, and a
 * hyphen costs little beside a loose one. Here it grows nearly with the white itself, so that the mean of the white and
 * the number of hyphens are the least together; the higher powers keep the loosest lines in bounds. Chosen by measuring:
 * `npm run bench:print -- --size lines`.
 */
export function justifiedCost(ratio: number): number {
  const change = ratio < 0 ? -ratio * shrinkShare : ratio
  return change + change * change * (0.4 + change * 0.03)
}

/**
 * How much of its stretch a space gives at most: it is five times as wide then. A line that lacks more ends short, as the last
 * one does; holes in it would look worse (CSS Text 3, 6.4.5 leaves such lines to the typesetter).
 */
export const mostStretch = 8

/** A justified line that ends short, by a ratio of what a ragged one may. */
export function shortCost(ratio: number): number {
  return justifiedCost(mostStretch) + raggedCost(ratio)
}

/** Spaces shrink by a third where they stretch by half. */
const shrinkShare = 2 / 3

/** The white at the ends of ragged lines is nearly the same however they are broken: its evenness counts. */
export function raggedCost(ratio: number): number {
  const square = ratio * ratio
  return square * square
}

/** Few lines that balance: what they say where they end counts as much as a length a little less even. */
export function balancedCost(ratio: number): number {
  return ratio * ratio
}
