/** What running text tells of one work: what it is called, and the team that made it. */
import type { Label } from './meaning.js'
import { calledTeam, calledTitle, isStyle, type SetApart, setApartIn, type Told } from './set-apart.js'

export interface Account {
  title: SetApart | null
  team: SetApart | null
}

/** Reads the first work that a text tells of; `sure` where it tells of one: then words may set it apart without marks. */
export function accountOf({ text: all, line, lead }: Told, sure: boolean): Account {
  const told = { text: all.slice(0, longestText), line, lead }
  const found = setApartIn(told)
  const team = found.find(each => each.called === 'team') ?? (sure ? calledTeam(told.text) : null)
  const title = likeliestTitle(found, sure) ?? (sure ? calledTitle(told.text) : null)
  return { title, team: team && title && team.from < title.to && team.to > title.from ? null : team }
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
