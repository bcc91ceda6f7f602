/** What running text that tells of somebody's work calls it, and the team that made it. */
import { accountOf } from '../features/account.js'
import type { Features } from '../features/features.js'
import { addWhole, type Draft, pieceOf, textOf } from './draft.js'

/** Gives an entry that such text opens its title and its team, which stands before the other people. */
export function addAccount(all: readonly Features[], draft: Draft): void {
  const feature = all[draft.lines[0] ?? -1]
  if (!feature || feature.telling <= 0 || feature.line.cells) return
  const { title, team } = accountOf(feature, true)
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
