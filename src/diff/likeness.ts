/** How like each other two entries are. */
import type { DigestEntry } from '../model/digest.js'
import { fold } from '../model/fold.js'

/** What entries are compared by. */
export interface Traits {
  /** The title without case, accents, marks and white space; empty where there is none. */
  title: string
  names: ReadonlySet<string>
  titlePairs: ReadonlySet<string>
  words: ReadonlySet<string>
}

export function traitsOf({ title, people, description }: DigestEntry): Traits {
  const key = plain(title ?? '')
  return {
    title: key,
    names: new Set(people.map(person => plain(person.name))),
    titlePairs: new Set(letterPairs(key)),
    words: new Set(wordsOf(description?.text ?? '')),
  }
}

/** Words as they are compared, one space between them. */
export function plain(words: string): string {
  return wordsOf(words).join(' ')
}

/** Letters and digits in a row; of Chinese and Japanese, which has no spaces, one by one. */
function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function letterPairs(text: string): string[] {
  const letters = [...text]
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

const weights = { title: 0.35, people: 0.35, description: 0.3 } as const

/** From 0 to 1: the mean of how like the titles, the people and the descriptions are that both or one of them have. */
export function likeness(one: Traits, other: Traits): number {
  const shares: readonly (readonly [weight: number, share: number | null])[] = [
    [
      weights.title,
      one.title === other.title && one.title !== '' ? 1 : dice(one.titlePairs, other.titlePairs),
    ],
    [weights.people, dice(one.names, other.names)],
    [weights.description, dice(one.words, other.words)],
  ]
  let [sum, whole] = [0, 0]
  for (const [weight, share] of shares) {
    if (share === null) continue
    sum += weight * share
    whole += weight
  }
  return whole === 0 ? 0 : sum / whole
}

/** The share of what two sets have in common (Dice 1945); `null` for two empty sets. */
function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  if (one.size + other.size === 0) return null
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const item of small) if (large.has(item)) common += 1
  return (2 * common) / (one.size + other.size)
}
