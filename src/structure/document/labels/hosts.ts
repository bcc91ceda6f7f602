/**
 * Lines that open with whose the work is, before its title: "Harbour Museum (Porto). Tide tables. In charge: Ada Byron". They
 * show by their repetition, and by the words that houses are called.
 */

import type { Features } from '../../features/features.js'
import { houseWords } from '../../lexicon/person-words.js'
import { teamWords } from '../../lexicon/workplaces.js'
import { labelKey } from '../../phrases/labels/label-key.js'
import { hasAffiliationWord } from '../../phrases/people/workplace.js'

const fewestLines = 3
const mostly = 0.75
/** One in two is called by no word that is known. */
const known = 0.5

/** A few words, where that is in brackets, and a title up to the label of those who work on it. */
const hosted =
  /^((?=\p{Lu})[^.:;()–—]{3,70}(?<!\s)(?:\s?\([^()]{3,60}\))?)(?:(?<=\))\.?|\.)\s+(?=["“„«¿¡]?[\p{Lu}\d])/u

/** Takes what stands before the titles for a label that says whose they are. */
export function labelHosts(all: readonly Features[]): void {
  const named = all.filter(
    ({ label, line, segmentPeople }) => !label && line.kind !== 'heading' && segmentPeople > 0,
  )
  if (named.length < fewestLines) return
  const lines = named.flatMap(feature => {
    const host = hostOf(feature)
    return host ? [{ feature, ...host }] : []
  })
  if (lines.length < Math.max(fewestLines, named.length * mostly)) return
  if (lines.filter(({ text }) => isHouse(text)).length < lines.length * known) return
  for (const { feature, text, length } of lines) {
    feature.label = { text, key: labelKey(text), meaning: null, valueFrom: length }
    feature.labelCount = lines.length
  }
}

/** What a line opens with, and the length of it with the mark behind; a title has to follow before the label. */
function hostOf({ text, from, to }: Features): { text: string; length: number } | null {
  const [all = '', words = ''] = hosted.exec(text.slice(from, to)) ?? []
  return words !== '' && from + all.length < to ? { text: words, length: all.length } : null
}

const houses: ReadonlySet<string> = new Set([...houseWords, ...teamWords])

function isHouse(text: string): boolean {
  return houses.has(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '') || hasAffiliationWord(text)
}
