import type { Features } from '../features/features.js'

/** Names that are looked for in the whole text: only the surest, so that time stays linear. */
const finalists = 8
const perLine = 0.25

interface Named {
  name: string
  weight: number
}

/** The one of several names that stands for most: what speaks for it, and that the text keeps naming it, up to `most`. The first of equals. */
export function mostEchoed<N extends Named>(
  named: Iterable<N>,
  all: readonly Features[],
  most: number,
): N | null {
  const surest = [...named].sort(byWeight).slice(0, finalists)
  const echoed = surest.map(one => ({ ...one, weight: one.weight + echoes(one.name, all, most) }))
  return echoed.sort(byWeight)[0] ?? null
}

function byWeight(one: Named, other: Named): number {
  return other.weight - one.weight
}

function echoes(name: string, all: readonly Features[], most: number): number {
  return Math.min(most, perLine * all.filter(({ text }) => text.includes(name)).length)
}
