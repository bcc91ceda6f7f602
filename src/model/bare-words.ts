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

/** Whether bare words are few and small, such as "mentored by": they say what follows and nothing else. */
export function areFewAndSmall(words: string): boolean {
  return fewAndSmall().test(words)
}

const fewAndSmall = latePattern(String.raw`^(?:[\p{Ll}\p{Lo}\p{M}’'-]+\s+){0,3}[\p{Ll}\p{Lo}\p{M}’'-]+$`, 'u')
