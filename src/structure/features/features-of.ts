/** The features of a whole document: what one line says of another is settled here. */
import type { Line } from '../lines/lines.js'
import { labelAbouts } from './about-people.js'
import { adoptLabels } from './adopted-labels.js'
import { markAsides } from './asides.js'
import { labelBrackets } from './bracketed-labels.js'
import { digOutLabels } from './buried-labels.js'
import { carryLabels } from './captions.js'
import { skipCodes } from './codes.js'
import { markContents } from './contents.js'
import { skipDashes } from './dash-items.js'
import { Features } from './features.js'
import { markFinalists } from './finalists.js'
import { partHelpers } from './helpers-behind.js'
import { labelHosts } from './hosts.js'
import {
  learnFields,
  learnLabels,
  learnPrizes,
  learnTexts,
  learnTitles,
  unlearnRoles,
  unlearnTexts,
  unlearnTitles,
} from './learned-labels.js'
import { learnLinks } from './links.js'
import { markMakers } from './makers.js'
import { mendLabels } from './misspelt-labels.js'
import type { CommonWords } from './name.js'
import { markOpeners } from './openers.js'
import { labelOpenings } from './openings.js'
import { markLastSentences, markRefrains } from './refrains.js'
import { ScoreBook } from './score-book.js'
import { markIntroductions } from './self-introductions.js'
import { markSeries } from './series.js'
import { labelSigns } from './sign-labels.js'
import { markSlots } from './slots.js'
import { markTellings } from './told-works.js'

/** Features of every line. */
export function featuresOf(lines: readonly Line[], common: CommonWords): Features[] {
  const shared = { common, scores: new ScoreBook(lines.length) }
  const all = lines.map(line => new Features(line, shared))
  skipDashes(all)
  skipCodes(all, common)
  partHelpers(all, common)
  digOutLabels(all)
  markOpeners(all)
  markMakers(all)
  labelBrackets(all)
  markIntroductions(all)
  markSeries(all)
  countRepeats(all)
  markSlots(all)
  mendLabels(all)
  carryLabels(all, common)
  labelOpenings(all, common)
  labelSigns(all, common)
  countRepeats(all)
  adoptLabels(all, common)
  learnPrizes(all, common)
  unlearnRoles(all, common)
  labelAbouts(all, common)
  learnLabels(all, common)
  learnTexts(all, common)
  unlearnTexts(all)
  unlearnTitles(all)
  learnTitles(all)
  learnFields(all)
  labelHosts(all)
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
  for (const feature of all) {
    texts.set(feature.text, (texts.get(feature.text) ?? 0) + 1)
    if (feature.label) labels.set(feature.label.key, (labels.get(feature.label.key) ?? 0) + 1)
  }
  for (const feature of all) {
    feature.textCount = texts.get(feature.text) ?? 1
    feature.labelCount = feature.label ? (labels.get(feature.label.key) ?? 0) : 0
  }
}
