/** Labels that lack the colon which they have in other lines, or have a mark of their own instead. */
import type { Features } from './features.js'
import { bareLabelOf, isRole, type Label, labelKey } from './label.js'
import type { CommonWords } from './name.js'
import { peopleScore } from './people.js'

/**
 * Labels whose colon is missing, or whose mark says as much as one: "Mentor Ada Byron" among lines "Mentor: …",
 * "**Mentor** Ada Byron", and "Project – Tide tables" among lines "Project: …".
 */
export function adoptLabels(all: readonly Features[], common: CommonWords): void {
  const known = knownLabels(all)
  for (const feature of all) {
    if (feature.label !== null || !feature.isShort) continue
    const label =
      dashedLabel(feature, known.byKey) ??
      markedLabel(feature, known.byKey) ??
      hanLabel(feature, known) ??
      peopleBehind(feature, known, common)
    if (!label) continue
    feature.label = label
    feature.labelCount = known.counts.get(label.key) ?? 1
  }
}

/** The labels that stand more than once: what they mean, what they are by their words, and how often each stands. */
interface Known {
  meanings: ReadonlySet<Label['meaning']>
  byKey: ReadonlyMap<string, Label>
  counts: ReadonlyMap<string, number>
}

function knownLabels(all: readonly Features[]): Known {
  const repeated = all.filter(({ labelCount }) => labelCount > 1)
  const labels = repeated.flatMap(({ label }) => label ?? [])
  return {
    meanings: new Set(labels.map(({ meaning }) => meaning)),
    byKey: new Map(labels.map(label => [labelKey(label.text), label])),
    counts: new Map(repeated.map(({ label, labelCount }) => [label?.key ?? '', labelCount])),
  }
}

/** The label of people behind which people stand. */
function peopleBehind(feature: Features, known: Known, common: CommonWords): Label | null {
  const label = unmarkedLabel(feature, known.byKey, known.meanings.has('team'))
  if (!label || !(known.meanings.has(label.meaning) || isMarkedAlone(feature, label))) return null
  const value = feature.text.slice(feature.from + label.valueFrom)
  return peopleScore(value, common) > leastPeople ? label : null
}

/** The label before a dash, or in a mark of its own, that stands before a colon in other lines. */
function dashedLabel({ text, from }: Features, keys: ReadonlyMap<string, Label>): Label | null {
  const [all = '', words = ''] = dashed.exec(text.slice(from, from + longestLabel)) ?? []
  const known = words === '' ? undefined : keys.get(labelKey(words))
  return known ? { ...known, text: words, valueFrom: all.length } : null
}

/** A label in Han that a space or a mark of quotation parts from its value, where line after line has the colon. */
function hanLabel({ text, from }: Features, { byKey, counts }: Known): Label | null {
  const [all = '', words = ''] = inHan.exec(text.slice(from, from + longestLabel)) ?? []
  const label = words === '' ? undefined : byKey.get(labelKey(words))
  const isCommon = label !== undefined && (counts.get(label.key) ?? 0) >= fewestColons
  return label && isCommon ? { ...label, text: words, valueFrom: all.length } : null
}

const inHan = /^(\p{Script=Han}{2,6})(?:[\s　]+|(?=[《「『“]))(?=\S)/u
const fewestColons = 3

/** A label of people that only a space parts from them: a known one, or one that has a colon in other lines. */
function unmarkedLabel(
  { text, from }: Features,
  keys: ReadonlyMap<string, Label>,
  team: boolean,
): Label | null {
  const said = text.slice(from)
  const bare = bareLabelOf(said, team)
  if (bare) return bare
  for (const { index } of [...said.slice(0, longestLabel).matchAll(/\s+(?=\S)/gu)].slice(0, mostWords)) {
    const words = said.slice(0, index)
    const known = keys.get(labelKey(words))
    if (known && (known.meaning === null || isRole(known.meaning)))
      return { ...known, text: words, valueFrom: index + (/^\s+/.exec(said.slice(index))?.[0].length ?? 0) }
  }
  return null
}

const mostWords = 3

function markedLabel(feature: Features, keys: ReadonlyMap<string, Label>): Label | null {
  const { line, lead, from, text } = feature
  const [first, next] = line.inline.leaves
  if (!first || !next || !(first.strong || first.emphasis) || first.start > lead + from) return null
  const words = text.slice(from, first.end - lead).trim()
  const known = words === '' ? undefined : keys.get(labelKey(words))
  const valueFrom = first.end - lead - from + (/^\s*/.exec(text.slice(first.end - lead))?.[0].length ?? 0)
  return known && next.strong === false ? { ...known, text: words, valueFrom } : null
}

const dashed = /^(\p{L}[^:：–—]{2,}?)\s+[–—-]\s+(?=\S)/u
const longestLabel = 60

const leastPeople = 1

/** Whether the words of a label have a mark that what follows has not. */
function isMarkedAlone({ line, lead, from }: Features, { text }: Label): boolean {
  const [first, next] = line.inline.leaves
  const isMarked =
    first !== undefined && (first.strong || first.emphasis) && first.end <= lead + from + text.length
  return isMarked && next !== undefined && next.strong === false
}
