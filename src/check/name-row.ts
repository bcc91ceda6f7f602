/** Where names stand in a row in running text: `Ana García, Bo Chen (Acme) and Dr. Eve Ngozi`. */
import { latePattern } from '../model/late-pattern.js'

/** A part of a text, `from` inclusive to `to` exclusive. */
export interface Run {
  from: number
  to: number
}

type IsKnown = (name: string) => boolean

const conjunction = '(?:and|und|et|y|e|i|и|та|en|och|og|ve|a|as well as|sowie|&|\\+)'
const separator = new RegExp(
  `[,;、，；](?:\\s?${conjunction}\\s)?|\\s${conjunction}\\s|(?<=\\p{sc=Han})(?:和|与|與|及|と)(?=[\\p{sc=Han}\\p{sc=Katakana}])`,
  'gu',
)

const particle = '(?:af|al|bin|da|de|del|della|der|di|do|dos|du|el|la|le|ten|ter|van|von|y|zu)'
const word = "(?:\\p{Lu}\\p{M}*\\.|(?:Dr|Jr|Sr|St|Prof)\\.|\\p{Lu}[\\p{L}\\p{M}’'ʼ-]*(?<!['’]s))"
const words = `${word}(?:\\s+(?:${particle}\\s+)*${word}){0,4}`
/** A name of two words and more, as a regular expression with the flag `u`. */
export const fullName = `${word}(?:\\s+(?:${particle}\\s+)*${word}){1,4}`
const handle = '@[\\w.-]*\\w'
const ideographs = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー・]{2,10}|\\p{sc=Hangul}{2,4}'
const caseless = '[\\p{Lo}\\p{M}]+(?:\\s[\\p{Lo}\\p{M}]+){1,3}'
const whole = latePattern(`^(?:${words}|${handle}|${ideographs}|${caseless})$`, 'u')
const atStart = latePattern(`^(?:${words}|${handle})(?![\\p{L}\\p{M}\\p{N}_])`, 'u')
const atEnd = latePattern(`(?<![\\p{L}\\p{M}\\p{N}_.])(?:${words}|${handle})$`, 'u')

/** The rows of two names and more. A name in the middle of a row stands alone between its separators. */
export function rowsOfNames(text: string, isKnown: IsKnown): Run[][] {
  const segments = segmentsOf(text)
  const rows: Run[][] = []
  let row: Run[] = []
  for (const [index, segment] of segments.entries()) {
    if (!isWhole(text, segment, isKnown)) row = []
    const last = row.at(-1) ?? endOf(text, segment, isKnown)
    const first = startOf(text, segments[index + 1], isKnown)
    if (last === null || first === null) {
      row = []
    } else {
      if (row.length === 0) rows.push(row)
      row.push(...(row.length === 0 ? [last, first] : [first]))
    }
  }
  return rows
}

/** The name that a line begins with and that nothing but an affiliation or a link follows; `null` otherwise. */
export function nameOfLine(text: string, isKnown: IsKnown): Run | null {
  const segment = trimmed(text, 0, /\s[–—-]+\s|[,:|(（\n]/u.exec(text)?.index ?? text.length)
  return isWhole(text, segment, isKnown) && isFull(text, segment, isKnown) ? segment : null
}

/** The stretches between separators, without what stands in brackets. */
function segmentsOf(text: string): Run[] {
  const bare = text.replace(/\([^()]*\)|（[^（）]*）|\[[^[\]]*\]/g, inside => ' '.repeat(inside.length))
  const segments: Run[] = []
  let from = 0
  for (const match of bare.matchAll(separator)) {
    segments.push(trimmed(bare, from, match.index))
    from = match.index + match[0].length
  }
  segments.push(trimmed(bare, from, bare.length))
  return segments
}

/** Without the space around, and without the marks that end a sentence. */
function trimmed(text: string, from: number, to: number): Run {
  const part = text.slice(from, to)
  const bare = part.trimEnd().replace(/(?:[:!?…]|(?<=\p{Ll}{3})\.)+$/u, '')
  const start = from + part.length - part.trimStart().length
  return { from: start, to: Math.max(start, from + bare.length) }
}

function isWhole(text: string, { from, to }: Run, isKnown: IsKnown): boolean {
  if (to - from > maxLength || to === from) return false
  const part = text.slice(from, to)
  return whole().test(part) || isKnown(part)
}

/** A name of one word is one only where everybody is called so. */
function isFull(text: string, { from, to }: Run, isKnown: IsKnown): boolean {
  const part = text.slice(from, to)
  return /[\s@]/.test(part) || /\p{sc=Han}|\p{sc=Hangul}|\p{sc=Katakana}/u.test(part) || isKnown(part)
}

const maxLength = 60

/** The name that a stretch begins with. */
function startOf(text: string, segment: Run | undefined, isKnown: IsKnown): Run | null {
  if (segment === undefined) return null
  const part = text.slice(segment.from, Math.min(segment.to, segment.from + maxLength))
  if (isKnown(part) && !opensLower.test(part)) return segment
  const known = prefixes(part).filter(isKnown)
  const name = known.find(isLong) ?? whole().exec(part)?.[0] ?? atStart().exec(part)?.[0] ?? known[0]
  return name === undefined ? null : { from: segment.from, to: segment.from + name.length }
}

/** The name that a stretch ends with. */
function endOf(text: string, segment: Run, isKnown: IsKnown): Run | null {
  const part = text.slice(Math.max(segment.from, segment.to - maxLength), segment.to)
  if (isKnown(part) && !opensLower.test(part)) return segment
  const known = suffixes(part).filter(isKnown)
  const name = known.find(isLong) ?? whole().exec(part)?.[0] ?? atEnd().exec(part)?.[0] ?? known[0]
  return name === undefined ? null : { from: segment.to - name.length, to: segment.to }
}

/** `of Ana García` has the key of `Ana García`, and is not the name. */
const opensLower = /^\p{Ll}\S*\s/u

/** More than a given name. */
const isLong = (name: string): boolean =>
  !opensLower.test(name) && /\s|[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}]/u.test(name)

/** A text's beginnings that end where a word ends, up to five words; in scripts without spaces up to eight characters. Longest first. */
function prefixes(part: string): string[] {
  const spaced = [...part.matchAll(/[^\s]+/gu)]
    .slice(0, 5)
    .map(match => part.slice(0, match.index + match[0].length))
  return [
    ...spaced.map(text => text.replace(/[.!?:]$/u, '')),
    ...ideographic(part, length => part.slice(0, length)),
  ].toReversed()
}

/** The same for a text's ends. */
function suffixes(part: string): string[] {
  const spaced = [...part.matchAll(/[^\s]+/gu)].slice(-5).map(match => part.slice(match.index))
  return [...spaced, ...ideographic(part, length => part.slice(-length)).toReversed()]
}

function ideographic(part: string, cut: (length: number) => string): string[] {
  if (!/[\p{sc=Han}\p{sc=Katakana}\p{sc=Hangul}]/u.test(part)) return []
  return [2, 3, 4, 5, 6, 7, 8].map(cut)
}
