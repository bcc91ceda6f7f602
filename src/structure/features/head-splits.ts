/** The ways to part a line into people and title: those of its text, and what its labels say. */

import { isRole } from '../phrases/labels/meaning.js'
import type { CommonWords } from '../phrases/names/name.js'
import { peopleScore } from '../phrases/people/people.js'
import type { Split } from '../phrases/splits/split.js'
import { splitsOf } from '../phrases/splits/splits.js'
import { titleScore } from '../phrases/titles/title.js'
import type { Features } from './features.js'

/** Longer lines are not parted: nobody would write both into them. */
const longestSplit = 1200

/** The ways to part a line, after a label that only says which prize or which kind of thing it is. */
export function headSplits(feature: Features, common: CommonWords): Split[] {
  const { line, text, label, to, lead } = feature
  if (line.cells || line.kind === 'code' || text.length > longestSplit || feature.fact !== null) return []
  const meaning = label?.meaning ?? null
  if (isRole(meaning) || meaning === 'description' || meaning === 'field') return []
  const isSeries = meaning === null && feature.headFrom > feature.from
  if (label && meaning === null && feature.labelCount > 3 && !isSeries) return []
  const from = isSeries ? feature.headFrom : feature.from + (label && meaning !== null ? label.valueFrom : 0)
  if (from >= to) return []
  const isNamed = namesWorkers(feature)
  return [
    ...splitsOf({ text, inline: line.inline, lead, common }, from, to).filter(
      split => !contradicts(split, feature.link) && !(isNamed && split.order !== 'title-text'),
    ),
    ...labelledSplits(feature, from),
    ...linkedSplits(feature, common),
  ]
}

/** Whether a label behind the head names those who do the work: then the head names nobody. */
export function namesWorkers({ segments: [first], segmentPeople }: Features): boolean {
  const role = first?.label?.meaning ?? null
  return isRole(role) && role !== 'mentor' && role !== 'team' && segmentPeople > surelyPeople
}

const surelyPeople = 0.5

/** Whether a title begins elsewhere than other lines tell. */
function contradicts({ order, title }: Split, link: Features['link']): boolean {
  return link !== null && order === 'people-title' && title[0] !== link.title[0]
}

/** What it adds that what stands between people and title is that of other lines. */
const linked = 1
const surestPeople = 2.5

function linkedSplits({ text, link }: Features, common: CommonWords): Split[] {
  if (!link) return []
  const people = Math.min(surestPeople, peopleScore(text.slice(...link.people), common))
  const score = people + titleScore(text.slice(...link.title)) + linked
  return [{ order: 'people-title', separator: 'link', ...link, rest: null, score }]
}

/** What it adds to a title that a label behind it names its people. */
const labelledPeople = 0.3

/** A title whose people a label inside the line names is parted, too, where neighbours have a dash or a colon. */
function labelledSplits({ text, to, segmentPeople }: Features, from: number): Split[] {
  if (segmentPeople <= 0) return []
  const score = titleScore(text.slice(from, to).trim()) + labelledPeople
  const nobody = { separator: 'label', people: [to, to], title: [from, to], rest: null, score } as const
  return [
    { order: 'title-people', ...nobody },
    { order: 'people-title', ...nobody },
  ]
}
