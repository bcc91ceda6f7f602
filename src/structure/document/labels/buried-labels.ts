/**
 * Labels behind where somebody is from, or before names, in one line with what stands before them, as texts have them that
 * have lost their line ends: "Harbour University, Norway Project: Tide tables", "Tide tables Mentor: Ada Byron". That they are
 * labels shows by their repetition.
 */
import { groupBy } from '../../../model/group-by.js'
import type { Features } from '../../features/features.js'
import { isKnownLabel, isRole, type Label, labelKeyOf, meaningOf } from '../../phrases/labels/meaning.js'
import type { Segment } from '../../phrases/labels/segments.js'
import type { CommonWords } from '../../phrases/names/name.js'
import { peopleScore } from '../../phrases/people/people.js'
import { isCountry } from '../../phrases/people/places.js'
import { hasAffiliationWord } from '../../phrases/people/workplace.js'

const fewestLines = 3
/** One in four may be from where no list knows. */
const mostly = 0.75
/** Up to three words before a colon, the first with a capital. */
const buried = /\s(\p{Lu}[\p{L}()]+(?:\s[\p{L}()]+){0,2}):\s+(?=\S)/u
/** What all lines hold that have one: looking for it takes less. */
const maybeBuried = /\s\S+:\s/

/** Parts lines at a label that stands behind places, or before names, in line after line. */
export function digOutLabels(all: readonly Features[], common: CommonWords): void {
  for (const found of buriedByKey(all).values()) {
    const placed = found.filter(
      ({ feature: { text }, segment }) =>
        isPlace(text.slice(0, segment.outerFrom)) || isBeforeNames(text, segment, common),
    )
    if (found.length < fewestLines || placed.length < found.length * mostly) continue
    for (const { feature, segment } of found) feature.endsIn(segment)
  }
}

interface Found {
  feature: Features
  segment: Segment
}

function buriedByKey(all: readonly Features[]): Map<string, Found[]> {
  const found: Found[] = []
  for (const feature of all) {
    const isPlain =
      feature.isShort && feature.line.kind !== 'heading' && (feature.label?.meaning ?? null) === null
    const segment = isPlain && maybeBuried.test(feature.text) ? buriedIn(feature.text) : null
    if (!segment?.label) continue
    found.push({ feature, segment })
  }
  return groupBy(found, ({ segment }) => segment.label?.key)
}

/** The known label of the fewest words before the first colon, and what stands behind it. */
function buriedIn(text: string): Segment | null {
  const match = buried.exec(text)
  if (!match?.[1]) return null
  const colon = match.index + match[0].indexOf(':')
  for (const { index } of [...match[1].matchAll(/\p{Lu}/gu)].reverse()) {
    const words = match[1].slice(index)
    const meaning = isKnownLabel(words) ? meaningOf(words) : null
    if (meaning !== 'title' && meaning !== 'description' && !isRole(meaning)) continue
    const from = match.index + match[0].length
    const label: Label = { text: words, key: labelKeyOf(words, meaning), meaning, valueFrom: 0 }
    const outerFrom = colon - words.length
    return { label, from, to: text.length, outerFrom, outerTo: text.length }
  }
  return null
}

/** What a sign parts from the text before it is found without this. */
function isBeforeNames(text: string, { label, from, to, outerFrom }: Segment, common: CommonWords): boolean {
  if (!isRole(label?.meaning ?? null) || parts.test(text.slice(0, outerFrom))) return false
  return peopleScore(text.slice(from, to), common) > surelyNamed
}

const parts = /[:：.,;|(–—-]\s*$/
const surelyNamed = 0.5

function isPlace(text: string): boolean {
  return hasAffiliationWord(text) || isCountry(text.split(',').at(-1) ?? '')
}
