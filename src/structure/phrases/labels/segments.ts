/**
 * Cuts a line at the labels inside it: "Title (Mentor: X)", "Student: A, Mentor: B", "Title — Speaker: C".
 */

import { isShortened } from '../names/name.js'
import { depthAfter } from '../people/pieces.js'
import { bareLabelOf } from './bare-label.js'
import { labelOf } from './label.js'
import { labelKey } from './label-key.js'
import { isKnownLabel, isRole, type Label, meaningOf, roleOfLabel } from './meaning.js'

export interface Segment {
  /** `null` for what stands before the first label. */
  label: Label | null
  /** Half-open range of the value. */
  from: number
  to: number
  /** Half-open range with the label and the marks around it. */
  outerFrom: number
  outerTo: number
}

/** What stands before a label inside a line; where the line begins with one, a space is enough. */
const marked =
  /[,;，；|｜•·([（［.]\s*|[–—]+\s*|\s-\s+|\s{2,}|(?<=[”"»」』’)])[:：]?\s+(?=\p{Lu})|\s+(?=\p{Script=Han}{2,6}[:：])/gu
const loose =
  /[,;，；|｜•·([（［.]\s*|[–—]+\s*|\s-\s+|\s+(?=\p{Lu}[\p{L}\s()*:-]{2,24}[:：]|\p{Script=Han}{2,6}[:：])/gu

/** The labelled segments of a line that begin inside it; only role and title words count there. */
export function innerSegments(text: string, start = 0): Segment[] {
  if (!/[:：–—([（［,;]/u.test(text)) return []
  const first = labelOf(text.slice(start))
  const labelled = first?.meaning ?? null
  const inner = labelled === null ? marked : loose
  const found: Segment[] = []
  // The words of a label are none of the labels behind it.
  inner.lastIndex = start + (first && labelled !== null ? first.text.length : 0)
  for (let match = inner.exec(text); match; match = inner.exec(text)) {
    const at = match.index + match[0].length
    const helper = helperBehind(text, at)
    const label = helper ? null : labelBehind(match[0], text.slice(at), labelled)
    const segment = helper ?? (label && segmentAt(text, match.index, at, label))
    if (!segment) continue
    const previous = found.at(-1)
    if (previous && previous.to > match.index) closeAt(previous, match.index)
    found.push({ ...segment, outerFrom: match.index })
    inner.lastIndex = segment.from
  }
  return found
}

/** How all matches of `asRole` begin: looking for it takes less. */
const opensAsRole = /^(?:with|con|com|mit|avec|met)\s/i
const asRole =
  /^(?:with|con|com|mit|avec|met)\s+(?=[\p{Lu}@])([^,;:()]{2,80}?)\s+(?:as|como|als|comme|come)\s+(?:\p{Ll}{1,5}\s+)?(\p{L}{4,})[)\]]?/iu

/** "…, with Ada Byron as mentor": the role stands behind the people. */
function helperBehind(text: string, at: number): Segment | null {
  const behind = text.slice(at, at + 160)
  const match = opensAsRole.test(behind) ? asRole.exec(behind) : null
  const role = match?.[2] ? roleOfLabel(match[2]) : null
  if (!match?.[1] || !match[2] || !role) return null
  const from = at + match[0].indexOf(match[1])
  const label: Label = { text: match[2], key: role, meaning: role, valueFrom: 0 }
  return { label, from, to: from + match[1].length, outerFrom: at, outerTo: at + match[0].length }
}

/** The label behind a mark inside a line, where labels stand there; `first` is what one at its beginning means. */
function labelBehind(mark: string, text: string, first: Label['meaning']): Label | null {
  const among = first !== null
  const bare = /[–—([（［]\s*$/u.test(mark) ? bareLabelOf(text) : null
  const label = bare ?? labelOf(text)
  if (!label || /\s[–—-]\s/u.test(label.text) || (first === 'title' && endsTitle(label))) return null
  return isInnerLabel(label, among) || (among && isInnerField(label, mark)) ? label : null
}

/** Whether words of a title stand before a label that is known: "OpenTide Presenter: Ada Byron". */
function endsTitle({ text }: Label): boolean {
  if (isKnownLabel(text)) return false
  return [...text.matchAll(/\s(?=\p{Lu})/gu)].some(({ index }) => isKnownLabel(text.slice(index + 1)))
}

function isInnerLabel(label: Label, among: boolean): boolean {
  // A quotation before a label is a title.
  if (/["“”„«»]|\p{Ll}{2}\.\s/u.test(label.text)) return false
  const meaning = meaningOf(label.text)
  if (among && (meaning === 'title' || meaning === 'description')) return true
  return isRole(meaning) && labelKey(label.text).split(' ').length <= mostWords
}

/** More is hardly the label of people inside a line. */
const mostWords = 4

function closeAt(segment: Segment, at: number): void {
  segment.to = Math.min(segment.to, at)
  segment.outerTo = Math.min(segment.outerTo, at)
}

function segmentAt(text: string, outerFrom: number, at: number, label: Label): Segment {
  const from = at + label.valueFrom
  const opener = text.slice(outerFrom, at).trim()
  const closer = { '(': ')', '[': ']', '（': '）', '［': '］' }[opener]
  const close = closer ? text.indexOf(closer, from) : strayBracket(text, from)
  const to = close >= 0 ? close : closer ? text.length : sentenceEnd(text, from)
  return { label, from, to, outerFrom, outerTo: to < text.length ? to + 1 : to }
}

/** Where the sentence ends that names people, before text about what they made; else the end of the line. */
function sentenceEnd(text: string, from: number): number {
  for (const { 0: all, 1: word = '', index } of text.slice(from, from + longestNames).matchAll(stop))
    if (!isShortened(word)) return from + index + all.length - 1
  return text.length
}

const stop = /(\p{L}[\p{Ll}\p{M}]{2,})\.(?=\s+["“«„¿¡(]?(?:\p{Lu}|\p{Lo}|[\d€$£]))/gu
const longestNames = 200

/** Where a bracket closes that opened before `from`, -1 where none does. */
function strayBracket(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const letter = text[at] ?? ''
    if (depth === 0 && ')]）］'.includes(letter)) return at
    depth = depthAfter(depth, letter)
  }
  return -1
}

/** Whether a label behind a bar is one that labels are: "Location: X | Website: Y", or behind a full stop. */
function isInnerField({ text, meaning }: Label, before: string): boolean {
  return meaning === 'field' && /[|｜•·.]|\s{2}/u.test(before) && isKnownLabel(text)
}
