/** How surely the text below a line is of somebody's work: it names somebody, or other lines say so. */
import type { Features } from '../features/features.js'
import { speakingPhrases } from '../lexicon/speaking.js'
import { madeByRange } from '../phrases/names/cued-names.js'
import { likelyOpener } from '../phrases/sentences/opening.js'
import { abstracts } from './abstracts.js'
import { shownWorks } from './shown-works.js'
import { introducedTitles, listedTitles, titlesSaidAgain } from './told-titles.js'

/** What titles count at least that are told of in a way that has nothing to do with names. */
const tellings: readonly { find: (all: readonly Features[]) => readonly number[]; worth: number }[] = [
  { find: titlesSaidAgain, worth: 0.8 },
  { find: abstracts, worth: 0.8 },
  { find: introducedTitles, worth: 1.4 },
  { find: shownWorks, worth: 1.4 },
]
/** What a title counts more that a sentence above names together with others. */
const listed = 1.4

/** By line, in log-odds. */
export function workBelow(all: readonly Features[]): Float64Array {
  const below = namesBelow(all)
  for (const { find, worth } of tellings)
    for (const index of find(all)) below[index] = Math.max(below[index] ?? 0, worth)
  for (const index of listedTitles(all)) below[index] = Math.max(0, below[index] ?? 0) + listed
  return below
}

/** For each line, how surely the prose right below it names somebody. */
function namesBelow(all: readonly Features[]): Float64Array {
  const below = new Float64Array(all.length)
  let carried = 0
  for (let index = all.length - 1; index >= 0; index--) {
    below[index] = carried
    const feature = all[index]
    if (!feature) continue
    if (feature.line.kind === 'heading' || feature.prose <= 0) carried = -2
    else carried = Math.max(carried, proseNames(feature))
  }
  return below
}

/** How much the names in a line of running text, or the one that opens it, speak for somebody's work. */
export function proseNames(feature: Features): number {
  const best = Math.max(0, ...feature.names.map(name => name.score))
  if (presentsSpeaker(feature)) return 1.8
  if (best >= 2 || namesMakers(feature)) return 1.2
  return best > 0 || feature.opening > likelyOpener ? 0.5 : -1
}

/** Whether text opens with somebody surely, and says that they will speak: what stands above it is their talk. */
function presentsSpeaker({ text, opening }: Features): boolean {
  return opening > surelyOpener && speaks.test(text.slice(0, longestLook))
}

const surelyOpener = 2
const speaks = new RegExp(`\\s(?:${speakingPhrases.join('|')})\\s`, 'u')

function namesMakers({ text }: Features): boolean {
  const [from, to] = madeByRange(text.slice(0, longestLook))
  return from < to
}

/** Characters of a line in which it says who made something, or who will speak. */
const longestLook = 1000
