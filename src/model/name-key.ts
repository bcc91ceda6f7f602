/** How names compare. A name is never changed or merged: keys say only which names may be one person's. */
import { fold } from './fold.js'

export interface NameKey {
  /** Equal for two names that a reader calls the same spelling: width, case, dots and spaces apart. */
  spelling: string
  /** Equal for two names that are one person's: diacritics, particles and the order of the words apart, too. */
  person: string
  /** The words in order, folded, without particles; at least one. */
  words: readonly string[]
  /** The words as they come out of careless typing: no doubled letters, `ö`, `oe` and `o` one. */
  loose: readonly string[]
  /** Given and family name, as far as one can see: several words, or ideographs. */
  isFull: boolean
  /** A nickname or account, which is no name to compare letter by letter. */
  isHandle: boolean
}

/** Words inside a name that one text writes and another leaves out. */
const particles: ReadonlySet<string> = new Set(
  'af al bin da das de del della den der di do dos du e el i la le los of te ten ter the van vom von y zu zum zur'.split(
    ' ',
  ),
)

/** Before or after a name, no part of it. */
const titles: ReadonlySet<string> = new Set('dr mr mrs ms mx prof professor phd'.split(' '))

const ideographic = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}\s\u3000々ー]+$/u

export function nameKey(name: string): NameKey {
  const plain = name.normalize('NFKC').toLowerCase().trim()
  const isHandle = plain.startsWith('@') || /[\d_]/.test(plain)
  const words = wordsOf(plain)
  const spelling = ideographic.test(plain) ? words.join('') : plain.replace(/[\s.,]+/g, ' ').trim()
  const isFull = words.length > 1 || ideographic.test(plain)
  return { spelling, person: words.toSorted().join(' '), words, loose: words.map(loosely), isFull, isHandle }
}

function wordsOf(plain: string): string[] {
  if (ideographic.test(plain)) return [plain.replace(/\s+/g, '')]
  const all = fold(plain)
    .replace(/(?<=\p{L})['’ʼ`´](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{M}\p{N}_]+/u)
    .filter(word => word !== '')
  const kept = all.filter(word => !particles.has(word) && !titles.has(word))
  return kept.length > 0 ? kept : [all.join(' ') || plain]
}

/** Umlauts and rings as their two-letter spellings (`Müller`, `Mueller`), doubled letters as one. */
function loosely(word: string): string {
  return word.replace(/([aou])e/g, '$1').replace(/(.)\1+/gu, '$1')
}
