/** What running text that tells of somebody's work calls it, and the team that made it. */

import type { Features } from '../features/features.js'
import { type Account, accountOf } from '../phrases/titles/account.js'
import type { SetApart } from '../phrases/titles/set-apart.js'
import { addWhole, type Draft, pieceOf, textOf } from './draft.js'

const nothing: Account = { title: null, team: null }
const known = new WeakMap<Features, Account>()

/** What a line tells of one work; several ask for it. */
export function toldAccount(feature: Features): Account {
  if (feature.telling <= 0) return nothing
  const found = known.get(feature) ?? accountOf(feature, true)
  known.set(feature, found)
  return found
}

/** Gives an entry that such text opens its title and its team, which stands before the other people. */
export function addAccount(all: readonly Features[], draft: Draft): void {
  const feature = all[draft.lines[0] ?? -1]
  if (!feature || feature.telling <= 0 || feature.line.cells) return
  const { title, team } = toldAccount(feature)
  if (title) draft.title ??= pieceOf(feature, title.from, title.to)
  if (title && saysNoMore(feature, title, draft)) draft.description = draft.description.slice(1)
  // Where nothing else has a title, the team may be what an entry is called.
  if (!team || !title) return
  const piece = pieceOf(feature, team.from, team.to)
  const { people } = draft
  draft.people = []
  addWhole(draft, piece, textOf(piece), 'team')
  const others = people.filter(({ mention }) => mention.name !== textOf(piece))
  draft.people = [...draft.people, ...others]
}

/** What joins a title and names in the part of a list that is theirs: "Ada Byron, for her thesis “Tide tables”, and". */
const fewestMore = 6

/** Whether one of several works in a paragraph has no more words of its own than its title, its people, and what joins them. */
function saysNoMore({ line, text }: Features, title: SetApart, { people }: Draft): boolean {
  if (line.told !== 'work') return false
  const names = people.filter(({ piece }) => piece.line === line).map(({ mention }) => mention.name)
  const rest = names.reduce(
    (left, name) => left.replace(name, ' '),
    `${text.slice(0, title.from)} ${text.slice(title.to)}`,
  )
  return (rest.match(/[\p{L}\d]+/gu)?.length ?? 0) < fewestMore
}
