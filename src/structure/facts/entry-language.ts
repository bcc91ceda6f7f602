/** The language of an entry that is written in another one than its announcement. */
import { beyondLatin, byScript, byWords, countSmallWords, smallWords } from './language.js'

/** The start of a text tells; one of fewer words or letters does not. */
const sample = 600
const tellingWords = 12
const tellingLetters = 30
/** A text has so many small words of its own language; most have four times as many. */
const ownShare = 0.08
/** A text of another language has so many of that, and hardly any of the announcement's. */
const otherShare = 0.2

/** BCP 47 tag of a text in another language than `language`; `null` where it is in that one, or where that is not clear. */
export function languageApart(text: string, language: string): string | null {
  const own = primary(language)
  const start = text.slice(0, sample)
  const words = start.toLowerCase().split(/[\s.,;:!?()"]+/)
  const ownWords = countSmallWords(words, own)
  if (ownWords > ownShare * words.length) return null
  const other = byLetters(start, own) ?? byClearWords(words, ownWords)
  return other === own || isOneScript(other, own) ? null : other
}

const primary = (tag: string) => (tag.split('-')[0] ?? tag).toLowerCase()

/** Languages that are not written in Latin letters. */
const otherScripts: ReadonlySet<string> = new Set(
  'ar be bg el fa he hi hy ja ka ko mk ru sr th uk ur zh'.split(' '),
)

function isMostlyLatin(text: string): boolean {
  if (!beyondLatin.test(text)) return true
  return lettersOf(text, /[a-z\u00c0-\u024f]/gi) > lettersOf(text, /[\u0370-\u1dff\u3040-\uffdc]/g)
}

function lettersOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}

/** Letters tell where the announcement's are others: of most languages, and in an announcement in Latin ones of Cyrillic, too. */
function byLetters(text: string, own: string): string | null {
  if (isMostlyLatin(text) || lettersOf(text, /\p{L}/gu) < tellingLetters) return null
  return byScript(text) ?? (otherScripts.has(own) ? null : byWords(text, []))
}

function byClearWords(words: readonly string[], ownWords: number): string | null {
  if (words.length < tellingWords) return null
  const [top] = smallWords(words)
  return top && top[1] > otherShare * words.length && top[1] > 3 * ownWords + 2 ? top[0] : null
}

/** Letters alone do not tell these apart. */
function isOneScript(one: string | null, other: string): boolean {
  return alike.some(tags => one !== null && tags.includes(one) && tags.includes(other))
}

const alike = [
  ['ja', 'zh'],
  ['ar', 'fa', 'ur'],
]
