/** The label that a line begins with, before a colon: "Mentor(s):", "Referent:", "导师：". */
import { aimWords } from '../../lexicon/connectives.js'
import { shortNames } from '../../lexicon/person-words.js'
import { attributionOf } from './attribution.js'
import { namesAny } from './label-key.js'
import { type Label, labelKeyOf, meaningOf } from './meaning.js'
import { prizeOf } from './prize-label.js'
import { prizes } from './prize-words.js'

const longest = 48

/** The label that a line begins with; `isRanked` where a place in a ranking stands before it. */
export function labelOf(text: string, isRanked = false): Label | null {
  const colon = colonIn(text)
  if (colon < 1) return attributionOf(text) ?? prizeOf(text, isRanked)
  const label = text.slice(0, colon).trim()
  // What stands before a dash or a bar is no part of a label.
  if (/\s[–—-]+\s|[|｜]/.test(label)) return prizeOf(text, isRanked)
  if (isTooLong(label) || isNoLabel(label)) return null
  if (/\S\s+[–—]\s+\S/u.test(label)) return prizeOf(text, isRanked)
  if (isNamedAim(label)) return null
  let valueFrom = colon + 1
  while (/[\s  ]/u.test(text[valueFrom] ?? '')) valueFrom++
  const meaning = isRanked && namesAny(label, prizes) ? 'prize' : meaningOf(label)
  return { text: label, key: labelKeyOf(label, meaning), meaning, valueFrom }
}

/** Whether a label has no word, or marks that no label has. */
function isNoLabel(label: string): boolean {
  return !/\p{L}/u.test(label) || /[,;]|[(（][^)）]*$|^[^(（]*[)）]/u.test(label) || endsInside(label)
}

/** Whether a sentence ends inside a label: the full stop of a name that is written short ends none. */
function endsInside(label: string): boolean {
  const ends = label.match(/\S*[.!?](?=\s)/gu) ?? []
  return ends.some(word => !shortNames.has(word.slice(0, -1).toLowerCase()))
}

/** A label has few words; the name of a prize and of its category a few more. */
function isTooLong(label: string): boolean {
  const count = label.split(/\s+/u).length
  return count > mostWords && (count > mostOfPrize || meaningOf(label) !== 'prize')
}

const mostWords = 6
const mostOfPrize = 9

/** A name, and what it is there for: "Ada Byron with the project:". */
const namedAim = new RegExp(
  `^(\\p{Lu}\\S*\\s+(?:\\S+\\s+)?\\p{Lu}\\S*)\\s(?:${aimWords.join('|')})\\s+\\p{Ll}`,
  'u',
)

function isNamedAim(label: string): boolean {
  const named = namedAim.exec(label)?.[1]
  return named !== undefined && meaningOf(named) === null
}

function colonIn(text: string): number {
  for (let at = 0; at < Math.min(text.length, longest + 1); at++) {
    const letter = text[at]
    if (letter === '：') return at
    if (letter !== ':') continue
    const next = text[at + 1]
    if (next === '/' || next === ':' || text[at - 1] === ':') return -1
    if (/\d/u.test(text[at - 1] ?? '') && /\d/u.test(next ?? '')) return -1
    return at
  }
  return -1
}
