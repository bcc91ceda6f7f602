/** One spelling for words of Chinese: lists of words need no second one for what Taiwan and Hong Kong write. */
import { simplifiedLetters, traditionalLetters } from '../lexicon/han-variants.js'

const variants: ReadonlyMap<string, string> = new Map(
  Array.from(traditionalLetters, (letter, index) => [letter, simplifiedLetters[index] ?? letter]),
)
const traditional = new RegExp(`[${traditionalLetters}]`, 'g')
const maybeHan = /[\u4e00-\u9fff]/

/** A text in simplified letters, as many as it had: what stands at an index stays there. */
export function simplified(text: string): string {
  return maybeHan.test(text) ? text.replace(traditional, letter => variants.get(letter) ?? letter) : text
}

/** Words to ask for texts in simplified letters: whoever asks a list that has other letters for such a text finds nothing. */
export function simpleSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(simplified))
}
