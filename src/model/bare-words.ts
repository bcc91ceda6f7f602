/** Words without the marks around them, and what such words say when they stand beside a part of an entry. */
import { latePattern } from './late-pattern.js'

const mark = latePattern(String.raw`^[\s\p{P}\p{S}]$`, 'u')
const noMark = latePattern(String.raw`[^\s\p{P}\p{S}]`, 'u')

/** The text without white space, punctuation and signs around it. */
export function withoutMarks(text: string): string {
  const from = text.search(noMark())
  return from < 0 ? '' : text.slice(from, endBefore(text, mark()))
}

/**
 * Where the characters begin that a text ends in and that `last` matches, one at a time. A pattern that ends in `$`
 * is tried from each character of a run of marks on, and takes time by the square of its length.
 */
export function endBefore(text: string, last: RegExp): number {
  let end = text.length
  while (end > 0) {
    const start = (text.codePointAt(end - 2) ?? 0) > 0xffff ? end - 2 : end - 1
    if (!last.test(text.slice(start, end))) return end
    end = start
  }
  return 0
}

/** Characters of the longest label. */
export const longestLabel = 40

/** Whether there is a colon among the marks that a text ends in. */
export function endsInColon(text: string): boolean {
  return /[:：]/u.test(text.slice(endBefore(text, mark())))
}

/**
 * Whether bare words are few and small, such as "mentored by": they say what follows and nothing else. Letters without
 * case tell no small word from another, so that there only one short word is: "指导".
 */
export function areFewAndSmall(words: string): boolean {
  return fewAndSmall().test(words)
}

const fewAndSmall = latePattern(
  String.raw`^(?:(?:[\p{Ll}\p{M}’'-]+\s+){0,3}[\p{Ll}\p{M}’'-]+|[\p{Lo}\p{M}]{1,4})$`,
  'u',
)

/** Whether `words` stand in a text and are no piece of a longer word there. */
export function holdsWords(text: string, words: string): boolean {
  return holdsWhole(text, words, inWord())
}

/** Of letters beyond the first 65,536 characters, this sees one half. */
const inWord = latePattern(String.raw`[\p{L}\p{M}\p{N}\p{Cs}]`, 'u')

/** Whether a part stands in a text without a cut between two characters that `inside` matches. */
export function holdsWhole(text: string, part: string, inside: RegExp): boolean {
  const isCut = (at: number) => inside.test(text.charAt(at - 1)) && inside.test(text.charAt(at))
  for (let at = text.indexOf(part); part !== '' && at >= 0; at = text.indexOf(part, at + 1))
    if (!isCut(at) && !isCut(at + part.length)) return true
  return false
}
