/** Titles that are told of as somebody's work, though no names stand below: by the text below, and by that above. */
import type { Features } from '../features/features.js'
import { entryStems } from '../lexicon/passages.js'
import { chosenStems } from '../lexicon/results.js'
import { asksForProposals } from '../phrases/sentences/calls.js'
import { stemMatcher } from '../words/stems.js'
import { isOverText } from './over-text.js'

/**
 * Lines whose text below says them again, under most lines of the kind, where the text above says how many works there are.
 * Sections of a text that tells of something else do so now and then.
 */
export function titlesSaidAgain(all: readonly Features[]): number[] {
  const shapes = new Map<string, { told: number[]; count: number }>()
  all.forEach((feature, index) => {
    const text = all[index + 1]
    if (feature.prose > 0 || !feature.isShort || !text || text.prose <= 0) return
    const known = shapes.get(feature.shape) ?? { told: [], count: 0 }
    shapes.set(feature.shape, known)
    known.count++
    if (saysAgain(text.text, feature.head)) known.told.push(index)
  })
  return [...shapes.values()]
    .filter(
      ({ told, count }) =>
        told.length >= fewestTold && told.length >= count * mostlyTold && countsEntries(all, told[0] ?? 0),
    )
    .flatMap(({ told }) => told)
}

/** Lines that one sentence of the text above names together: "We are funding two projects, Kelp and Drift." */
export function listedTitles(all: readonly Features[]): number[] {
  const listed = new Set<number>()
  for (const { line, text, prose } of all.slice(0, longestIntroduction)) {
    if (prose <= 0 || line.dropped !== null || !speaksOfWorks(text.slice(0, longestLook))) continue
    const titles = all.filter(
      (feature, index) => index > line.index && isOverText(all, feature) && saysAgain(text, feature.head),
    )
    if (titles.length >= fewestTogether) for (const title of titles) listed.add(title.line.index)
  }
  return [...listed]
}

/** Lines of one kind below one that introduces what was chosen: "These projects were funded:". */
export function introducedTitles(all: readonly Features[]): number[] {
  const shown = all.filter(({ line }) => line.dropped === null)
  const at = shown.slice(0, longestIntroduction).findIndex(({ text }) => introducesChosen(text))
  const first = shown[at + 1]
  if (at < 0 || !first || !isOverText(all, first)) return []
  const titles = shown.slice(at + 1).filter(each => each.shape === first.shape && isOverText(all, each))
  return titles.length < fewestTogether ? [] : titles.map(({ line }) => line.index)
}

const tellsOfChosen = stemMatcher(chosenStems)

function introducesChosen(text: string): boolean {
  if (!/[:：]$/u.test(text)) return false
  const sentence = text.slice(-longestLook).split(/[.!?]/u).at(-1) ?? ''
  return tellsOfChosen(sentence) && !asksForProposals(sentence)
}

/** Whether text above says how many works there are: notes on a release have such sections, too. */
function countsEntries(all: readonly Features[], index: number): boolean {
  return all
    .slice(0, Math.min(index, longestIntroduction))
    .some(({ text }) =>
      [...text.slice(0, longestCount).matchAll(counted)].some(([words]) => speaksOfWorks(words)),
    )
}

const speaksOfWorks = stemMatcher(entryStems)
const counted = /(?<![\d.,])\d{1,3}\s(?:\p{L}+\s){0,2}\p{L}+/gu
const longestIntroduction = 20
const fewestTold = 3
const fewestTogether = 2
const longestCount = 1000
const mostlyTold = 0.7
const shortestTitle = 4
const longestLook = 300

function saysAgain(text: string, title: string): boolean {
  const at = title.length < shortestTitle ? -1 : text.slice(0, longestLook).indexOf(title)
  return at >= 0 && !/^[\p{L}\p{M}]/u.test(text.slice(at + title.length))
}
