/**
 * Labels on a line of their own, with what they name below: a heading "Mentor" over a name, in entry after entry. What
 * repeats is no heading of a group, and what stands below it reads as if it stood behind a colon.
 */
import type { Features } from './features.js'
import { isKnownLabel, isRole, type Label, type LabelMeaning, labelKey, meaningOf } from './label.js'
import type { CommonWords } from './name.js'
import { readPeople } from './people.js'

const longestCaption = 5
const longestValue = 20
/** What a value looks like at least to be people; and what to be people whom no lexicon knows. */
const leastPeople = -1

/** Marks the captions of a document, and gives what stands below them their label. */
export function carryLabels(all: readonly Features[], common: CommonWords): void {
  const captions = all.filter(isCaption)
  for (const caption of captions) caption.caption = true
  for (const caption of captions) labelValues(all, caption, common)
}

/** Whether a line that the document repeats is a label and nothing else, or a heading that says nothing by itself. */
function isCaption(feature: Features): boolean {
  const { textCount, line, isShort, words } = feature
  if (textCount < 2 || !isShort || line.dropped || words > longestCaption) return false
  const meaning = captionMeaning(feature)
  if (meaning !== null) return meaning !== 'prize'
  return line.kind === 'heading' && textCount > 2 && feature.people < 0.5 && !feature.time
}

/** What a line says as a label, with or without the colon behind it. */
function captionMeaning({ text, from }: Features): LabelMeaning | null {
  const words = bareWords(text, from)
  return isKnownLabel(words) ? meaningOf(words) : null
}

function bareWords(text: string, from: number): string {
  return text.slice(from).replace(/\s*[:：]$/u, '')
}

/** Gives the lines right below a caption its label, as far as they look like what it says. */
function labelValues(all: readonly Features[], caption: Features, common: CommonWords): void {
  const meaning = captionMeaning(caption)
  caption.label = null
  if (meaning === null || meaning === 'description' || meaning === 'prize') return
  const text = bareWords(caption.text, caption.from)
  const label: Label = { text, key: isRole(meaning) ? meaning : labelKey(text), meaning, valueFrom: 0 }
  for (const value of valuesBelow(all, caption)) {
    if (!(isRole(meaning) ? namesPeople(value, common) : value.words <= longestValue)) return
    value.label = label
    if (!isRole(meaning)) return
  }
}

/** The lines that a caption may speak of: the first, those of its paragraph or list, and none that has a label. */
function valuesBelow(all: readonly Features[], { line }: Features): Features[] {
  const first = all.slice(line.index + 1).find(below => below.line.dropped === null)
  if (!first) return []
  const values: Features[] = []
  const place = first.line.around[0] ?? first.line.block
  for (let at = first.line.index; at < all.length; at++) {
    const value = all[at]
    if (!value || value.line.kind === 'heading' || value.caption || value.label || value.line.cells) break
    if ((value.line.around[0] ?? value.line.block) !== place) break
    values.push(value)
  }
  return values
}

function namesPeople({ text, from, isShort }: Features, common: CommonWords): boolean {
  return isShort && readPeople(text.slice(from), { common, commaIsAffiliation: false }).score > leastPeople
}
