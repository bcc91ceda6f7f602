/** What the layouts ask of a line; each answer is worked out when it is first asked for. */
import { exact } from '../../model/exact.js'
import type { Line } from '../lines/lines.js'
import { shapeOf } from '../lines/shape.js'
import { contentStart } from '../phrases/facts/content-start.js'
import { type FactKind, factOf } from '../phrases/facts/fact.js'
import { valueEnd } from '../phrases/labels/attribution.js'
import { labelOf } from '../phrases/labels/label.js'
import { labelKey } from '../phrases/labels/label-key.js'
import { isRole, type Label, type LabelMeaning } from '../phrases/labels/meaning.js'
import { isNameOfPrize, isRanked } from '../phrases/labels/prize.js'
import { isPlace } from '../phrases/labels/prize-label.js'
import { innerSegments, type Segment } from '../phrases/labels/segments.js'
import { type CommonWords, honorificLength } from '../phrases/names/name.js'
import { findNames, type NameSpan } from '../phrases/names/prose-names.js'
import { peopleScore } from '../phrases/people/people.js'
import { isInterlude, isReportSection } from '../phrases/sentences/interlude.js'
import { openerStart, openingScore, toldLength } from '../phrases/sentences/opening.js'
import { tellsOfOthers, tellsOnlyOfOthers } from '../phrases/sentences/others.js'
import { opensWithWorker } from '../phrases/sentences/predicate.js'
import { affiliationScore, closingScore, proseScore } from '../phrases/sentences/sound.js'
import { isSpecimen, longestSpecimen } from '../phrases/sentences/specimen.js'
import type { Split } from '../phrases/splits/split.js'
import { isMedia } from '../phrases/titles/media-words.js'
import { hasInnerStop, titleScore, wordCount } from '../phrases/titles/title.js'
import { Answers, asked } from './answers.js'
import { headSplits } from './head-splits.js'
import { isLinked, leadsElsewhere } from './link-bar.js'
import { type ScoreBook, type Scored, scored } from './score-book.js'

/** Longer lines are read as running text: as nothing else would anybody write them. */
const longestHead = 600
const longestProse = 3000
/** What a sentence behind a title may be shorter than one that stands alone; what its name counts at least. */
const fewestMore = 4
const surelyOpens = 1
/** What a line counts at least that may be a list of people. */
const leastPerson = 0.5

/** What the lines of a document share. */
export interface Shared {
  common: CommonWords
  scores: ScoreBook
}

export class Features extends Answers {
  readonly line: Line
  /** Where the line says something, after a time, a number or a mark. */
  from: number
  label: Label | null
  readonly shape: string
  /** How often the label's key and the text occur in the document. */
  labelCount = 0
  textCount = 1
  /** Where the people of such a line end whom a colon tells more of: "Ada Byron: editor of the Tides". */
  told: number | null = null
  /** Where its people and its title stand, where what is between is that of other lines, too. */
  link: { people: readonly [number, number]; title: readonly [number, number] } | null = null

  readonly #shared: Shared
  #segments: readonly Segment[] | null = null
  #splits: readonly Split[] | null = null
  #names: readonly NameSpan[] | null = null
  #fact: FactKind | null | undefined

  constructor(line: Line, shared: Shared) {
    super()
    const { from, time } = contentStart(line.text)
    this.line = line
    this.bracketed = from === 0 && isBracketed(line.text, shared.common)
    this.from = this.bracketed ? 1 : from
    this.time = time
    this.label =
      line.kind === 'code' || line.cells
        ? null
        : labelOf(line.text.slice(from, from + 200), isRanked(line, from))
    // What an item leads to is described there: "Introduction: tides" is a text of that name.
    if (line.opensItem && this.label?.meaning === 'description' && isLinked(this)) this.label = null
    this.shape = shapeOf(line)
    this.#shared = shared
  }

  get text(): string {
    return this.line.text
  }

  /** White space before `text` in the line's inline. */
  get lead(): number {
    const { text } = this.line.inline
    return text.length - text.trimStart().length
  }

  /** The labelled segments inside the line. */
  get segments(): readonly Segment[] {
    this.#segments ??= kept(this.isShort ? innerSegments(this.text, this.from) : [])
    return this.#segments
  }

  /** Ends in a segment that its own words do not show, where other lines tell. */
  endsIn(segment: Segment): void {
    this.#segments = [segment]
  }

  /** End of the head: labelled segments behind it are cut off. */
  get to(): number {
    if (this.told !== null) return this.told
    const [first] = this.segments
    if (first && first.outerFrom > this.from) return first.outerFrom
    return valueEnd(this.text) - (this.bracketed ? 1 : 0)
  }

  /** Start of the head: the name of a prize or of a series before it is no part of it. */
  get headFrom(): number {
    const { label } = this
    const from = this.from + (label?.meaning === 'prize' || this.#isSeries ? (label?.valueFrom ?? 0) : 0)
    return from < this.to ? from : this.from
  }

  /** Whether it begins with words and a colon that others have, too, and names people behind what it tells of. */
  get #isSeries(): boolean {
    return this.label?.meaning === null && this.labelCount > 1 && this.segmentPeople > 0
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
  teach(meaning: LabelMeaning): void {
    const { label } = this
    const keepsKey = meaning === 'field' || meaning === 'description'
    if (label) this.label = { ...label, meaning, key: keepsKey ? labelKey(label.text) : meaning }
  }

  /** Says something only from there on, where other lines tell that what stands before says nothing. */
  opensAt(from: number): void {
    this.from = from
    this.label = labelOf(this.text.slice(from, from + 200))
  }

  /** How surely its running text tells of somebody's work, as other paragraphs do. */
  get telling(): number {
    return this.#known(scored.telling) ?? -5
  }

  set telling(score: number) {
    this.#keep(scored.telling, score)
  }

  get words(): number {
    return this.#known(scored.words) ?? this.#keep(scored.words, wordCount(this.text.slice(0, 2000)))
  }

  /** Log-odds of a title. */
  get title(): number {
    return this.#known(scored.title) ?? this.#keep(scored.title, this.#titleScore())
  }

  /** Log-odds of a list of people. */
  get people(): number {
    return this.#known(scored.people) ?? this.#keep(scored.people, this.#headPeople())
  }

  /** How much the value of its label reads as people. */
  get valuePeople(): number {
    return this.#known(scored.valuePeople) ?? this.#keep(scored.valuePeople, this.#valueScore())
  }

  /** Whether its label has a fact behind it: an address, an amount. */
  get valueFact(): boolean {
    const { label } = this
    return label !== null && this.isShort && factOf(this.text.slice(this.from + label.valueFrom)) !== null
  }

  /** How much the value of the first label inside it reads as people. */
  get segmentPeople(): number {
    return this.#known(scored.segmentPeople) ?? this.#keep(scored.segmentPeople, this.#segmentScore())
  }

  /** Log-odds of running text that opens with a name. */
  get opening(): number {
    return this.#known(scored.opening) ?? this.#keep(scored.opening, this.#openingScore())
  }

  /** Opens with somebody whom the line above tells of: no entry begins there. */
  opensNothing(): void {
    this.#keep(scored.opening, -5)
  }

  /** Whether its text opens with a name from an index on. */
  opensWithName(from: number): boolean {
    const text = this.text.slice(from, from + longestHead)
    return openingScore(text, wordCount(text) + fewestMore, this.#shared.common) > surelyOpens
  }

  /** Log-odds of running text. */
  get prose(): number {
    return this.#known(scored.prose) ?? this.#keep(scored.prose, proseScore(this.text, this.words))
  }

  /** Log-odds of a place of work or a position. */
  get affiliation(): number {
    return (
      this.#known(scored.affiliation) ??
      this.#keep(scored.affiliation, affiliationScore(this.head, this.words))
    )
  }

  /** How much it sounds like the end of an announcement. */
  get closing(): number {
    return this.#known(scored.closing) ?? this.#keep(scored.closing, this.#closingScore())
  }

  /** The ways to part it into people and title. */
  get splits(): readonly Split[] {
    this.#splits ??= kept(headSplits(this, this.#shared.common))
    return this.#splits
  }

  /** The names in its running text. */
  get names(): readonly NameSpan[] {
    this.#names ??= kept(findNames(this.text.slice(0, longestProse), this.line.inline, this.#shared.common))
    return this.#names
  }

  get interlude(): boolean {
    return (
      this.answer(asked.interlude) ??
      this.settle(asked.interlude, this.isShort && (isInterlude(this.head) || isReportSection(this.head)))
    )
  }

  get ofOthers(): boolean {
    return this.answer(asked.ofOthers) ?? this.settle(asked.ofOthers, this.#tellsOfOthers())
  }

  get specimen(): boolean {
    return this.words <= longestSpecimen && isSpecimen(this.head)
  }

  /** Whether it is the name of a prize and no more. */
  get prize(): boolean {
    return this.answer(asked.prize) ?? this.settle(asked.prize, isNameOfPrize(this.head))
  }

  /** Is the name of a prize, where only the lines below tell. */
  teachPrize(): void {
    this.settle(asked.prize, true)
  }

  /** Shows no entry, where only other lines tell. */
  teachInterlude(): void {
    this.settle(asked.interlude, true)
  }

  /** What kind of fact it states, and nothing else. */
  get fact(): FactKind | null {
    if (this.#fact === undefined) this.#fact = factOf(this.text)
    return this.#fact
  }

  /** Whether it is a fact, a link or a label by itself: some entries have such lines and others none. */
  get bare(): boolean {
    return this.answer(asked.bare) ?? this.settle(asked.bare, this.#isBare())
  }

  /** Whether it is a plain line that stands in entry after entry: a link that lost its address, "Back to contents". */
  get furniture(): boolean {
    const isPlain = this.textCount > 2 && this.shape === 'paragraph' && this.isShort && this.label === null
    return isPlain && this.prose <= 0 && this.people < leastPerson
  }

  get media(): boolean {
    return this.answer(asked.media) ?? this.settle(asked.media, this.isShort && isMedia(this.head))
  }

  get isShort(): boolean {
    return this.text.length <= longestHead && this.line.cells === null && this.line.kind !== 'code'
  }

  #known(as: Scored): number | undefined {
    return this.#shared.scores.get(this.line.index, as)
  }

  #keep(as: Scored, score: number): number {
    return this.#shared.scores.set(this.line.index, as, score)
  }

  #headPeople(): number {
    const isHead = this.isShort && !innerStopInHan.test(this.head)
    return isHead ? this.#peopleScore(this.headFrom, this.to) : -5
  }

  #valueScore(): number {
    const { label } = this
    const isNamed = label && isRole(label.meaning) && this.isShort
    return isNamed ? this.#peopleScore(this.from + label.valueFrom, this.to) : -5
  }

  #segmentScore(): number {
    const [first] = this.segments
    return first ? this.#peopleScore(first.from, first.to) : -5
  }

  #closingScore(): number {
    return this.amongOpeners ? 0 : closingScore(this.text.slice(openerStart(this.text), 400))
  }

  #tellsOfOthers(): boolean {
    const tellsOfWork = this.telling > 0 || this.opening > surelyOpens
    return tellsOfWork ? tellsOnlyOfOthers(this.text) : tellsOfOthers(this.text)
  }

  #isBare(): boolean {
    const isFact = this.caption || this.fact !== null || this.media
    return isFact || (leadsElsewhere(this) && this.people < leastPerson)
  }

  #openingScore(): number {
    if (this.introduces) return surelyIntroduced
    if (this.line.cells || this.line.told === 'beside') return -5
    const score = openingScore(
      this.text.slice(this.from, this.from + longestHead),
      this.words,
      this.#shared.common,
    )
    const isWorker = this.line.opensItem && opensWithWorker(this.text.slice(this.from))
    if (this.amongMakers) return Math.max(surelyMade, score)
    return this.amongOpeners || isWorker ? Math.max(openingItem, score) : score
  }

  #titleScore(): number {
    if (!this.isShort || this.slot || this.media) return -3
    const whole = this.line.kind === 'heading' && hasInnerStop(this.head) ? stopInHeading : 0
    return titleScore(this.head) + whole - Math.max(0, Math.min(3, this.people) - 0.6)
  }

  #peopleScore(from: number, to: number): number {
    const text = this.text.slice(from, to)
    if (tellsMore.test(text.slice(honorificLength(text)))) return -3
    const told = toldLength(text)
    return told > 0
      ? Math.min(toldNames, peopleScore(text.slice(0, told), this.#shared.common))
      : peopleScore(text, this.#shared.common)
  }
}

/** What a line keeps of a list that was found: most are empty, and need no list of their own. */
function kept<T>(found: readonly T[]): readonly T[] {
  return found.length === 0 ? none : exact(found)
}

const none: readonly never[] = []

/** What the name counts of somebody who introduces themselves. */
const surelyIntroduced = 2.2

/** What words count that open a line among lines that open with who made something. */
const surelyMade = 2.2

/** What a word counts that opens a line among lines that open with given names, or an item about what somebody will work on. */
const openingItem = 1.6

/** What it gives back that a heading is one piece, whatever stops are in it. */
const stopInHeading = 1.4

/** Whether all of a text are people in brackets: "(Ada Byron, The Harbour Post)". */
function isBracketed(text: string, common: CommonWords): boolean {
  const inside = text.startsWith('(') ? (/^\(([^()]{3,200})\)$/u.exec(text)?.[1] ?? '') : ''
  return inside !== '' && peopleScore(inside, common) > leastPerson
}

/** What names count at most that a relative clause follows: running text opens with them. */
const toldNames = 0.9
/** A sentence ends before more words: behind a label it may tell of the people there, alone it is running text. */
const innerStopInHan = /[。！？](?=\p{L})/u
/** A sentence ends, and another begins. */
const tellsMore = /[.!?](?<=[^\s.]{5}[.!?])\s+[^\sa-z\d(]/
