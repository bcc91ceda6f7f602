/** Captions that no lexicon knows, and that names follow every time: "Well done!" over those of a team. */
import { groupBy } from '../../../model/group-by.js'
import {
  bareWords,
  captionMeaning,
  handle,
  isBrief,
  leastPeople,
  namedScore,
  shownBelow,
} from '../../features/caption.js'
import type { Features } from '../../features/features.js'
import { leadsElsewhere } from '../../features/link-bar.js'
import type { CommonWords } from '../../phrases/names/name.js'

/** The lines that are such captions, by their text. */
export function namingCaptions(
  all: readonly Features[],
  common: CommonWords,
): ReadonlyMap<string, readonly Features[]> {
  const naming = groupBy(all, feature =>
    feature.textCount >= fewestNaming && isBrief(feature) && mayName(feature) ? feature.text : undefined,
  )
  for (const [text, captions] of naming) {
    const below = captions.map(({ line }) => shownBelow(all, line.index))
    // What is the same every time is an answer: "None."
    const differ = new Set(below.map(feature => feature?.text)).size > 1
    if (!differ || !below.every(feature => isNameAlone(feature, common))) naming.delete(text)
  }
  return naming
}

const fewestNaming = 3

/** Whether a line is words that say nothing else: no field, no time, no link, no prize, no name. */
function mayName(feature: Features): boolean {
  const { text, from, label, slot, fact, media, prize, people } = feature
  const isField = label !== null && from + label.valueFrom < text.length
  if (isField || slot || media || prize || fact !== null || leadsElsewhere(feature)) return false
  return /\p{L}[!:：]?$/u.test(text) && people < leastName && captionMeaning(feature) === null
}

const leastName = 0.5

/** Whether a line is a name and no more: no title stands beside it. */
function isNameAlone(feature: Features | undefined, common: CommonWords): boolean {
  if (!feature) return false
  const { line, label, text, isShort, fact } = feature
  if (!isShort || line.kind === 'heading' || label !== null || fact !== null || parted.test(text))
    return false
  return handle.test(text) || namedScore(text, common) > leastPeople
}

const parted = /[:：]|\s[–—-]\s/u

/** Marks the lines behind the names below captions of one text where the names end every entry: the next one begins there. */
export function markOpenings(all: readonly Features[], captions: readonly Features[]): void {
  const behind = captions.map(caption => behindNames(all, caption))
  const between = behind.slice(0, -1)
  if (between.every(line => line !== undefined && mayOpen(line)))
    for (const line of between) if (line) line.opensAnew = true
}

function behindNames(all: readonly Features[], { line, text, from }: Features): Features | undefined {
  const words = bareWords(text, from)
  let at = line.index + 1
  while (all[at]?.line.dropped || all[at]?.label?.text === words) at++
  return all[at]
}

function mayOpen({ prose, title, label }: Features): boolean {
  return prose <= Math.max(0, title) && (label === null || label.meaning === null)
}
