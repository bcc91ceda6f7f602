/** Where every line of the document goes. */
import type { DroppedReason } from '../../model/vocabulary.js'
import type { Decoded } from '../decode/decode.js'
import type { Pins } from '../decode/pins.js'
import type { Scene } from '../decode/scene.js'
import type { State } from '../decode/states.js'
import type { Draft } from './draft.js'

/** The section that a line stands in. */
export interface Fate {
  role: 'title' | 'lead' | 'group' | 'entry' | 'closing' | 'dropped'
  reason: DroppedReason | null
}

const sections: Readonly<Record<State, Fate>> = {
  lead: { role: 'lead', reason: null },
  group: { role: 'group', reason: null },
  note: { role: 'dropped', reason: 'interlude' },
  head: { role: 'entry', reason: null },
  between: { role: 'entry', reason: null },
  second: { role: 'entry', reason: null },
  before: { role: 'entry', reason: null },
  field: { role: 'entry', reason: null },
  beside: { role: 'entry', reason: null },
  description: { role: 'entry', reason: null },
  interlude: { role: 'dropped', reason: 'interlude' },
  closing: { role: 'closing', reason: null },
}

/** What a table says of its columns, their labels say. */
const columnNames: Fate = { role: 'dropped', reason: 'header' }

/** The fate of every line: its state's section, unless it is dropped, repeats an entry, or titles the document. */
export function fatesOf(
  { all, gridAt }: Scene,
  decoded: Decoded,
  drafts: readonly Draft[],
  titleLine: number | null,
  pins: Pins,
): Fate[] {
  const inDraft = new Uint8Array(all.length)
  for (const { lines } of drafts) for (const line of lines) inDraft[line] = 1
  const titles = new Set(drafts.map(draft => titleText(draft)).filter(text => text.length > 3))
  return all.map((feature, index) => {
    if (inDraft[index]) return sections.head
    if (index === titleLine) return { role: 'title', reason: null }
    if (feature.line.dropped) return { role: 'dropped', reason: feature.line.dropped }
    const state = decoded.states[index] ?? 'lead'
    if (state !== 'group' && !pins.has(index) && titles.has(feature.text))
      return { role: 'dropped', reason: 'repeated' }
    const fate = sections[state]
    if (fate.role === 'dropped' && gridAt.get(index)?.header === index) return columnNames
    return fate.role === 'entry' ? sections.lead : fate
  })
}

function titleText(draft: Draft): string {
  return draft.title ? draft.title.inline.text.slice(draft.title.from, draft.title.to).trim() : ''
}
