/** What a text says of itself before it is read: its width, its labels, its enumerations; and what its readers hand back. */
import type { RootContent } from 'mdast'
import { hasGap, type Lines } from './lines.js'
import { labelOf, markerOf } from './marks.js'
import { type Filling, fillingOf, isWrap } from './wrap.js'

/** What the readers of one text share. */
export interface TextContext {
  source: string
  /** How the text is filled; `null` where every line end is meant. */
  filling: Filling | null
  /** Labels that begin a line for certain: after a blank line, a bullet or a line end that is meant. */
  labels: ReadonlySet<string>
  /** Numbers of the lines that begin with an item's number in a sequence: 1, or one more than an earlier line's. */
  enumerated: ReadonlySet<number>
  /** Whether every line is a paragraph of its own. */
  flat: boolean
  /** Whether the lines are parts of a table's cell, with other cells between them. */
  isCell: boolean
  /** Whether a URL or an address stands anywhere in the text, and whether writing without spaces may. */
  hasLinks: boolean
  hasDense: boolean
}

/** Blocks found at a line, and the index of the first line after them. */
export interface Found<T extends RootContent = RootContent> {
  node: T
  next: number
}

/** Looks over the lines of a text, or of a quoted one, which may be filled to the width of the text around it. */
export function contextOf(source: string, lines: Lines, around: TextContext | null): TextContext {
  const hasDense = around?.hasDense ?? maybeDense.test(source)
  const filling = fillingOf(source, lines, hasDense) ?? around?.filling ?? null
  return {
    source,
    filling,
    labels: filling === null ? new Set() : certainLabels(source, lines, filling),
    enumerated: enumeratedLines(source, lines),
    flat: filling === null && isFlat(lines),
    isCell: false,
    hasDense,
    hasLinks: around?.hasLinks ?? (source.includes('://') || source.includes('@')),
  }
}

/** What all writing without spaces has, and looked for in no time. */
const maybeDense = /[\u2e80-\uffff]/

/** Whether blank lines are too few to part paragraphs, so that every line is one. */
function isFlat(lines: Lines): boolean {
  let gaps = 0
  for (let index = 1; index < lines.length; index++) if (hasGap(lines, index)) gaps++
  return gaps * 10 < lines.length
}

function certainLabels(source: string, lines: Lines, filling: Filling): Set<string> {
  const labels = new Set<string>()
  let index = 0
  for (const line of lines) {
    const before = index === 0 ? undefined : lines.at(index - 1)
    const marker = markerOf(source, line)
    const isCertain =
      marker !== null ||
      before === undefined ||
      hasGap(lines, index) ||
      !isWrap(source, before, line, filling)
    const label = isCertain ? labelOf(source, line, marker?.content) : null
    if (label !== null) labels.add(label)
    index++
  }
  return labels
}

/** A number alone (`7. March`) is none of a list; 1 is, and what counts on from it. */
function enumeratedLines(source: string, lines: Lines): Set<number> {
  const enumerated = new Set<number>()
  const seen = new Map<string, number>()
  for (const line of lines) {
    const marker = markerOf(source, line)
    if (marker === null || marker.number === null) continue
    const before = seen.get(`${marker.number - 1}${marker.kind}`)
    seen.set(`${marker.number}${marker.kind}`, line.number)
    if (before !== undefined) enumerated.add(before)
    if (before !== undefined || marker.number === 1) enumerated.add(line.number)
  }
  return enumerated
}
