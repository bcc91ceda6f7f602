import { wordEnds } from '../model/segments.js'

/**
 * The first words of a text, with an ellipsis where some were left out. Words are Unicode's (UAX #29), so it works
 * without spaces too.
 */
export function truncateWords(text: string, words: number, language: string): string {
  let count = 0
  for (const end of wordEnds(text, language)) {
    count += 1
    if (count === words) return withEllipsis(text, end)
  }
  return text
}

function withEllipsis(text: string, end: number): string {
  const rest = text.slice(end)
  return /[\p{L}\p{N}]/u.test(rest) ? `${text.slice(0, end)}…` : text
}
