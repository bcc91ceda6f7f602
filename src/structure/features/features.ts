/** Everything the layouts ask of a line, worked out once. */
import { roles } from '../../model/vocabulary.js'
import {
  asideStems,
  closingStems,
  entryStems,
  interludeWords,
  mentoredBy,
  specimenWords,
  thankStems,
} from '../lexicon/cues.js'
import type { Line } from '../lines.js'
import { type Label, labelOf } from './label.js'
import { type CommonWords, isGivenName, nameScore } from './name.js'
import { hasAffiliationWord, readPeople } from './people.js'
import { findNames, type NameSpan } from './prose-names.js'
import { innerSegments, type Segment } from './segments.js'
import { type Split, splitsOf } from './splits.js'
import { stemMatcher } from './stems.js'
import { endsSentence, hasInnerStop, isMedia, titleScore, wordCount } from './title.js'

export interface Features {
  line: Line
  text: string
  /** White space before `text` in the line's inline. */
  lead: number
  /** Where the line says something, after a time, a number or a mark. */
  from: number
  /** End of the head: labelled segments behind it are cut off. */
  to: number
  segments: readonly Segment[]
  words: number
  label: Label | null
  /** How often the label's key and the text occur in the document. */
  labelCount: number
  textCount: number
  title: number
  people: number
  opening: number
  prose: number
  affiliation: number
  splits: readonly Split[]
  names: readonly NameSpan[]
  time: boolean
  interlude: boolean
  closing: number
  aside: boolean
  /** Opens a list of people who belong to no entry. */
  introducesAside: boolean
  /** How much the value of its label reads as people. */
  valuePeople: number
  specimen: boolean
  url: boolean
  media: boolean
  shape: string
}

/** The words that a document writes in lower case in the middle of its text. */
export function commonWords(lines: readonly Line[]): CommonWords {
  const words = new Set<string>()
  for (const line of lines) {
    if (words.size > 20000) break
    if (line.text.length < 80 || line.cells !== null || !endsSentence(line.text)) continue
    for (const match of line.text
      .slice(0, 5000)
      .matchAll(/(?<![\p{L}@./_-])\p{Ll}[\p{L}’'-]{2,}(?![\p{L}@_/])/gu))
      words.add(match[0])
  }
  return words
}

/** Features of every line. */
export function featuresOf(lines: readonly Line[], common: CommonWords): Features[] {
  const all = lines.map(line => featureOf(line, common))
  countRepeats(all)
  for (const feature of all) feature.splits = splitsIn(feature, common)
  markAsides(all)
  return all
}

/** The ways to part a line, after a label that only says which prize or which kind of thing it is. */
function splitsIn(feature: Features, common: CommonWords): Split[] {
  const { line, text, label, to, lead } = feature
  if (line.cells || line.kind === 'code' || text.length > 1200) return []
  const meaning = label?.meaning ?? null
  if (isRole(meaning) || meaning === 'description' || meaning === 'field') return []
  if (label && meaning === null && feature.labelCount > 3) return []
  const from = feature.from + (label && meaning !== null ? label.valueFrom : 0)
  return from < to ? splitsOf(text, from, to, line.inline, lead, common) : []
}

const hour = String.raw`(?:\d{1,2}[:.h]\d{2}|\d{1,2}\s?h(?:oras)?(?!\p{L})|\d{1,2}\s*[ap]m)(?:\s*[ap]\.?m\.?)?(?:\s*(?:uhr|CET|UTC|GMT)(?!\p{L}))?`
const clock = new RegExp(
  `^\\(?${hour}(?:\\s*(?:-|–|—|to|bis|à|a|until|〜|~)\\s*${hour})?\\)?\\s*(?:[:|–—-]\\s+|\\s+|$)`,
  'iu',
)
const ornament = /^(?:[\p{Extended_Pictographic}\u{fe0f}\u{200d}★☆►▶»>#*•]+\s*)+/u
const ordinal =
  /^(?:#?\d{1,3}[.)]\s+|\(\d{1,3}\)\s+|[①-⑳]\s*|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．]\s*)/u

function contentStart(text: string): { from: number; time: boolean } {
  let from = 0
  let time = false
  for (const mark of [ornament, ordinal, clock]) {
    const match = mark.exec(text.slice(from, from + 60))
    if (!match) continue
    from += match[0].length
    if (mark === clock) time = true
  }
  return { from: from >= text.length && !time ? 0 : from, time }
}

const mentored = new RegExp(`(?:${mentoredBy.join('|')})\\s`, 'iu')

function featureOf(line: Line, common: CommonWords): Features {
  const text = line.text
  const { from, time } = contentStart(text)
  const short = text.length <= 600
  const label = line.kind === 'code' ? null : labelOf(text.slice(from))
  const segments = short && !line.cells ? innerSegments(text, from) : []
  const to = segments[0] && segments[0].outerFrom > from ? segments[0].outerFrom : text.length
  const head = text.slice(from, to).trim()
  const words = wordCount(text.slice(0, 2000))
  const people = short && !line.cells ? readPeople(head, { common, commaIsAffiliation: false }).score : -5
  const prose = proseScore(text, words)
  const names = short || words > 8 ? findNames(text.slice(0, 3000), line.inline, common) : []
  const lower = text.toLowerCase().slice(0, 400)
  return {
    line,
    text,
    lead: line.inline.text.length - line.inline.text.trimStart().length,
    from,
    to,
    segments,
    words,
    label,
    labelCount: 0,
    textCount: 1,
    title:
      line.cells || line.kind === 'code' ? -3 : titleScore(head) - Math.max(0, Math.min(3, people)) * 0.8,
    people,
    prose,
    names,
    opening: openingScore(text.slice(from), words, common),
    affiliation: affiliationScore(head, words),
    splits: [],
    time,
    interlude: isInterlude(head),
    closing: closingScore(lower),
    aside: false,
    introducesAside: false,
    valuePeople:
      label && isRole(label.meaning) && short
        ? readPeople(text.slice(from + label.valueFrom, to), { common, commaIsAffiliation: false }).score
        : -5,
    specimen:
      words <= 4 &&
      specimenWords.some(word =>
        head
          .toLowerCase()
          .replace(/[:：]$/u, '')
          .split(/\s+/u)
          .includes(word),
      ),
    url: /^<?(?:https?:\/\/|www\.)\S+>?$/iu.test(text),
    media: isMedia(head),
    shape: shapeOf(line),
  }
}

function proseScore(text: string, words: number): number {
  let score = words >= 25 ? 1 : words >= 12 ? 0.5 : -0.6
  if (endsSentence(text)) score += words >= 4 ? 0.8 : 0.3
  if (hasInnerStop(text.slice(0, 2000))) score += 0.4
  return score
}

/** Running text that opens with a name: "Ada Byron will …", "Grace, mentored by …". */
function openingScore(text: string, words: number, common: CommonWords): number {
  if (words < 7) return -5
  const head = text.slice(0, 160)
  const match = /^((?:[\p{L}\p{M}\d’'._@-]+\s?){1,5}?)(?:\s*\([^()]*\))?(?:,|\.|:|\s+(?=[\p{Ll}]))/u.exec(
    head,
  )
  const tokens = head.split(/\s+/u)
  let best = -5
  for (let count = 1; count <= Math.min(5, tokens.length - 1); count++) {
    const name = tokens
      .slice(0, count)
      .join(' ')
      .replace(/[,.:]$/u, '')
    const next = tokens[count] ?? ''
    const closed = /[,.:]$/u.test(tokens[count - 1] ?? '')
    if (!closed && !/^[\p{Ll}(–—]/u.test(next)) continue
    best = Math.max(best, nameScore(name, common) - (count === 1 ? 0.5 : 0))
    if (closed) break
  }
  if (!match && best < -4) return -5
  return Math.min(2.2, best) + (mentored.test(head) ? 2.5 : 0)
}

function affiliationScore(text: string, words: number): number {
  if (words > 30 || endsSentence(text)) return -2
  return hasAffiliationWord(text) ? 1 : /,/.test(text) ? 0 : -0.6
}

const opensClosing = stemMatcher(closingStems)
const speaksClosing = stemMatcher(closingStems.filter(stem => stem.length > 5))

function closingScore(lower: string): number {
  const first = lower.slice(0, 24)
  if (opensClosing(first)) return 1.5
  return speaksClosing(lower) ? 0.6 : 0
}

function shapeOf(line: Line): string {
  if (line.kind === 'heading') return `h${line.depth}`
  if (line.kind === 'row') return `row${line.cells?.length ?? 0}`
  const quote = line.quotes > 0 ? 'q' : ''
  if (line.lists > 0) return `${quote}${line.opensItem ? (line.ordered ? 'n' : 'li') : 'in'}${line.lists}`
  if (line.marked) return `${quote}${line.marked}`
  return `${quote}${line.kind}`
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

/** Marks the lines that stand under a line which introduces others than the entries' people. */
function markAsides(all: readonly Features[]): void {
  let inside = false
  let depth = 7
  let named = false
  for (const feature of all) {
    const { line } = feature
    const heading = line.kind === 'heading'
    const introduces =
      heading ||
      /[:：]$/u.test(feature.text) ||
      (feature.words <= 6 && feature.people < 1 && !endsSentence(feature.text))
    if (introduces && feature.line.index > 0 && isAside(feature.text)) {
      inside = true
      depth = heading ? line.depth : 7
      feature.introducesAside = true
      named = false
      continue
    }
    if (inside && endsAside(feature, heading, depth, named)) inside = false
    feature.aside = inside
    named ||= inside && feature.people > 0.5
  }
}

function endsAside(feature: Features, heading: boolean, depth: number, named: boolean): boolean {
  if (heading) return feature.line.depth <= depth
  return (named && feature.words > 25) || /[:：]$/u.test(feature.text)
}

const speaksAside = stemMatcher(asideStems)
const speaksEntry = stemMatcher(entryStems)
const thanks = stemMatcher(thankStems)

function isAside(text: string): boolean {
  const sentence =
    text
      .split(/(?<=[.!?。！？])\s*/u)
      .filter(part => part.trim() !== '')
      .at(-1) ?? ''
  return thanks(sentence) || (speaksAside(sentence) && !speaksEntry(sentence))
}

const interludes = new Set(interludeWords)
const interludeParts = new Set(
  interludeWords.flatMap(words => words.split(/[\s-]+/u)).filter(word => word.length > 2),
)
const longestInterlude = 4

/** Whether a line of a schedule says that nothing is shown. */
export function isInterlude(text: string): boolean {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[.!:]$/u, '')
  if (interludes.has(words)) return true
  const parts = words.split(/[\s-]+/u).filter(word => word.length > 2)
  return parts.length > 0 && parts.length <= longestInterlude && parts.every(word => interludeParts.has(word))
}

export function isRole(meaning: string | null | undefined): boolean {
  return meaning !== null && meaning !== undefined && (roles as readonly string[]).includes(meaning)
}

export { isGivenName }
