/** Finds the line that titles the document. */
import { isSameText } from '../../model/anchor.js'
import type { Decoded } from '../decode/decode.js'
import type { Pins } from '../decode/pins.js'
import type { State } from '../decode/states.js'
import type { Features } from '../features/features.js'
import { occasionStems } from '../lexicon/occasions.js'
import { entryStems } from '../lexicon/passages.js'
import { endsSentence } from '../phrases/titles/title.js'
import { stemMatcher } from '../words/stems.js'

const announces = stemMatcher([...entryStems, ...occasionStems.flatMap(([, stems]) => stems)])

/** What plain text has to score to title a document; a heading has to score nothing. */
const leastScore = 1.5
const yearBonus = 1.5
const occasionBonus = 0.8

/**
 * The first line that is not dropped, where it is a heading or plain text that reads as a title; else the highest heading
 * right below lines of a date or a department; else `null`. A first line that says what is `known` to be the title, from the
 * document's head or from somebody, is one whatever it looks like.
 */
export function titleLineOf(
  all: readonly Features[],
  { states }: Decoded,
  pins: Pins,
  known: string | null,
): number | null {
  const index = all.findIndex(({ line, text }) => line.dropped === null && text.trim() !== '')
  const feature = all[index]
  if (!feature || states[index] !== 'lead' || pins.has(index)) return null
  if (feature.line.kind === 'heading' || (known !== null && isSameText(feature.text, known))) return index
  const below = headingBelow(all, states, index)
  if (below !== null) return pins.has(below) ? null : below
  const next = all.slice(index + 1).findIndex(other => other.line.dropped === null) + index + 1
  const introduces = states[next] === 'lead' && (all[next]?.prose ?? 0) > 0
  return isTitleLike(feature) && plainScore(feature, introduces) >= leastScore ? index : null
}

/** Short lines that may stand above a title. */
const mostAbove = 4

/** The only heading of the highest depth, with nothing but short lines without sentences above it. */
function headingBelow(all: readonly Features[], states: readonly State[], first: number): number | null {
  const above = all.slice(first, first + mostAbove + 1)
  const at = above.findIndex(({ line }) => line.kind === 'heading')
  const heading = above[at]
  if (!heading || heading.text.trim() === '' || states[first + at] !== 'lead') return null
  const isShort = above.slice(0, at).every(standsAbove)
  const isOnly = all.every(
    ({ line }) => line === heading.line || line.kind !== 'heading' || line.depth > heading.line.depth,
  )
  return isShort && isOnly ? first + at : null
}

/** Whether a line tells nothing and announces nothing: a department, a date. */
function standsAbove({ line, text, prose }: Features): boolean {
  return line.dropped !== null || (prose <= 0 && !endsSentence(text) && !/[:：]\s*$/u.test(text))
}

/** Plain text without a sign that it is something else: a sentence, a name, a label, an item, one line of more. */
function isTitleLike({ line, label, people, text, title }: Features): boolean {
  const isAlone = line.kind === 'paragraph' && !line.partial && line.lists + line.quotes === 0
  const isSaid = endsSentence(text) || (label !== null && label.meaning !== null)
  return isAlone && !isSaid && people < 1 && title > 0
}

/** A title says what is announced, or when; in front of an introduction less will do. */
function plainScore({ text, title }: Features, introduces: boolean): number {
  const year = /(?<!\d)(?:19[89]|20\d)\d(?!\d)/u.test(text) ? yearBonus : 0
  return title + year + (introduces && announces(text) ? occasionBonus : 0)
}
