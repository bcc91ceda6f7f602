/** Labels that somebody wrote with a letter wrong, beside others that are as they should be. */
import type { Features } from '../../features/features.js'
import { labelKey } from '../../phrases/labels/label-key.js'
import type { Label } from '../../phrases/labels/meaning.js'

const shortestKey = 5

/** Gives the lines with such labels what the right ones say. */
export function mendLabels(all: readonly Features[]): void {
  const known = knownLabels(all)
  for (const feature of all) {
    const { label, labelCount } = feature
    if (label && label.meaning === null && labelCount === 1) feature.label = misspelt(label, known)
  }
}

/** The labels that say something, by what they are without number and gender. */
function knownLabels(all: readonly Features[]): Map<string, Label> {
  const known = new Map<string, Label>()
  for (const { label } of all)
    if (label && label.meaning !== null && label.meaning !== 'prize') known.set(labelKey(label.text), label)
  return known
}

/** A label as it is spelt elsewhere in the document. */
function misspelt(label: Label, known: ReadonlyMap<string, Label>): Label {
  const key = labelKey(label.text)
  if (key.length < shortestKey) return label
  for (const [other, { key: same, meaning }] of known)
    if (isSlip(key, other)) return { ...label, key: same, meaning }
  return label
}

/** Whether two words differ in one letter: another, one more, one less, or two that changed places. */
function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  const [left, right] = [one.slice(from), other.slice(from)]
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  )
}
