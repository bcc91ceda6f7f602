/** The places in a ranking that running text tells of: "awarded first place", "El segundo premio", "der 3. Preis". */
import { cuedPattern } from '../../../model/late-pattern.js'
import { ordinals } from '../../lexicon/numerals.js'
import { placeNouns } from '../../lexicon/prizes.js'

const nouns = placeNouns.join('|')
/** Nouns with their number behind them: "Platz 1". */
const counted = 'place|platz|plaats|plads|plats|lugar|posto|puesto|место|místo|miejsce'
const digits = '([1-5])(?:st|nd|rd|th|ers?|[eè]re?|nde?|e|ème|[ºª°.]|\\.[ºª°])'
/** Between the ordinal and the noun one word may say more of it: "first audience prize". */
const placings = cuedPattern(
  new RegExp(nouns, 'iu'),
  `(?<![\\p{L}\\d])(?:(${[...ordinals.keys()].join('|')})|${digits})\\s+(?:\\p{L}+\\s+)?(?:${nouns})\\p{L}{0,2}(?!\\p{L})|(?<!\\p{L})(?:${counted})\\s([1-5])(?=:|\\s)`,
  'giu',
)

/** The only place in a ranking that a text tells of, `null` for none and for several: it sums up. */
export function placeOf(text: string): number | null {
  const found = placings(text).map(([, word, digit, behind]) =>
    word === undefined ? Number(digit ?? behind) : ordinals.get(word.toLowerCase()),
  )
  const [place = null] = found
  return new Set(found).size === 1 ? place : null
}

/** Whether a text opens with an ordinal and what it counts: "Terzo gradino del podio per …"; before a capital it is a name. */
export function opensWithOrdinal(text: string): boolean {
  const [, word = ''] = /^(\p{Lu}\p{L}+)\s+\p{Ll}/u.exec(text) ?? []
  return ordinals.has(word.toLowerCase())
}
