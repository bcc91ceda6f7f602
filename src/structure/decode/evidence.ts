/** What spoke for a line's state, in a few words each, for people to read. */

import type { Features } from '../features/features.js'
import type { Line } from '../lines/lines.js'
import type { FactKind } from '../phrases/facts/fact.js'
import type { Layout } from './layouts.js'
import type { State } from './states.js'

export function evidenceOf(feature: Features, state: State, layout: Layout, isPinned: boolean): string[] {
  if (feature.line.dropped) return [feature.line.dropped]
  return [
    ...(isPinned ? ['correction'] : []),
    ...markupOf(feature.line),
    ...contentOf(feature),
    ...rolesOf(feature, state, layout),
  ]
}

function markupOf({ kind, depth, lists, ordered, opensItem, marked, header }: Line): string[] {
  if (kind === 'heading') return [`heading ${depth}`]
  if (kind === 'row') return [header ? 'table head' : 'table row']
  if (kind === 'code') return ['code']
  if (lists > 0 && opensItem) return [ordered ? 'numbered' : 'bullet']
  return marked ? [marked === 'strong' ? 'bold' : 'italic'] : []
}

const factNames: Readonly<Record<FactKind, string>> = {
  address: 'an address',
  money: 'an amount',
  date: 'a date',
  time: 'a time',
  number: 'a number',
  place: 'a place',
  picture: 'a picture',
}

function contentOf({
  label,
  labelCount,
  fact,
  media,
  time,
  interlude,
  coded,
  aside,
  textCount,
}: Features): string[] {
  const found: string[] = []
  if (label) found.push(labelCount > 1 ? `label ${label.text} ×${labelCount}` : `label ${label.text}`)
  if (fact) found.push(factNames[fact])
  if (media) found.push('a recording')
  if (time && fact !== 'time') found.push('a time')
  if (interlude) found.push('a break')
  if (coded) found.push('a code that counts')
  if (aside) found.push('others than the entries’ people')
  if (textCount > 1) found.push(`stands ${textCount} times`)
  return found
}

function rolesOf(feature: Features, state: State, layout: Layout): string[] {
  if (state === 'head') return headEvidence(feature, layout)
  if (state === 'second')
    return [layout.second === 'people' ? like('name', feature.people) : like('title', feature.title)]
  if (state === 'beside') return [like('affiliation', feature.affiliation)]
  if (state === 'group') return [like('title', feature.title)]
  if (state === 'closing' && feature.closing > 0) return ['closing words']
  return feature.prose > 0 ? ['prose'] : []
}

function headEvidence(feature: Features, layout: Layout): string[] {
  switch (layout.head) {
    case 'title':
      return [like('title', feature.title)]
    case 'people':
      return [like('name', feature.people)]
    case 'opening':
      return [`opens with a name (${signed(feature.opening)})`]
    case 'people-title':
    case 'title-people':
    case 'title-text':
      return [`parts into ${layout.head.replace('-', ' and ')}`]
    default:
      return []
  }
}

function like(what: string, score: number): string {
  return `${what}-like (${signed(score)})`
}

function signed(score: number): string {
  return `${score < 0 ? '−' : '+'}${Math.abs(score).toFixed(1)}`
}
