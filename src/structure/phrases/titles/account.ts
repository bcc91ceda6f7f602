/** What running text tells of one work: what it is called, and the team that made it. */
import { latePattern } from '../../../model/late-pattern.js'
import { madeVerbs, withWords } from '../../lexicon/connectives.js'
import type { Label } from '../labels/meaning.js'
import { givenTitle } from './given-title.js'
import { calledTeam, calledTitle, isStyle, type SetApart, setApartIn, type Told } from './set-apart.js'

export interface Account {
  title: SetApart | null
  team: SetApart | null
}

/** Reads the first work that a text tells of; `sure` where it tells of one: then words may set it apart without marks. */
export function accountOf({ text: all, line, lead }: Told, sure: boolean): Account {
  const told = { text: all.slice(0, longestText), line, lead }
  const found = withTeam(told.text, setApartIn(told))
  const team = found.find(each => each.called === 'team') ?? (sure ? calledTeam(told.text) : null)
  const title = likeliestTitle(found, sure) ?? givenTitle(told.text) ?? (sure ? calledTitle(told.text) : null)
  return { title, team: team && title && team.from < title.to && team.to > title.from ? null : team }
}

const brings = latePattern(
  `(?<!\\p{L})(?:${[...withWords, ...madeVerbs].join('|')})\\s+(?:\\p{Ll}+\\s+){0,2}["“„«‘]?$`,
  'iu',
)
const longestLead = 40
const named = /\p{Lu}[\p{L}\p{M}’'-]+\s+\p{Lu}/u

/**
 * Of two quotations the first is a team where names stand between, and words for what they brought before the second:
 * "the “Moths”, that is Ada Byron and Wei Lin, who proposed “Tide tables”".
 */
function withTeam(text: string, found: readonly SetApart[]): readonly SetApart[] {
  const [first, second] = found.filter(({ mark }) => !isStyle(mark))
  if (!first || first.called !== null || !second || first.mark !== second.mark) return found
  const isTeam =
    named.test(text.slice(first.to, second.from)) &&
    !brings().test(text.slice(Math.max(0, first.from - longestLead), first.from)) &&
    brings().test(text.slice(Math.max(0, second.from - longestLead), second.from))
  return isTeam ? found.map(each => (each === first ? { ...each, called: 'team' } : each)) : found
}

/** What tells of a work says at once what it is called. */
export const longestText = 1200

/** The one that the text calls a title, else the first quotation that it calls nothing else; a style stresses words, too. */
function likeliestTitle(found: readonly SetApart[], sure: boolean): SetApart | null {
  const other = found.filter(each => each.called === null)
  const styled = sure ? other[0] : undefined
  return (
    found.find(each => each.called === 'title') ?? other.find(({ mark }) => !isStyle(mark)) ?? styled ?? null
  )
}

/** Whether a label says what was won, or that somebody won it. */
export function isOfWinner(label: Label | null): boolean {
  return label?.meaning === 'prize' || label?.meaning === 'recipient'
}
