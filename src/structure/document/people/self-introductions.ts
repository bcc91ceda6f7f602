/** Lines in which people introduce themselves, one after the other: "Hi everyone! My name is Ada Byron, and …". */

import { latePattern } from '../../../model/late-pattern.js'
import type { Features } from '../../features/features.js'
import { greetingWords, namingPhrases, presentWords } from '../../lexicon/introductions.js'
import { particles } from '../../lexicon/person-words.js'

const word = String.raw`\p{Lu}(?:[\p{L}\p{M}.’'-]*[\p{L}\p{M}])?`
const small = `(?:(?:${[...particles].join('|')})\\s)*`
const name = latePattern(`^(?:${word}(?:\\s${small}${word}){0,3}|\\p{Script=Han}{2,4})`, 'u')
const greeting = `(?:${greetingWords.join('|')})`
/** A few words to whom it is said, and marks: "everyone!", "a todas:". */
const toAll = String.raw`(?:\s\p{L}{1,12}){0,3}?[\s!,.:;–—，！。-]*`
const naming = latePattern(
  `^(?:${greeting}${toAll})?(?:${namingPhrases.join('|')})(?:\\s+|(?=\\p{Script=Han}))`,
  'iu',
)
const greets = latePattern(`^${greeting}[\\s,!]+`, 'iu')
const present = latePattern(`^\\s(?:${presentWords.join('|')})(?![\\p{L}\\p{M}])`, 'u')

/** The first words of all that the patterns match. */
const firstWords = new Set([...greetingWords, ...namingPhrases].map(phrase => /^\S+/.exec(phrase)?.[0] ?? ''))
const dense = [...greetingWords, ...namingPhrases].filter(phrase => /^[^\s\w]/u.test(phrase))
const longestOpening = 160

/** Where the name stands that somebody gives at the beginning of a text, half-open; `null` where nobody does. */
export function introducedName(text: string): readonly [number, number] | null {
  if (!mayIntroduce(text)) return null
  const opening = text.slice(0, longestOpening)
  return nameBehind(opening, naming()) ?? nameBehind(opening, greets(), present())
}

/** The name right behind what a pattern matches; before what another one does, where there is one. */
function nameBehind(text: string, before: RegExp, after?: RegExp): readonly [number, number] | null {
  const from = before.exec(text)?.[0].length ?? 0
  const length = from === 0 ? 0 : (name().exec(text.slice(from))?.[0].length ?? 0)
  return length > 0 && (after?.test(text.slice(from + length)) ?? true) ? [from, from + length] : null
}

/** Whether a text begins with a word that an introduction may begin with. */
function mayIntroduce(text: string): boolean {
  const [first = ''] = /^[^\s!,.:;–—]+/.exec(text) ?? []
  return firstWords.has(first.toLowerCase()) || dense.some(phrase => text.startsWith(phrase))
}

/** Marks the lines in which people do, where more than one does: an author introduces nobody else. */
export function markIntroductions(all: readonly Features[]): void {
  const lines = all.filter(({ line, text, from }) => line.cells === null && introducedName(text.slice(from)))
  if (lines.length < 2) return
  for (const feature of lines) feature.introduces = true
}
