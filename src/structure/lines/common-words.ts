import type { CommonWords } from '../phrases/names/name.js'
import { endsSentence } from '../phrases/titles/title.js'
import type { Line } from './lines.js'

const most = 20_000
const shortestSentence = 80
/** A word in small letters that is no part of an address. */
const word = /(?<![\p{L}@./_-])\p{Ll}[\p{L}’'-]{2,}(?![\p{L}@_/])/gu

/** The words that a document writes in small letters in its sentences. */
export function commonWords(lines: readonly Line[]): CommonWords {
  const words = new Set<string>()
  for (const { text, cells } of lines) {
    if (words.size > most) break
    if (text.length < shortestSentence || cells !== null || !endsSentence(text)) continue
    for (const match of text.slice(0, 5000).matchAll(word)) words.add(match[0])
  }
  return words
}
