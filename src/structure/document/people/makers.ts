/**
 * Lines that open with whoever made what they tell of, one after the other: "Saltworks, from Leith, wrote a plugin that
 * …". No list knows what teams are called; that line after line has words with capitals before such a verb shows it.
 */
import { latePattern } from '../../../model/late-pattern.js'
import type { Features } from '../../features/features.js'
import { forWords, madeVerbs, toWords } from '../../lexicon/connectives.js'
import { functionWords } from '../../lexicon/function-words.js'
import { speaksThanks } from '../../phrases/sentences/others.js'

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

/** Those who get something, before what for: "Saltworks for a plugin that …", "Saltworks to write a plugin". */
const getter = latePattern(
  `^(${first}(?:\\s${next}){0,4}?)\\s+(?:${[...forWords, ...toWords].join('|')})\\s+[\\p{Ll}\\d]`,
  'u',
)
const givesTo = new RegExp(`\\s(?:${toWords.join('|')})\\s*[:：]$`, 'iu')

/**
 * Where in a line's text those stand who made what it tells of, half-open, or, below a line that says to whom something
 * goes, those who get it; `null` where it opens with nobody.
 */
export function makerOf(
  { text, from, label, amongMakers }: Features,
  isGiven = amongMakers,
): readonly [number, number] | null {
  const start = from + (label?.meaning === 'prize' ? label.valueFrom : 0)
  const opening = text.slice(start, start + longestOpening)
  const match = maybeMade.test(opening) ? maker().exec(opening) : null
  const got = match === null && isGiven ? getter().exec(opening) : null
  const name = (match?.[1] ?? match?.[2] ?? got?.[1] ?? '').trim()
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
  let isGiven = false
  for (const feature of all) {
    if (feature.line.dropped !== null) continue
    const isText = feature.line.kind !== 'heading' && feature.line.cells === null
    const opens = isText && makerOf(feature, isGiven) !== null
    if (!opens || (row[0] && row[0].shape !== feature.shape)) {
      markRow(row, isGiven)
      row = []
    }
    if (opens) row.push(feature)
    else isGiven = givesTo.test(feature.text.slice(-longestEnd)) && !speaksThanks(feature.text)
  }
  markRow(row, isGiven)
}

const longestEnd = 20

function markRow(row: readonly Features[], isGiven: boolean): void {
  const names = new Set(row.map(feature => feature.text.slice(...(makerOf(feature, isGiven) ?? [0, 0]))))
  const least = row.every(({ line }) => line.opensItem) ? fewestItems : fewest
  if (names.size < row.length || row.length < least) return
  for (const feature of row) feature.amongMakers = true
}
