/** What running text that tells of somebody's work calls it, and the team that made it. */
import { type Account, accountOf } from '../features/account.js'
import type { Features } from '../features/features.js'
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
  // Where nothing else has a title, the team may be what an entry is called.
  if (!team || !title) return
  const piece = pieceOf(feature, team.from, team.to)
  const { people } = draft
  draft.people = []
  addWhole(draft, piece, textOf(piece), 'team')
  const others = people.filter(({ mention }) => mention.name !== textOf(piece))
  draft.people = [...draft.people, ...others]
}
