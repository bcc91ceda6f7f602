import { specimenWords } from '../../lexicon/headings.js'

const specimens = new Set(specimenWords)
export const longestSpecimen = 4

/** Whether a few words say that an example follows: "Sample entry:". */
export function isSpecimen(words: string): boolean {
  return words
    .toLowerCase()
    .replace(/[:：]$/u, '')
    .split(/\s+/u)
    .some(word => specimens.has(word))
}
