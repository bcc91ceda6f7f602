/** What a table of those who made what a line above names says of its own lines, and of that line. */
import type { Features } from '../features/features.js'
import type { HeadKind, Layout } from './layouts.js'
import type { Scene } from './scene.js'
import { entryStates, type State } from './states.js'
import { weights } from './weights.js'

const impossible = Number.NEGATIVE_INFINITY

/** Whether a line is part of such a table. */
export function listsMembers({ members }: Scene, { line }: Features): boolean {
  return members.get(line.index) === 'row'
}

/** The log-odds of a line in a state where such a table says all there is to say, else `null`. */
export function memberScore({ members }: Scene, state: State, index: number): number | null {
  const part = members.get(index)
  if (part === 'between') return text.has(state) ? 0 : null
  if (part === undefined || !entryStates.includes(state)) return part === 'row' ? weights.leftMember : null
  if (part === 'row') return state === 'field' ? weights.member : impossible
  return state === 'head' ? null : impossible
}

/** What stands between the title and its people is said of it, even where it is a heading of its own. */
const text: ReadonlySet<State> = new Set(['before', 'description'])

/** What it adds to a line as one that opens an entry: its people stand in the table, and what they made above all else. */
export function memberHead({ members }: Scene, { head }: Pick<Layout, 'head'>, { line }: Features): number {
  const part = members.get(line.index)
  if (part === 'between') return weights.belowMembersHead
  return part === 'head' && namesPeople.has(head) ? impossible : 0
}

const namesPeople: ReadonlySet<HeadKind> = new Set(['people', 'people-title', 'title-people', 'people-text'])
