/** The features of a whole document: what one line says of another is settled here. */

import { Features } from '../features/features.js'
import { ScoreBook } from '../features/score-book.js'
import type { Line } from '../lines/lines.js'
import type { CommonWords } from '../phrases/names/name.js'
import { markAsides } from './asides.js'
import { skipCodes } from './codes.js'
import { markContents } from './contents.js'
import { skipDashes } from './dash-items.js'
import { markFinalists } from './finalists.js'
import { labelAbouts } from './labels/about-people.js'
import { adoptLabels } from './labels/adopted-labels.js'
import { labelBrackets } from './labels/bracketed-labels.js'
import { digOutLabels } from './labels/buried-labels.js'
import { carryLabels } from './labels/captions.js'
import { labelHosts } from './labels/hosts.js'
import {
  learnFields,
  learnLabels,
  learnPrizes,
  learnTexts,
  learnTitles,
  unlearnRoles,
  unlearnTexts,
  unlearnTitles,
} from './labels/learned-labels.js'
import { mendLabels } from './labels/misspelt-labels.js'
import { labelOpenings } from './labels/openings.js'
import { labelSigns } from './labels/sign-labels.js'
import { partHelpers } from './people/helpers-behind.js'
import { learnLinks } from './people/links.js'
import { markMakers } from './people/makers.js'
import { markOpeners } from './people/openers.js'
import { markIntroductions } from './people/self-introductions.js'
import { markTellings } from './people/told-works.js'
import { markLastSentences, markRefrains } from './refrains.js'
import { markSeries } from './series.js'
import { markSlots } from './slots.js'

/** Features of every line. */
export function featuresOf(lines: readonly Line[], common: CommonWords): Features[] {
  const shared = { common, scores: new ScoreBook(lines.length) }
  const all = lines.map(line => new Features(line, shared))
  skipDashes(all)
  skipCodes(all, common)
  partHelpers(all, common)
  digOutLabels(all, common)
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
