/** What the layouts ask of a line; each answer is worked out when it is first asked for. */
import { type Role, roles } from '../../model/vocabulary.js'
import { closingStems, roomWords, specimenWords } from '../lexicon/cues.js'
import type { Line } from '../lines/lines.js'
import { markAsides, tellsOfOthers } from './asides.js'
import { contentStart } from './content-start.js'
import { type FactKind, factOf } from './fact.js'
import { isInterlude } from './interlude.js'
import { isPlace, type Label, labelOf, meaningOf } from './label.js'
import { adoptLabels, learnLabels, learnPrizes } from './learned-labels.js'
import { mendLabels } from './misspelt-labels.js'
import type { CommonWords } from './name.js'
import { openingScore } from './opening.js'
import { readPeople } from './people.js'
import { hasAffiliationWord } from './person.js'
import { isCountry } from './places.js'
import { findNames, type NameSpan } from './prose-names.js'
import { innerSegments, type Segment } from './segments.js'
import { type Split, splitsOf } from './splits.js'
import { stemMatcher } from './stems.js'
import { endsSentence, hasInnerStop, isMedia, titleScore, wordCount } from './title.js'

/** Longer lines are read as running text: as nothing else would anybody write them. */
const longestHead = 600
const longestSplit = 1200
const longestProse = 3000
const longestPrize = 4

export class Features {
  readonly line: Line
  readonly text: string
  /** White space before `text` in the line's inline. */
  readonly lead: number
  /** Where the line says something, after a time, a number or a mark. */
  readonly from: number
  readonly time: boolean
  label: Label | null
  readonly shape: string
  /** How often the label's key and the text occur in the document. */
  labelCount = 0
  textCount = 1
  /** Says when and where something is shown, and no more: a time, a room. */
  slot = false
  /** Stands in a list of people who belong to no entry, or opens one. */
  aside = false
  introducesAside = false

  readonly #common: CommonWords
  #segments: readonly Segment[] | null = null
  #splits: readonly Split[] | null = null
  #names: readonly NameSpan[] | null = null
  readonly #known: Partial<
    Record<
      | 'words'
      | 'title'
      | 'people'
      | 'opening'
      | 'prose'
      | 'affiliation'
      | 'closing'
      | 'valuePeople'
      | 'segmentPeople',
      number
    >
  > = {}

  #fact: FactKind | null | undefined
  readonly #is: { interlude?: boolean; media?: boolean; prize?: boolean; ofOthers?: boolean } = {}

  constructor(line: Line, common: CommonWords) {
    const { from, time } = contentStart(line.text)
    this.line = line
    this.text = line.text
    this.lead = line.inline.text.length - line.inline.text.trimStart().length
    this.from = from
    this.time = time
    this.label =
      line.kind === 'code' ? null : labelOf(line.text.slice(from, from + 200), isRanked(line, from))
    this.shape = shapeOf(line)
    this.#common = common
  }

  /** The labelled segments inside the line. */
  get segments(): readonly Segment[] {
    this.#segments ??= this.isShort ? innerSegments(this.text, this.from) : []
    return this.#segments
  }

  /** End of the head: labelled segments behind it are cut off. */
  get to(): number {
    const [first] = this.segments
    return first && first.outerFrom > this.from ? first.outerFrom : this.text.length
  }

  /** Start of the head: the name of a prize before it is no part of it. */
  get headFrom(): number {
    const { label } = this
    const from = this.from + (label?.meaning === 'prize' ? label.valueFrom : 0)
    return from < this.to ? from : this.from
  }

  /** Whether it begins with a place in a ranking: what won it stands behind. */
  get placed(): boolean {
    const { label, line, from } = this
    return label?.meaning === 'prize' && (isRanked(line, from) || isPlace(label))
  }

  get head(): string {
    return this.text.slice(this.headFrom, this.to).trim()
  }

  /** Says what its label means, where only the document tells. */
  teach(meaning: Role | 'prize'): void {
    if (this.label) this.label = { ...this.label, meaning, key: meaning }
  }

  get words(): number {
    this.#known.words ??= wordCount(this.text.slice(0, 2000))
    return this.#known.words
  }

  /** Log-odds of a title. */
  get title(): number {
    this.#known.title ??= this.#titleScore()
    return this.#known.title
  }

  /** Log-odds of a list of people. */
  get people(): number {
    this.#known.people ??= this.isShort ? this.#peopleScore(this.headFrom, this.to) : -5
    return this.#known.people
  }

  /** How much the value of its label reads as people. */
  get valuePeople(): number {
    const { label } = this
    this.#known.valuePeople ??=
      label && isRole(label.meaning) && this.isShort
        ? this.#peopleScore(this.from + label.valueFrom, this.to)
        : -5
    return this.#known.valuePeople
  }

  /** How much the value of the first label inside it reads as people. */
  get segmentPeople(): number {
    const [first] = this.segments
    this.#known.segmentPeople ??= first ? this.#peopleScore(first.from, first.to) : -5
    return this.#known.segmentPeople
  }

  /** Log-odds of running text that opens with a name. */
  get opening(): number {
    this.#known.opening ??= this.line.cells
      ? -5
      : openingScore(this.text.slice(this.from, this.from + longestHead), this.words, this.#common)
    return this.#known.opening
  }

  /** Log-odds of running text. */
  get prose(): number {
    this.#known.prose ??= proseScore(this.text, this.words)
    return this.#known.prose
  }

  /** Log-odds of a place of work or a position. */
  get affiliation(): number {
    this.#known.affiliation ??= affiliationScore(this.head, this.words)
    return this.#known.affiliation
  }

  /** How much it sounds like the end of an announcement. */
  get closing(): number {
    this.#known.closing ??= closingScore(this.text.slice(0, 400))
    return this.#known.closing
  }

  /** The ways to part it into people and title. */
  get splits(): readonly Split[] {
    this.#splits ??= splitsIn(this, this.#common)
    return this.#splits
  }

  /** The names in its running text. */
  get names(): readonly NameSpan[] {
    this.#names ??= findNames(this.text.slice(0, longestProse), this.line.inline, this.#common)
    return this.#names
  }

  get interlude(): boolean {
    this.#is.interlude ??= this.isShort && isInterlude(this.head)
    return this.#is.interlude
  }

  get ofOthers(): boolean {
    this.#is.ofOthers ??= tellsOfOthers(this.text)
    return this.#is.ofOthers
  }

  get specimen(): boolean {
    const words =
      this.words > 4
        ? []
        : this.head
            .toLowerCase()
            .replace(/[:：]$/u, '')
            .split(/\s+/u)
    return words.some(word => specimens.has(word))
  }

  /** Whether it is the name of a prize and nothing else. */
  get prize(): boolean {
    this.#is.prize ??= this.words <= longestPrize && meaningOf(this.head) === 'prize'
    return this.#is.prize
  }

  /** What kind of fact it states, and nothing else. */
  get fact(): FactKind | null {
    if (this.#fact === undefined) this.#fact = factOf(this.text)
    return this.#fact
  }

  get media(): boolean {
    this.#is.media ??= this.isShort && isMedia(this.head)
    return this.#is.media
  }

  get isShort(): boolean {
    return this.text.length <= longestHead && this.line.cells === null && this.line.kind !== 'code'
  }

  #titleScore(): number {
    if (!this.isShort || this.slot) return -3
    return titleScore(this.head) - Math.max(0, Math.min(3, this.people) - 0.6)
  }

  #peopleScore(from: number, to: number): number {
    const text = this.text.slice(from, to)
    if (tellsMore.test(text)) return -3
    return readPeople(text, { common: this.#common, commaIsAffiliation: false }).score
  }
}

const specimens = new Set(specimenWords)
const rooms = new Set(roomWords)

/** A sentence ends, and another begins. */
const tellsMore = /[^\s.]{5}[.!?]\s+[^\sa-z\d(]/

/** Features of every line. */
export function featuresOf(lines: readonly Line[], common: CommonWords): Features[] {
  const all = lines.map(line => new Features(line, common))
  countRepeats(all)
  mendLabels(all)
  countRepeats(all)
  adoptLabels(all, common)
  learnLabels(all, common)
  learnPrizes(all, common)
  markAsides(all)
  return all
}

/** The ways to part a line, after a label that only says which prize or which kind of thing it is. */
function splitsIn(feature: Features, common: CommonWords): Split[] {
  const { line, text, label, to, lead } = feature
  if (line.cells || line.kind === 'code' || text.length > longestSplit) return []
  const meaning = label?.meaning ?? null
  if (isRole(meaning) || meaning === 'description' || meaning === 'field') return []
  if (label && meaning === null && feature.labelCount > 3) return []
  const from = feature.from + (label && meaning !== null ? label.valueFrom : 0)
  if (from >= to) return []
  return [...splitsOf(text, from, to, line.inline, lead, common), ...labelledSplits(feature, from)]
}

/** What it adds to a title that a label behind it names its people. */
const labelledPeople = 0.3

/** A title whose people a label inside the line names is parted, too, where neighbours have a dash or a colon. */
function labelledSplits({ text, to, segmentPeople }: Features, from: number): Split[] {
  if (segmentPeople <= 0) return []
  const score = titleScore(text.slice(from, to).trim()) + labelledPeople
  const nobody = { separator: 'label', people: [to, to], title: [from, to], rest: null, score } as const
  return [
    { order: 'title-people', ...nobody },
    { order: 'people-title', ...nobody },
  ]
}

/** Whether a place in a ranking stands before a line's words: a number, a medal. */
function isRanked({ text, ordered, opensItem }: Line, from: number): boolean {
  return (ordered && opensItem) || /\d|[\u{1f3c6}\u{1f947}-\u{1f949}]/u.test(text.slice(0, from))
}

function proseScore(text: string, words: number): number {
  let score = words >= 25 ? 1 : words >= 12 ? 0.5 : -0.6
  if (endsSentence(text)) score += words >= 4 ? 0.8 : 0.3
  if (hasInnerStop(text.slice(0, 2000))) score += 0.4
  return score
}

function affiliationScore(text: string, words: number): number {
  if (words > 30 || endsSentence(text) || /[:：]$/u.test(text)) return -2
  if (hasAffiliationWord(text) || isPlaceName(text)) return 1
  return /,/.test(text) ? 0 : -0.6
}

/** "Lagos, Nigeria": a town, and the country that it lies in. */
function isPlaceName(text: string): boolean {
  const parts = text.split(',')
  return parts.length > 1 && isCountry(parts.at(-1) ?? '')
}

const opensClosing = stemMatcher(closingStems)
const speaksClosing = stemMatcher(closingStems.filter(stem => stem.length > 5))

function closingScore(text: string): number {
  if (opensClosing(text.slice(0, 24))) return 1.5
  return speaksClosing(text) ? 0.6 : 0
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
  const timed = new Map<string, number>()
  for (const feature of all) {
    if (feature.time) timed.set(feature.head, (timed.get(feature.head) ?? 0) + 1)
    texts.set(feature.text, (texts.get(feature.text) ?? 0) + 1)
    if (feature.label) labels.set(feature.label.key, (labels.get(feature.label.key) ?? 0) + 1)
  }
  for (const feature of all) {
    feature.textCount = texts.get(feature.text) ?? 1
    feature.slot = feature.time && isSlot(feature.head, timed.get(feature.head) ?? 0)
    feature.labelCount = feature.label ? (labels.get(feature.label.key) ?? 0) : 0
  }
}

/** Whether the words behind a time only say where: nothing, a room, what stands behind several times. */
function isSlot(words: string, count: number): boolean {
  return words.length <= 1 || (count > 1 && !isInterlude(words)) || opensWithRoom(words)
}

const longestRoom = 4

function opensWithRoom(words: string): boolean {
  const tokens = words.toLowerCase().split(/\s+/)
  return tokens.length <= longestRoom && rooms.has(tokens[0] ?? '')
}

export function isRole(meaning: string | null | undefined): boolean {
  return meaning !== null && meaning !== undefined && (roles as readonly string[]).includes(meaning)
}
