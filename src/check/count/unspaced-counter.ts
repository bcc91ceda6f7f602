/** Counts in scripts that put no spaces between words. */
import { type Counter, clauseAround, isYear, yearsIn } from './clause.js'
import type { CountPatterns } from './count-patterns.js'

/** Finds counts by what follows a number. */
export function unspacedCounter(patterns: CountPatterns, numerals: ReadonlyMap<string, number>): Counter {
  const chosen = new RegExp(patterns.chosen, 'u')
  const others = new RegExp(patterns.others, 'u')
  const words = [...numerals.keys()].toSorted((a, b) => b.length - a.length).join('|')
  const count = new RegExp(
    `(?<![\\d,.:第/-])(?<number>\\d{1,4}|${words})\\s?(?:(?<mentors>${patterns.mentors})|(?<people>${patterns.people})|(?<entries>${patterns.entries}))`,
    'gu',
  )
  return sentence => {
    const matches = [...sentence.matchAll(count)]
    const values = matches.map(match => numberOf(match.groups?.number ?? '', numerals))
    return matches.flatMap((match, index) => {
      const value = values[index] ?? 0
      if (value === 0 || isYear(value)) return []
      const to = match.index + match[0].length
      const clause = clauseAround(sentence, match.index, to, matches[0]?.index ?? 0)
      const what = match.groups?.mentors ? 'mentors' : match.groups?.people ? 'people' : 'entries'
      const [isPresented, isOfOthers] = [chosen.test(sentence), others.test(clause)]
      return [
        {
          value,
          what,
          from: match.index,
          to,
          isPresented,
          isOfOthers,
          years: yearsIn(clause),
          beside: values,
        },
      ]
    })
  }
}

function numberOf(text: string, numerals: ReadonlyMap<string, number>): number {
  return /^\d+$/.test(text) ? Number(text) : (numerals.get(text) ?? 0)
}
