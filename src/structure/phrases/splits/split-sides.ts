/** What stands on one side of a cut and is no title. */
import { outcomeWords } from '../../lexicon/results.js'
import { beginsAt } from '../facts/begins-at.js'
import { isKnownLabel, roleOfLabel } from '../labels/meaning.js'
import { type CommonWords, nameScore } from '../names/name.js'
import { isCountry } from '../people/places.js'
import { isPredicate } from '../sentences/predicate.js'
import { withoutStop } from '../titles/title-range.js'
import type { Cut } from './cuts.js'

/** Where somebody is from, and in what: "from the Harbour College", "aus Kiel", "im Fach Biologie". */
const opensPlace =
  /^(?:from|at|in|aus|vom|bei|beim|im|di|do|da|del|della|dell['’]|nell['’]|nella|en|em|na|no|à|au|uit|fra|från|z|ze|w|з|из|від|в)\s*(?:the\s+)?\p{Lu}/u

/** In lists in Chinese, whether somebody is a man or a woman stands before where they are from. */
const opensSex = /^[男女][\s　，,]/u

/** Whether what stands behind people says what they do or where they are from. */
export function saysNoTitle(words: string): boolean {
  if (isPredicate(words) || opensSex.test(words)) return true
  const bare = words.replace(markBefore, '')
  return opensPlace.test(bare) || beginsAt(bare) || outcome.test(bare) || outcomeOfMore.test(bare)
}

/** A mark may stand behind the people: "**Ada Byron**, in Germany", "**Santa Clara** : at 12:00". */
const markBefore = /^\s*[,:–—-]\s*/u

const outcomes = outcomeWords.join('|')
/** Whether somebody was chosen, and for what: "accepted", "selecionada para o plano 2". */
const outcome = new RegExp(`^(?:${outcomes})\\s*[.;]?$`, 'iu')
const outcomeOfMore = new RegExp(`^(?:${outcomes})(?=\\s[\\p{Ll}(])`, 'u')

/** Whether words say who somebody is, where somebody is from or what somebody is called elsewhere, and nothing else. */
export function isNoTitle(words: string): boolean {
  return (roleOfLabel(words) !== null && isKnownLabel(words)) || isCountry(words) || isHandle(words)
}

/** Whether words are a name, and the people beside them no more than its handle: "Ada Byron @ada". */
export function isNameBesideHandle(words: string, people: string, common: CommonWords): boolean {
  return isHandle(people) && nameScore(words, common) > surelyNamed
}

const surelyNamed = 0.5

/** Whether a text is what somebody is called elsewhere: "@ada", "(@ada)". */
function isHandle(words: string): boolean {
  return /^[\s(（]*@\S+\s*$/u.test(words)
}

/** What may be a title behind a note, without the stop of its sentence where nothing but a space parts the two. */
export function wordsBehindNote(
  text: string,
  { left, right }: Cut,
  title: readonly [number, number],
): string {
  const endsInside = title[1] < text.length && text.slice(left, right).trim() === ''
  return text.slice(...(endsInside ? withoutStop(text, title) : title))
}
