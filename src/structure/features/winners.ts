/** Running text that tells who took one place of a ranking: "Congratulations to Team Heron, who was awarded first place …". */
import { cuedPattern } from '../../model/late-pattern.js'
import { ordinalWords } from '../lexicon/prizes.js'
import type { Features } from './features.js'
import { isPrizeWord } from './label.js'

/** How far in the place stands, and lines between two that tell of places. */
const reach = 300
const farthest = 8
const fewest = 2

const places = cuedPattern(
  new RegExp(ordinalWords.map(word => word.slice(1)).join('|')),
  `(?<![\\p{L}\\d])(${ordinalWords.map(word => `${word}\\p{Ll}{0,3}`).join('|')})\\s+((?:\\p{L}+\\s+)?\\p{L}+)`,
  'giu',
)

/** Marks such lines, where several of one after the other take places that differ. */
export function markWinners(all: readonly Features[]): void {
  let row: { feature: Features; place: string }[] = []
  for (const feature of all) {
    const place = feature.prose > 0 && feature.label === null ? placeIn(feature.text) : null
    if (place === null) continue
    const last = row.at(-1)
    if (last && feature.line.index - last.feature.line.index > farthest) {
      markRow(row)
      row = []
    }
    row.push({ feature, place })
  }
  markRow(row)
}

function markRow(row: readonly { feature: Features; place: string }[]): void {
  if (row.length < fewest || new Set(row.map(({ place }) => place)).size < row.length) return
  for (const { feature } of row) feature.presents = 'place'
}

/** The only place that a text tells of. */
function placeIn(text: string): string | null {
  const found = places(text.slice(0, reach)).flatMap(([, ordinal = '', words = '']) =>
    words.split(/\s+/u).some(word => isPrizeWord(word)) ? [ordinal.toLowerCase().slice(0, 4)] : [],
  )
  return found.length > 0 && new Set(found).size === 1 ? (found[0] ?? null) : null
}
