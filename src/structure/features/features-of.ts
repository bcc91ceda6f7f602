/** The features of a whole document: what one line says of another is settled here. */
import { roomWords } from '../lexicon/fillers.js'
import type { Line } from '../lines/lines.js'
import { adoptLabels } from './adopted-labels.js'
import { markAsides } from './asides.js'
import { carryLabels } from './captions.js'
import { skipCodes } from './codes.js'
import { markContents } from './contents.js'
import { Features } from './features.js'
import { markFinalists } from './finalists.js'
import { isInterlude } from './interlude.js'
import {
  learnFields,
  learnLabels,
  learnPrizes,
  learnTexts,
  learnTitles,
  unlearnRoles,
  unlearnTexts,
} from './learned-labels.js'
import { learnLinks } from './links.js'
import { mendLabels } from './misspelt-labels.js'
import type { CommonWords } from './name.js'
import { markOpeners } from './openers.js'
import { labelOpenings } from './openings.js'
import { markLastSentences, markRefrains } from './refrains.js'
import { ScoreBook } from './score-book.js'
import { markIntroductions } from './self-introductions.js'
import { labelSigns } from './sign-labels.js'
import { markTellings } from './told-works.js'

/** Features of every line. */
export function featuresOf(lines: readonly Line[], common: CommonWords): Features[] {
  const shared = { common, scores: new ScoreBook(lines.length) }
  const all = lines.map(line => new Features(line, shared))
  skipCodes(all, common)
  markOpeners(all)
  markIntroductions(all)
  countRepeats(all)
  mendLabels(all)
  carryLabels(all, common)
  labelOpenings(all, common)
  labelSigns(all, common)
  countRepeats(all)
  adoptLabels(all, common)
  learnPrizes(all, common)
  unlearnRoles(all, common)
  learnLabels(all, common)
  learnTexts(all, common)
  unlearnTexts(all)
  learnTitles(all)
  learnFields(all)
  markFinalists(all)
  learnLinks(all, common)
  markContents(all)
  markLastSentences(all)
  markAsides(all)
  markRefrains(all)
  markTellings(all)
  return all
}

function countRepeats(all: readonly Features[]): void {
  const texts = new Map<string, number>()
  const labels = new Map<string, number>()
  const timed = new Map<string, number>()
  const counted = new Map<string, number>()
  const slots = new Map<Features, string>()
  for (const feature of all) {
    const slot = slotWords(feature)
    if (slot !== null) {
      slots.set(feature, slot)
      counted.set(slot, (counted.get(slot) ?? 0) + 1)
    }
    if (feature.time) timed.set(feature.head, (timed.get(feature.head) ?? 0) + 1)
    texts.set(feature.text, (texts.get(feature.text) ?? 0) + 1)
    if (feature.label) labels.set(feature.label.key, (labels.get(feature.label.key) ?? 0) + 1)
  }
  for (const feature of all) {
    feature.textCount = texts.get(feature.text) ?? 1
    const slot = slots.get(feature)
    feature.slot =
      (feature.time && isSlot(feature.head, timed.get(feature.head) ?? 0)) ||
      (slot !== undefined && (counted.get(slot) ?? 0) > 1)
    feature.labelCount = feature.label ? (labels.get(feature.label.key) ?? 0) : 0
  }
}

/** The words before the time that a line ends in: "2. Talk 18:40 – 19:10"; `null` where it ends in none. */
function slotWords({ text, from, line }: Features): string | null {
  const ending = line.cells === null && text.length <= longestSlot ? endsInTime.exec(text) : null
  const words = ending ? text.slice(from, ending.index).replace(/\d+/gu, '') : ''
  return /\p{L}/u.test(words) && !isInterlude(words) ? words : null
}

const longestSlot = 80
const endsInTime =
  /[\s(,|–-]+\d{1,2}[:.h]\d{2}(?:\s*(?:-|–|—|bis|to|à|às|a)\s*\d{1,2}[:.h]\d{2})?\s*(?:h|uhr|Uhr)?\)?$/

/** Whether the words behind a time only say where: nothing, a room, what stands behind several times. */
function isSlot(words: string, count: number): boolean {
  return words.length <= 1 || (count > 1 && !isInterlude(words)) || opensWithRoom(words)
}

const rooms = new Set(roomWords)
const longestRoom = 4

function opensWithRoom(words: string): boolean {
  const tokens = words.toLowerCase().split(/\s+/)
  return tokens.length <= longestRoom && rooms.has(tokens[0] ?? '')
}
