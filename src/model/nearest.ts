import { distance } from 'fastest-levenshtein'

/**
 * The candidate that a misspelt word most likely means, by Levenshtein distance without regard to case; `null` when
 * none is near: more than a third of the letters, rounded up, would have to change.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.ceil(word.length / 3) + 1
  for (const candidate of candidates) {
    const away = distance(word.toLowerCase(), candidate.toLowerCase())
    if (away < least) {
      best = candidate
      least = away
    }
  }
  return best
}
