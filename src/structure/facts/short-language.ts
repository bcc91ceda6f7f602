/** The language of a text that is too short for the frequencies of its letters: a few prizes with those who won them. */
import type { Features } from '../features/features.js'
import { smallWordsBy } from '../lexicon/small-words.js'
import { tellingWordsBy } from '../lexicon/telling-words.js'

/** Characters of a text that is read so. */
const longest = 400

/** What a word counts that announcements in a language are made of; a small word or a letter counts less. */
const telling = 2
const small = 1
/** What a language has to reach. */
const least = 2

const tellingWords = indexOf(tellingWordsBy)
const smallWords = indexOf(smallWordsBy)

/** Letters of few languages. */
const letters: readonly (readonly [tag: string, pattern: RegExp])[] = [
  ['de', /[äöüß]/],
  ['es', /[ñ¿¡]/],
  ['pt', /[ãõ]/],
  ['fr', /[œèêàç]/],
  ['pl', /[łżźćśąę]/],
  ['cs', /[řěů]/],
  ['sv', /[åäö]/],
]

/**
 * BCP 47 tag of the language whose words a short text has most of; `null` for a longer text, or where none is ahead. Of
 * lines that name people only the telling words count: names have letters and small words of their own.
 */
export function byTellingWords(all: readonly Features[]): string | null {
  if (all.reduce((length, { text }) => length + text.length, 0) > longest) return null
  const counts = new Map<string, number>()
  const add = (tags: Iterable<string>, weight: number): void => {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + weight)
  }
  for (const { text, people } of all)
    for (const word of text.toLowerCase().match(/[\p{L}’']+/gu) ?? []) {
      add(tellingWords.get(word) ?? [], telling)
      if (people >= 0.5) continue
      add(smallWords.get(word) ?? [], small)
      add(
        letters.filter(([, pattern]) => pattern.test(word)).map(([tag]) => tag),
        small,
      )
    }
  const [top, next] = [...counts].sort(([, one], [, other]) => other - one)
  return top && top[1] >= least && top[1] > (next?.[1] ?? 0) ? top[0] : null
}

/** By word: the tags of the languages that have it. */
function indexOf(lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const [tag, words] of Object.entries(lists))
    for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), tag])
  return index
}
