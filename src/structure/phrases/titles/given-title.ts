/**
 * A title that stands before who gives it and what they will do, without marks: "On Sunday, Tides in small harbours by Ada
 * Byron will show how tables are made."
 */
import { latePattern } from '../../../model/late-pattern.js'
import { weekdayNames } from '../../lexicon/fact-words.js'
import { timeOpeners } from '../../lexicon/schedules.js'
import { isPredicate } from '../sentences/predicate.js'
import type { SetApart } from './set-apart.js'

/** What sets such a title apart. */
export const beforeName = 'by'

const longestText = 300
const capital = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`
const weekday = weekdayNames.map(capital).join('|')
const opener = timeOpeners.map(capital).join('|')
const maybeGiven = /\s(?:by|par|por|de|di)\s+\p{Lu}/u
/** What opens the sentence, the title, who gives it, and what may stand between commas behind the name. */
const given = latePattern(
  `^((?:(?:${weekday})(?:\\s[^\\s,]+){0,2}|(?:${opener})(?:\\s[^\\s,]+){1,5}),\\s+)?` +
    String.raw`(["“„«¿¡]?[\p{Lu}\d][^;!。]{5,160}?)[,.]?\s+(?:by|par|por|de|di)\s+` +
    String.raw`\p{Lu}[\p{L}\p{M}’'.-]*(?:\s(?:\p{Ll}{1,3}\s)?(?:["“„«(]\p{L}[\p{L}\p{M}’'-]*["”»)]|\p{Lu}[\p{L}\p{M}’'-]*)){1,3}(?:,\s[^,.]{3,90},)?\s(?=\p{Ll})`,
  'u',
)

/** `null` where no sentence opens so. */
export function givenTitle(text: string): SetApart | null {
  const start = text.slice(0, longestText)
  const [all = '', lead = '', title = ''] = maybeGiven.test(start) ? (given().exec(start) ?? []) : []
  if (title === '' || !isPredicate(start.slice(all.length))) return null
  return { mark: beforeName, from: lead.length, to: lead.length + title.length, called: 'title' }
}
