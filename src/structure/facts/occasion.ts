/** What people do whom no label names: speak at a conference, win a prize, contribute to a project. */
import type { Role } from '../../model/vocabulary.js'
import type { Decoded } from '../decode/decode.js'
import type { Features } from '../features/features.js'
import { occasionStems } from '../lexicon/occasions.js'
import { isRole } from '../phrases/labels/meaning.js'
import { stemCounter } from '../words/stems.js'

const counters = occasionStems.map(([role, stems]) => ({ role, count: stemCounter(stems) }))

/** The role that the document's labels, its words before the entries and its headings speak for most. */
export function roleOfOccasion(all: readonly Features[], decoded: Decoded): Role {
  const votes = new Map<Role, number>()
  const vote = (role: Role, weight: number): void => void votes.set(role, (votes.get(role) ?? 0) + weight)
  all.forEach((feature, index) => {
    const weight = weightOf(feature, decoded.states[index] ?? 'lead')
    if (weight > 0)
      for (const { role, count } of counters)
        vote(role, Math.min(3, count(feature.text.slice(0, 3000))) * weight)
    const meaning = feature.label?.meaning
    if (feature.time && decoded.states[index] !== 'closing') vote('speaker', 0.7)
    if (isRole(meaning) && meaning !== 'mentor' && meaning !== 'team' && feature.labelCount > 1)
      vote(meaning, 3)
  })
  let best: Role = 'contributor'
  for (const [role, count] of votes) if (count > (votes.get(best) ?? 0)) best = role
  return best
}

/** Headings and what stands right before the entries say most. */
function weightOf(feature: Features, state: string): number {
  if (state === 'group' || (state === 'lead' && feature.line.kind === 'heading')) return 2
  if (state === 'lead') return feature.aside ? 0 : 1
  if (feature.line.header) return 1.5
  return state === 'field' && feature.label?.meaning === 'prize' ? 1 : 0
}
