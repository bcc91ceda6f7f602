/** Lines that open with the given name of who did what they tell of: "Solenn nous a montré …", "Basile a parlé …". */
import type { Features } from '../../features/features.js'
import { givenLists } from '../../phrases/names/given-names.js'
import { isGivenName } from '../../phrases/names/name.js'

/** So many lines do, one after the other, with a name each, and most of those between the first and the last. */
const fewest = 3
const mostly = 0.65
const opensWithWord = /^(\p{Lu}[\p{L}\p{M}’'-]+)\s+\p{Ll}/u
const longestOpening = 80

interface Opener {
  feature: Features
  /** The given name, or the names that are joined; `null` for a word that no list has. */
  name: string | null
}

/** Marks such lines, and those between them that may open so with a name that no list has. */
export function markOpeners(all: readonly Features[]): void {
  let row: Opener[] = []
  for (const feature of all) {
    if (feature.line.dropped !== null) continue
    const opener = openerOf(feature)
    if (row[0] && row[0].feature.shape !== feature.shape) {
      markRow(row)
      row = []
    }
    if (opener) row.push(opener)
    else {
      markRow(row)
      row = []
    }
  }
  markRow(row)
}

function openerOf(feature: Features): Opener | null {
  if (!feature.isShort || feature.line.kind === 'heading') return null
  const text = feature.text.slice(feature.from, feature.from + longestOpening)
  const word = opensWithWord.exec(text)?.[1]
  if (word) return { feature, name: isGivenName(word) ? word : null }
  const [list] = givenLists(text)
  return list?.from === 0 ? { feature, name: text.slice(0, list.to) } : null
}

function markRow(row: readonly Opener[]): void {
  const first = row.findIndex(({ name }) => name !== null)
  const last = row.findLastIndex(({ name }) => name !== null)
  if (last - first + 1 < fewest) return
  const openers = row.slice(first, last + 1)
  const names = new Set(openers.map(({ name }) => name).filter(name => name !== null))
  if (names.size < Math.max(fewest, openers.length * mostly)) return
  for (const { feature } of openers) feature.amongOpeners = true
}
