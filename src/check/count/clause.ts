/** A count in a sentence, and the words around it that tell what it counts. */

export interface StatedCount {
  value: number
  what: 'entries' | 'people' | 'mentors'
  /** The number and its noun in the text, `from` inclusive to `to` exclusive. */
  from: number
  to: number
  /** The sentence says that they were accepted or are presented. */
  isPresented: boolean
  /** What stands beside it says that it counts something else. */
  isOfOthers: boolean
  /** The years that stand beside it. */
  years: number[]
  /** The numbers of the same sentence in their order, for counts given in parts ("two of ours and one more"). */
  beside: number[]
}

/** Finds the counts in one sentence. */
export type Counter = (sentence: string) => StatedCount[]

/** A sentence opens with up to so many characters that belong to what follows: `At first, …`. */
const maxOpening = 20

/** The part of a sentence that says one thing: what stands between commas and conjunctions. */
export function clauseAround(sentence: string, from: number, to: number, firstNumber: number): string {
  const opening = Math.min(firstNumber, maxOpening)
  const breaks =
    /[,;:()（），；：、–—]|\s(?:and|but|und|aber|et|mais|y|pero|e|ma|i|ale|и|но|та|en|maar|och|men|og)\s/gu
  let start = 0
  for (const { index, 0: mark } of sentence.matchAll(breaks)) {
    if (index < opening) continue
    if (index + mark.length <= from) start = index + mark.length
    else if (index >= to) return sentence.slice(start, index)
  }
  return sentence.slice(start)
}

export function yearsIn(clause: string): number[] {
  return [...clause.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(match => Number(match[0]))
}

export const isYear = (value: number): boolean => value >= 1900 && value < 2100
