/** How well the two sides of a cut read as people and a title, in log-odds, and what speaks for and against the cut. */

import type { Inline } from '../../inline.js'
import { relativePronouns } from '../../lexicon/connectives.js'
import { type CommonWords, nameScore } from '../names/name.js'
import { peopleScore } from '../people/people.js'
import { isCountry } from '../people/places.js'
import { hasAffiliationWord } from '../people/workplace.js'
import { endsSentence, hasInnerStop, wordCount } from '../titles/title.js'
import type { Cut } from './cuts.js'
import type { Split, SplitOrder } from './split.js'

/** How much a range looks like people; a bracket that says who made it names them, whatever they are called. */
export function namedScore(text: string, { separator }: Cut, common: CommonWords): number {
  const score = peopleScore(text, common)
  return separator === 'bracket' && saysBy.test(text) ? Math.max(saidBy, score) : score
}

const saysBy = /^\s*(?:by|por|par|von|door|przez|av|af|di|от|від)\s+\S+(?:\s+\S+){0,4}\s*$/iu
const saidBy = 1.2

/**
 * What speaks against a title: behind a dash or a comma it may be a place of work, or a list of more parts; before
 * "led by" it may be a title with a sentence about it.
 */
export function doubt(order: SplitOrder, { separator }: Cut, words: string, isSentence: boolean): number {
  if (separator === 'by') return isSentence && runsIn.test(words.replace(quoted, '')) ? -4 : 0
  if (separator === 'mark') return order === 'people-title' && /\s[–—]\s/u.test(words) ? -1 : 0
  if (separator !== 'comma' && separator !== 'dash') return 0
  if (hasAffiliationWord(words) || isCountry(words.split(',').at(-1) ?? '')) return -1.5
  return order === 'people-title' && separator === 'dash' && /\s[–—-]\s/u.test(words) ? -0.3 : 0
}

/** Text follows a title in the same line: behind a dash, or in small letters behind a colon. */
const runsIn = /\s[–—-]\s+(?:\S+\s+){3}|:\s+(?=\p{Ll})(?:\S+\s+){3}/u
/** A quotation is all of one title. */
const quoted = /["“„«][^"“”„«»]{3,}["”“»]/gu

/** What speaks for a cut by itself. */
export function bonus(order: SplitOrder, cut: Cut): number {
  if (cut.separator === 'by' || cut.separator === 'for') return 0.6
  if (cut.separator === 'bracket' || cut.separator === 'mark' || cut.separator === 'note') return 0.3
  if (cut.separator === 'comma') return -1.1
  if (cut.separator === ':') return order === 'people-title' ? 0.3 : -0.5
  return 0.2
}

/** What it adds that the title has a mark of its own: emphasis, a link. */
export const markedTitle = 0.4

/** What it adds that a colon follows a bracket behind people, which says where they are from: "Ada Byron (Acme): Tides". */
export const placedPeople = 0.5

/** Whether a title has a mark that the people beside it have not. */
export function isMarked(inline: Inline, lead: number, { title, people }: Split): boolean {
  const styleOf = ([from, to]: readonly [number, number]): string | null => {
    const leaves = inline.leaves.filter(
      leaf => leaf.start < to + lead && leaf.end > from + lead && leaf.end > leaf.start,
    )
    const [first] = leaves
    const same = leaves.every(
      leaf =>
        leaf.strong === first?.strong &&
        leaf.emphasis === first?.emphasis &&
        (leaf.link === null) === (first?.link === null),
    )
    return first && same ? `${first.strong}${first.emphasis}${first.link !== null}` : null
  }
  const own = styleOf(title)
  return own !== null && own !== plainStyle && own !== styleOf(people)
}

const plainStyle = 'falsefalsefalse'

/** Whether few words follow a stop, and none behind them: the second half of a title. */
export function isSubtitle(rest: string): boolean {
  return wordCount(rest) <= longestSubtitle && !/[.!?。！？…:;)\]]["”»]?\s*$/u.test(rest)
}

const longestSubtitle = 9
/** What it costs to take it for text. */
export const subtitle = 1

/** Whether what follows a bracket behind a name is a title: neither running text nor the next name of a list. */
export function isTitleBehindNote(words: string, common: CommonWords): boolean {
  const [first = ''] = /^[^,，、(（:：&]+/u.exec(words) ?? []
  return (
    !tellsOn(words) && !endsSentence(words) && !hasInnerStop(words) && nameScore(first, common) < likelyName
  )
}

/** What words count that may name the next person. */
const likelyName = 0.5

const relative = new RegExp(`^(?:${relativePronouns.join('|')})\\s`, 'u')

/** Whether a text is a relative clause, which is no title. */
export function tellsOn(text: string): boolean {
  return relative.test(text)
}
