/** Lines that only count people, one entry after another: "Speaker 1", "Speaker 2", "嘉宾 3". */
import { groupBy } from '../../model/group-by.js'
import type { Features } from '../features/features.js'
import { roleOfLabel } from '../phrases/labels/meaning.js'

const fewest = 3
const longest = 40
const counted = /^(\D*\p{L})\s?(\d{1,2})\s?[:：]?$/u

/** Marks such lines: each opens the next entry. */
export function markSeries(all: readonly Features[]): void {
  const found = all.map(countedIn).filter(one => one !== null)
  for (const series of groupBy(found, ({ words }) => words).values())
    if (countsUp(series)) for (const { feature } of series) feature.opensAnew = true
}

interface Counted {
  feature: Features
  words: string
  number: number
}

function countedIn(feature: Features): Counted | null {
  const { text, line } = feature
  const [, words = '', number = ''] =
    text.length <= longest && line.cells === null ? (counted.exec(text) ?? []) : []
  return words !== '' && roleOfLabel(words) !== null ? { feature, words, number: Number(number) } : null
}

function countsUp(series: readonly Counted[]): boolean {
  return series.length >= fewest && series.every(({ number }, index) => number === index + 1)
}
