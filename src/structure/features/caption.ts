/** What a line says as a label on a line of its own, and what a line below one may be. */

import { isKnownLabel, isRole, type LabelMeaning, meaningOf } from '../phrases/labels/meaning.js'
import type { CommonWords } from '../phrases/names/name.js'
import { readPeople } from '../phrases/people/people.js'
import type { Features } from './features.js'

const longestCaption = 5
/** What a value looks like at least to be people. */
export const leastPeople = -1
export const handle = /^@?[\p{Ll}\d_.-]+(?:\s*[([].*[)\]])?$/u

export function isBrief({ isShort, words, line }: Features): boolean {
  return isShort && words <= longestCaption && line.dropped === null
}

/** What a line says as a label, with or without the colon behind it. */
export function captionMeaning({ text, from }: Features): LabelMeaning | null {
  const words = bareWords(text, from)
  if (isKnownLabel(words)) return meaningOf(words)
  // "About the speaker" stands over the name of whom it introduces.
  const said = words.replace(introduces, '')
  const role = said !== words && isKnownLabel(said) ? meaningOf(said) : null
  return isRole(role) ? role : null
}

const introduces = /(?:简介|介绍|簡介|介紹|紹介)$/

/** A line without a mark before it, and without the colon behind. */
export function bareWords(text: string, from: number): string {
  return text.slice(from).replace(/\s*[:：]$/u, '')
}

/** The first line below another that shows anything. */
export function shownBelow(all: readonly Features[], index: number): Features | undefined {
  let below = index + 1
  while (all[below]?.line.dropped) below++
  return all[below]
}

/** How much a text names people. */
export function namedScore(text: string, common: CommonWords): number {
  return readPeople(text, { common, commaIsAffiliation: false }).score
}
