/** A document as the decoder sees it: its lines, its tables, and what stands around each line. */

import { datedListsOf } from '../document/people/dated-lists.js'
import { memberListsOf } from '../document/people/member-lists.js'
import { type MemberPart, membersOf } from '../document/people/members.js'
import { type Grid, gridsOf } from '../document/tables/table.js'
import type { Features } from '../features/features.js'
import { functionWords } from '../lexicon/function-words.js'
import { winnerStems } from '../lexicon/results.js'
import { isRole } from '../phrases/labels/meaning.js'
import type { CommonWords } from '../phrases/names/name.js'
import { asksForProposals } from '../phrases/sentences/calls.js'
import { stemMatcher } from '../words/stems.js'
import type { Pins } from './pins.js'
import { shortOpeners } from './short-openers.js'
import { workBelow } from './work-below.js'

export interface Scene {
  all: readonly Features[]
  /** By line: its grid, when it is a row of one, or text below one. */
  gridAt: ReadonlyMap<number, Grid>
  /** By line: what it is to a table, or a list, of those who made what a line above names. */
  members: ReadonlyMap<number, MemberPart>
  /** By line: how surely the prose below it, up to the next short line, is of somebody's work. */
  namesBelow: Float64Array
  /** By line: 1 where the text below takes up the first word of the line. */
  takenUp: Uint8Array
  /** By line: 1 where two words with capitals open it that stand together in a line above. */
  namedAbove: Uint8Array
  /** Lines that tell of somebody by a given name, whom a line above names in full. */
  shortOpeners: ReadonlySet<number>
  /** The key of the label that comes first among the fields of the entries, if any. */
  openingLabel: string | null
  /** Whether a title says that what follows has won. */
  tellsWinners: boolean
  /** Whether several lines tell of somebody's work each. */
  tellsWorks: boolean
  /** By line: what people say that it is. */
  pins: Pins
}

export function sceneOf(all: readonly Features[], common: CommonWords, pins: Pins): Scene {
  const gridAt = new Map<number, Grid>()
  const grids = gridsOf(all, common)
  for (const grid of grids) {
    for (const row of [...grid.rows, ...grid.notes]) gridAt.set(row, grid)
    if (grid.header !== null) gridAt.set(grid.header, grid)
  }
  return {
    all,
    gridAt,
    members: new Map([...datedListsOf(all), ...memberListsOf(all), ...membersOf(all, grids)]),
    namesBelow: workBelow(all),
    takenUp: takenUp(all),
    namedAbove: namedAbove(all),
    shortOpeners: shortOpeners(all),
    openingLabel: openingLabel(all),
    tellsWinners: tellsWinners(all),
    tellsWorks: all.filter(({ telling }) => telling > 0).length >= fewestTelling,
    pins,
  }
}

const fewestTelling = 2
const winners = stemMatcher(winnerStems)
const titleLines = 4

function tellsWinners(all: readonly Features[]): boolean {
  const titles = all
    .filter(({ line }) => line.dropped === null)
    .slice(0, titleLines)
    .filter(({ line, prose }) => line.kind === 'heading' || (line.index === 0 && prose <= 0))
  return titles.some(({ text }) => winners(text) && !asksForProposals(text))
}

/** Which lines have text below that opens with their first word: "Ada Byron", and "Ada is a student …". */
function takenUp(all: readonly Features[]): Uint8Array {
  const taken = new Uint8Array(all.length)
  let text = ''
  let distance = 0
  for (let index = all.length - 1; index >= 0; index--) {
    const feature = all[index]
    if (!feature || feature.line.dropped) continue
    if (feature.prose > 0) {
      text = feature.text
      distance = 0
      continue
    }
    if (text !== '' && distance++ < farthest) taken[index] = takesUp(text, feature) ? 1 : 0
    if (feature.line.kind === 'heading') text = ''
  }
  return taken
}

/** Which lines open with two words that the title or running text above has together: whom they name, the text below presents. */
function namedAbove(all: readonly Features[]): Uint8Array {
  const named = new Uint8Array(all.length)
  const pairs = new Set<string>()
  for (const { line, text, prose } of all.slice(0, scanned)) {
    const found = [...text.slice(0, longestLead).matchAll(pair)]
    const [first] = found
    if (first && first.index === 0 && pairs.has(first[1] ?? '')) named[line.index] = 1
    if (prose > 0 || line.index === 0) for (const [, words = ''] of found) pairs.add(words)
  }
  return named
}

/** Every two neighbours among words with capitals. */
const pair = /(?<![\p{L}’'-])(?=(\p{Lu}[\p{L}\p{M}’'-]+ \p{Lu}[\p{L}\p{M}’'-]+))/gu
const longestLead = 1000
const scanned = 2000

/** Lines between a head and the text about it: people, places, links. */
const farthest = 3

function takesUp(text: string, { head }: Features): boolean {
  const [word = ''] = firstWord.exec(head) ?? []
  const isTelling = word.length > 2 && !functionWords.has(word.toLowerCase())
  return isTelling && text.startsWith(word) && !/^[\p{L}\p{M}]/u.test(text.slice(word.length))
}

/** A word with a capital, or a handle that is all of the line. */
const firstWord = /^\p{Lu}[\p{L}\p{M}\d’'-]*|^[\p{Ll}\d_.-]{3,30}$/u

/**
 * The label of fields that most often follows a line without one, or with the prize that was won, where most begin with
 * it, and the first of them too. One that names people between text and the next title ends entries.
 */
function openingLabel(all: readonly Features[]): string | null {
  const counts = new Map<string, number>()
  const ending = new Map<string, number>()
  let total = 0
  all.forEach((feature, index) => {
    const { label } = feature
    const before = isRole(label?.meaning) ? lineAbove(all, index) : all[index - 1]
    if (
      !label ||
      label.meaning === null ||
      label.meaning === 'prize' ||
      feature.labelCount < 2 ||
      (before?.label && before.labelCount > 1 && before.label.meaning !== 'prize')
    )
      return
    counts.set(label.key, (counts.get(label.key) ?? 0) + 1)
    if (feature.valuePeople > 0 && endsEntry(before, all[index + 1]))
      ending.set(label.key, (ending.get(label.key) ?? 0) + 1)
    total++
  })
  const [first] = counts
  if (!first || first[1] < 2 || first[1] * 2 <= total) return null
  return (ending.get(first[0]) ?? 0) * 2 > first[1] ? null : first[0]
}

/** The line above one that shows anything, but for a caption: what stands below that is labelled by it. */
function lineAbove(all: readonly Features[], index: number): Features | undefined {
  let above = index - 1
  while (all[above]?.line.dropped || all[above]?.caption) above--
  return all[above]
}

/** Whether what stands around a label is text and the next title, or the end. */
function endsEntry(before: Features | undefined, next: Features | undefined): boolean {
  const isNext = next === undefined || (next.prose <= 0 && next.label === null && !next.bare)
  return before !== undefined && before.prose > 0 && isNext
}
