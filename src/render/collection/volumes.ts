/** How an index that is too long for one page is spread over several, as over the volumes of an encyclopaedia. */
import { groupBy } from '../../model/group-by.js'

/** Lines of an index that one page holds. */
const mostLines = 3000
/** Most letters that name a volume. */
const mostLetters = 2
/** The volume of what does not begin with a small letter. */
export const otherVolume = 'other'

/** The volume that an id stands in: its first letters without marks. The page's script tells it in the same way. */
export function volumeOf(id: string, letters: number): string {
  return withoutMarks(id).match(new RegExp(`^\\p{Ll}{1,${letters}}`, 'u'))?.[0] ?? otherVolume
}

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

/** How many letters it takes until no volume is too long; 0 when one page holds all. */
export function lettersFor<T extends { id: string }>(
  items: readonly T[],
  linesOf: (item: T) => number,
): number {
  for (let letters = 0; letters < mostLetters; letters++) {
    const lines = new Map<string, number>()
    for (const item of items) {
      const volume = letters === 0 ? '' : volumeOf(item.id, letters)
      lines.set(volume, (lines.get(volume) ?? 0) + linesOf(item))
    }
    if (Math.max(0, ...lines.values()) <= mostLines) return letters
  }
  return mostLetters
}

/** The items by volume, in the order of the volumes' names, `other` last. */
export function volumesOf<T extends { id: string }>(items: readonly T[], letters: number): Map<string, T[]> {
  const volumes = groupBy(items, item => volumeOf(item.id, letters))
  return new Map([...volumes].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)))
}

function rank(volume: string): string {
  return volume === otherVolume ? '\uffff' : volume
}
