/**
 * Labels on a line of their own, with what they name below: a heading "Mentor" over a name, in entry after entry. What
 * repeats is no heading of a group, and what stands below it reads as if it stood behind a colon.
 */
import type { Role } from '../../../model/vocabulary.js'
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
import { labelKey } from '../../phrases/labels/label-key.js'
import { isRole, type Label, type LabelMeaning, roleOfLabel } from '../../phrases/labels/meaning.js'
import { hanOpening } from '../../phrases/names/han-names.js'
import type { CommonWords } from '../../phrases/names/name.js'
import { markOpenings, namingCaptions } from './naming-captions.js'

const longestValue = 20

/** Marks the captions of a document, and gives what stands below them their label. */
export function carryLabels(all: readonly Features[], common: CommonWords): void {
  const counts = roleCounts(all)
  markPrizes(all, counts)
  const naming = namingCaptions(all, common)
  const captions = all.filter(feature => naming.has(feature.text) || isCaption(feature, counts))
  for (const caption of captions) caption.caption = true
  for (const caption of captions) {
    const meaning = naming.has(caption.text) ? namingRole(caption) : captionMeaning(caption)
    labelValues(all, caption, meaning, common)
  }
  for (const alike of naming.values()) markOpenings(all, alike)
}

/** What those are whose names stand below a caption every time, as far as one of its words says it: "项目导师". */
function namingRole({ text, from }: Features): Role {
  return roleOfLabel(bareWords(text, from)) ?? 'contributor'
}

/** Takes captions of winners for the names of prizes where what won stands right below, above its people. */
function markPrizes(all: readonly Features[], counts: ReadonlyMap<LabelMeaning, number>): void {
  const winners = all.filter(feature => isCaption(feature, counts) && captionMeaning(feature) === 'recipient')
  const over = winners.filter(({ line }) => standsOverWork(all, line.index))
  if (over.length * 2 > winners.length) for (const winner of winners) winner.teachPrize()
}

/** Whether people stand on the second line below another, and no such people on the first. */
function standsOverWork(all: readonly Features[], index: number): boolean {
  const first = shownBelow(all, index)
  const second = first && shownBelow(all, first.line.index)
  return first !== undefined && second !== undefined && second.people > Math.max(leastMaker, first.people + 1)
}

const leastMaker = 1

/** How many lines end in a colon and say a role, by the role: one label may have two genders, and two numbers. */
function roleCounts(all: readonly Features[]): Map<LabelMeaning, number> {
  const counts = new Map<LabelMeaning, number>()
  for (const feature of all) {
    const meaning =
      endsInColon.test(feature.text.slice(-1)) && isBrief(feature) ? captionMeaning(feature) : null
    if (meaning !== null && isRole(meaning)) counts.set(meaning, (counts.get(meaning) ?? 0) + 1)
  }
  return counts
}

const endsInColon = /[:：]/

/** Whether a line that the document repeats is a label and nothing else, or a heading that says nothing by itself. */
function isCaption(feature: Features, counts: ReadonlyMap<LabelMeaning, number>): boolean {
  const { textCount, line } = feature
  if (!isBrief(feature) || feature.prize) return false
  if (textCount < 2) {
    const role = endsInColon.test(feature.text.slice(-1)) ? captionMeaning(feature) : null
    return role !== null && (counts.get(role) ?? 0) > 1
  }
  const meaning = captionMeaning(feature)
  if (meaning !== null) return meaning !== 'prize'
  return line.kind === 'heading' && textCount > 2 && feature.people < 0.5 && !feature.time
}

/** Gives the lines right below a caption its label, as far as they look like what it says. */
function labelValues(
  all: readonly Features[],
  caption: Features,
  meaning: LabelMeaning | null,
  common: CommonWords,
): void {
  caption.label = null
  if (meaning === null || meaning === 'description' || meaning === 'prize') return
  const text = bareWords(caption.text, caption.from)
  const label: Label = { text, key: isRole(meaning) ? meaning : labelKey(text), meaning, valueFrom: 0 }
  const [first, ...others] = valuesBelow(all, caption, common)
  if (!isRole(meaning)) {
    if (first && isValue(first, caption)) first.label = label
    return
  }
  if (!first || !labelPeople(first, label, common)) return
  for (const value of others) {
    if (!labelPeople(value, label, common)) return
    value.further = true
  }
}

/** Whether a line is what a caption names, and no field of its own; a word for media alone is a link, and names an address at most. */
function isValue({ words, fact, labelCount }: Features, { media }: Features): boolean {
  return words <= longestValue && labelCount < 2 && (!media || fact !== null)
}

/** The lines that a caption may speak of: the first, those of its paragraph or list, and none that has a label. */
function valuesBelow(all: readonly Features[], { line }: Features, common: CommonWords): Features[] {
  const first = shownBelow(all, line.index)
  if (!first) return []
  const values: Features[] = []
  const place = first.line.around[0] ?? first.line.block
  const standsBelowHead = (all[line.index - 1]?.prose ?? 1) <= 0
  for (let at = first.line.index; at < all.length; at++) {
    const value = all[at]
    if (!value || value.line.kind === 'heading' || value.caption || value.label?.meaning || value.line.cells)
      break
    // An item less deep is none of those below the caption.
    if (value.line.lists < first.line.lists) break
    const isInside = (value.line.around[0] ?? value.line.block) === place
    if (!isInside && !isFurtherName(value, all[at + 1], standsBelowHead, common)) break
    values.push(value)
  }
  return values
}

/**
 * Whether a line that no list holds is one more name. The line before running text, or before a caption, is a title; but
 * where the caption stands below the head of its entry, the text behind the names is that entry's, too.
 */
function isFurtherName(
  value: Features,
  next: Features | undefined,
  standsBelowHead: boolean,
  common: CommonWords,
): boolean {
  const { line, text, people, label } = value
  if (line.lists > 0) return false
  if (namedScore(label?.text ?? '', common) > surelyTold) return true
  if (standsBelowHead && people > surelyMember && next !== undefined && !next.caption) return true
  return (people > surelyPeople || handle.test(text)) && mayFollow(next)
}

/** What the name counts that a colon tells more of: a title may stand before one, too. */
const surelyTold = 1.5
const surelyPeople = 0.3
const surelyMember = 1

/** Whether a line can stand behind a name of several: neither running text nor a caption, which have the name for their title. */
function mayFollow(next: Features | undefined): boolean {
  return next !== undefined && next.prose <= Math.max(0, next.title) && !next.caption
}

/** How far in a sentence in Chinese it tells of the one whom it opens with, behind a comma: "艾达，水手，画潮汐表。"; else 0. */
function biographyStart({ text, from, label, prose }: Features, common: CommonWords): number {
  const whole = label === null && prose > 0 ? text.slice(from) : ''
  const name = hanOpening(whole)
  if (name === null || !/^[，,]/u.test(whole.slice(name.length))) return 0
  const [next = ''] = /[^，,、；;。]+/u.exec(whole.slice(name.length)) ?? []
  return namedScore(name, common) > surelyPeople && namedScore(next, common) < 0 ? name.length : 0
}

/** Gives a line that names people their label: they stand behind a label of its own, or before what tells of them. */
function labelPeople(value: Features, label: Label, common: CommonWords): boolean {
  const { text, from, label: own, isShort } = value
  const told = biographyStart(value, common)
  if (told > 0) {
    value.label = { ...label, valueFrom: 0 }
    value.told = from + told
    return true
  }
  const behind = own?.valueFrom ?? 0
  const named = namedScore(text.slice(from + behind), common)
  const before = own === null ? none : namedScore(own.text, common)
  if (!isShort || !(handle.test(text) || Math.max(named, before) > leastPeople)) return false
  value.label = { ...label, valueFrom: before > named ? 0 : behind }
  if (before > named) value.told = from + (own?.text.length ?? 0)
  return true
}

const none = Number.NEGATIVE_INFINITY
