/**
 * Lines that open with whoever made what they tell of, one after the other: "Saltworks, from Leith, wrote a plugin that
 * …". No list knows what teams are called; that line after line has words with capitals before such a verb shows it.
 */
import { latePattern } from '../../../model/late-pattern.js'
import type { Features } from '../../features/features.js'
import { madeVerbs } from '../../lexicon/connectives.js'
import { functionWords } from '../../lexicon/function-words.js'

const verbs = madeVerbs.join('|')
const maybeMade = new RegExp(`\\s(?:${verbs})\\s`, 'u')
const first = '[\\p{Lu}\\p{Lt}\\d][^\\s,.:;()!?]*'
const next = '(?:[\\p{Lu}\\d][^\\s,.:;()!?]*|[&+]|\\p{Ll}{1,3})'
/** Behind words of any kind there has to be a comma, and what stands between two of them says where these people are from. */
const maker = latePattern(
  `^(?:(${first}(?:\\s${next}){0,4})(?:\\s\\([^()]{1,60}\\))?|(${first}(?:\\s[^\\s,.:;()!?]+){0,4}),\\s[^.;:!?]{2,80}?,)\\s+(?:${verbs})\\s`,
  'u',
)
const longestOpening = 200

/** Where in a line's text those stand who made what it tells of, half-open; `null` where it opens with nobody. */
export function makerOf({ text, from, label }: Features): readonly [number, number] | null {
  const start = from + (label?.meaning === 'prize' ? label.valueFrom : 0)
  const opening = text.slice(start, start + longestOpening)
  const match = maybeMade.test(opening) ? maker().exec(opening) : null
  const name = (match?.[1] ?? match?.[2] ?? '').trim()
  return name === '' || isPronoun(name) ? null : [start, start + name.length]
}

/** Whether one word of a subject is no name: "They built …". */
function isPronoun(name: string): boolean {
  return functionWords.has(name.toLowerCase())
}

/** So many lines do, and so many items of a list. */
const fewest = 3
const fewestItems = 2

/** Marks such lines, where each names somebody else. */
export function markMakers(all: readonly Features[]): void {
  let row: Features[] = []
  for (const feature of all) {
    if (feature.line.dropped !== null) continue
    const opens = feature.line.kind !== 'heading' && feature.line.cells === null && makerOf(feature) !== null
    if (!opens || (row[0] && row[0].shape !== feature.shape)) {
      markRow(row)
      row = []
    }
    if (opens) row.push(feature)
  }
  markRow(row)
}

function markRow(row: readonly Features[]): void {
  const names = new Set(row.map(feature => feature.text.slice(...(makerOf(feature) ?? [0, 0]))))
  const least = row.every(({ line }) => line.opensItem) ? fewestItems : fewest
  if (names.size < row.length || row.length < least) return
  for (const feature of row) feature.amongMakers = true
}
