/** Labels that are the name of a prize, a place in a ranking or the number of a work: "2nd place – …", "Project 3 – …". */
import { namesAny } from './label-key.js'
import { type Label, type LabelMeaning, labelKeyOf, meaningOf } from './meaning.js'
import { endsInPrize, ranked, surePrizes, withoutNote } from './prize-words.js'

/** Whether a label names a place in a ranking. */
export function isPlace({ text, meaning }: Label): boolean {
  return meaning === 'prize' && ranked.test(text)
}

/** A place that nothing else names. */
const ordinal = /^\d{1,2}\s?(?:st|nd|rd|th|ers?|[eè]res?|re|nde?|e|ème|ª|º|°|\.[ºª°])$/iu
const longestPrize = 40
const endsInBrackets = /[(（][^)）]*$/u

/** The name of a prize before a dash or a bar, or a word for works with a number: "2nd place – …", "1st (200 €) – …", "Project 3 – …". */
export function prizeOf(text: string, isRanked = false): Label | null {
  const dash = /^([^–—:]{3,70}?)\s+[–—-]\s+(?=\S)|^([^–—:：|｜]{2,70}?)\s*[|｜]\s*(?=\S)/u.exec(text)
  const label = dash?.[1] ?? dash?.[2]
  // A dash inside brackets ends no label: "1st place for Ada Byron (aged 5 - Otters) …".
  if (!dash || !label || endsInBrackets.test(label)) return null
  const name = withoutNote(label)
  const meaning = (name === '' ? isRanked : ordinal.test(name)) ? 'prize' : placeMeaning(name, label)
  if (meaning === null || name.length > longestPrize) return null
  return { text: label, key: labelKeyOf(label, meaning), meaning, valueFrom: dash[0].length }
}

/** What a label says that names a place or a work by its number. */
function placeMeaning(name: string, label: string): LabelMeaning | null {
  if (!(ranked.test(name) || namesAny(name, surePrizes) || endsInPrize(name))) return null
  const meaning = meaningOf(label)
  return meaning === 'prize' || (meaning === 'title' && numbered.test(label)) ? meaning : null
}

/** A word and a number: "Project 3", "Projet n° 3". */
const numbered = /^\p{L}{2,}\s*(?:#|n[º°.]\s?)?\d{1,3}$/iu
