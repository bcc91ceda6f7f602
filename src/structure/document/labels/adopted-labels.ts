/** Labels that lack the colon which they have in other lines, or have a mark of their own instead. */

import type { Features } from '../../features/features.js'
import { bareLabelOf } from '../../phrases/labels/bare-label.js'
import { labelKey } from '../../phrases/labels/label-key.js'
import { isRole, type Label } from '../../phrases/labels/meaning.js'
import type { CommonWords } from '../../phrases/names/name.js'
import { peopleScore } from '../../phrases/people/people.js'
import { fold } from '../../words/fold.js'

/**
 * Labels whose colon is missing, or whose mark says as much as one: "Mentor Ada Byron" among lines "Mentor: …",
 * "**Mentor** Ada Byron", and "Project – Tide tables" among lines "Project: …".
 */
export function adoptLabels(all: readonly Features[], common: CommonWords): void {
  const known = knownLabels(all)
  for (const feature of all) {
    if (feature.label !== null || !feature.isShort) continue
    const said = saidLabel(feature, known)
    const isLabel = said !== null && (isSure(feature, said, known) || isBeside(all, feature, said))
    const label = isLabel ? said : peopleBehind(feature, said, known, common)
    if (!label) continue
    feature.label = label
    feature.labelCount = known.counts.get(label.key) ?? 1
  }
}

/** The labels that stand more than once: what they mean, what they are by their words, and how often each stands. */
interface Known {
  meanings: Set<Label['meaning']>
  byKey: Map<string, Label>
  counts: Map<string, number>
}

function knownLabels(all: readonly Features[]): Known {
  const known: Known = { meanings: new Set(), byKey: new Map(), counts: new Map() }
  for (const { label, labelCount } of all) {
    if (!label || labelCount < 2) continue
    known.meanings.add(label.meaning)
    known.byKey.set(fold(labelKey(label.text)), label)
    known.counts.set(label.key, labelCount)
  }
  return known
}

/** The known label that a line opens with, and no colon behind it. */
function saidLabel({ text, from }: Features, { byKey }: Known): Label | null {
  if (byKey.size === 0) return null
  const said = text.slice(from, from + longestLabel)
  let count = 0
  for (const { index, 0: gap } of said.matchAll(behindWord)) {
    if (++count > mostWords) return null
    const words = said.slice(0, index)
    const label = byKey.get(fold(labelKey(words)))
    if (label) return { ...label, text: words, valueFrom: index + gap.length }
  }
  return null
}

/** A space with the dash in it, or a mark of quotation behind Han. */
const behindWord = /(?:\s+[–—-])?\s+(?=\S)|(?<=\p{Script=Han})(?=[《「『“])/gu
const longestLabel = 60
const mostWords = 4

/** Whether more than a space parts a label from its value: a dash, a mark around its words alone; in Han a space does, where many have the colon. */
function isSure(feature: Features, label: Label, { counts }: Known): boolean {
  const gap = feature.text.slice(feature.from + label.text.length, feature.from + label.valueFrom)
  if (/[–—-]/.test(gap) || isMarkedAlone(feature, label)) return true
  return inHan.test(label.text) && (counts.get(label.key) ?? 0) >= fewestColons
}

const inHan = /^\p{Script=Han}{2,6}$/u
const fewestColons = 3

/** Whether a label of something else than people stands between or beside labelled lines, before a value: "Amount 1,200 €". */
function isBeside(all: readonly Features[], { line, text, from }: Features, label: Label): boolean {
  if (isRole(label.meaning) || line.kind === 'heading' || line.cells || label.text.length < shortestWords)
    return false
  if (!opensValue.test(text.slice(from + label.valueFrom))) return false
  return [-1, 1].some(step => (all[line.index + step]?.labelCount ?? 0) > 1)
}

const opensValue = /^["“„«(]?[\p{Lu}\p{Lo}\d]/u
const shortestWords = 4

/** The label of people, behind which people stand: one that has a colon in other lines, or a mark of its own. */
function peopleBehind(
  feature: Features,
  said: Label | null,
  { meanings }: Known,
  common: CommonWords,
): Label | null {
  const { text, from } = feature
  const isOpen = said !== null && (said.meaning === null || isRole(said.meaning))
  const label = bareLabelOf(text.slice(from), meanings.has('team')) ?? (isOpen ? said : null)
  if (!label || !(meanings.has(label.meaning) || isMarkedAlone(feature, label))) return null
  return peopleScore(text.slice(from + label.valueFrom), common) > leastPeople ? label : null
}

const leastPeople = 1

/** Whether the words of a label have a mark that what follows has not. */
function isMarkedAlone({ line, lead, from }: Features, { text }: Label): boolean {
  const [first, next] = line.inline.leaves
  const isMarked =
    first !== undefined && (first.strong || first.emphasis) && first.end <= lead + from + text.length
  return isMarked && next !== undefined && next.strong === false
}
