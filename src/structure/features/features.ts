/** What the layouts ask of a line; each answer is worked out when it is first asked for. */
import type { Line } from '../lines/lines.js'
import { shapeOf } from '../lines/shape.js'
import { tellsOfOthers, tellsOnlyOfOthers } from './asides.js'
import { contentStart } from './content-start.js'
import { type FactKind, factOf } from './fact.js'
import { headSplits } from './head-splits.js'
import { isInterlude } from './interlude.js'
import { isPlace, isRole, type Label, type LabelMeaning, labelKey, labelOf, valueEnd } from './label.js'
import { leadsElsewhere } from './link-bar.js'
import { type CommonWords, honorificLength } from './name.js'
import { openerStart, openingScore, toldLength } from './opening.js'
import { peopleScore } from './people.js'
import { isNameOfPrize, isRanked } from './prize.js'
import { findNames, type NameSpan } from './prose-names.js'
import { innerSegments, type Segment } from './segments.js'
import { affiliationScore, closingScore, proseScore } from './sound.js'
import { isSpecimen, longestSpecimen } from './specimen.js'
import type { Split } from './splits.js'
import { hasInnerStop, isMedia, titleScore, wordCount } from './title.js'

/** Longer lines are read as running text: as nothing else would anybody write them. */
const longestHead = 600
const longestProse = 3000
/** What a sentence behind a title may be shorter than one that stands alone; what its name counts at least. */
const fewestMore = 4
const surelyOpens = 1
/** What a line counts at least that may be a list of people. */
const leastPerson = 0.5

export class Features {
  readonly line: Line
  readonly text: string
  /** White space before `text` in the line's inline. */
  readonly lead: number
  /** Where the line says something, after a time, a number or a mark. */
  from: number
  readonly time: boolean
  label: Label | null
  readonly shape: string
  /** How often the label's key and the text occur in the document. */
  labelCount = 0
  textCount = 1
  /** Says when and where something is shown, and no more: a time, a room. */
  slot = false
  /** A label on a line of its own, for what stands below; and a further line of what does. */
  caption = false
  further = false
  /** Where the people of such a line end whom a colon tells more of: "Ada Byron: editor of the Tides". */
  told: number | null = null
  /** Begins with a code of a series that counts works. */
  coded = false
  /** Stands behind names that end every entry. */
  opensAnew = false
  /** Stands in a list of contents; is what a line of one speaks of. */
  contents = false
  announced = false
  /** Stands in a list of people who belong to no entry, or opens one. */
  aside = false
  introducesAside = false
  /** Opens with a word as lines around it do with given names. */
  amongOpeners = false
  /** Ends in the words that others end in, too. */
  refrain = false
  /** Running text whose last sentence is that of others, too, but for its numbers. */
  endsAsOthers = false
  /** How surely its running text tells of somebody's work, as other paragraphs do. */
  telling = -5
  /** Where its people and its title stand, where the words between are those of other lines, too. */
  link: { people: readonly [number, number]; title: readonly [number, number] } | null = null

  readonly #common: CommonWords
  /** All of it are people in brackets. */
  readonly #bracketed: boolean
  #segments: readonly Segment[] | null = null
  #splits: readonly Split[] | null = null
  #names: readonly NameSpan[] | null = null
  // One field each, for there are as many of them as lines.
  #words: number | undefined
  #title: number | undefined
  #people: number | undefined
  #opening: number | undefined
  #prose: number | undefined
  #affiliation: number | undefined
  #closing: number | undefined
  #valuePeople: number | undefined
  #segmentPeople: number | undefined
  #fact: FactKind | null | undefined
  #interlude: boolean | undefined
  #media: boolean | undefined
  #prize: boolean | undefined
  #ofOthers: boolean | undefined
  #bare: boolean | undefined

  constructor(line: Line, common: CommonWords) {
    const { from, time } = contentStart(line.text)
    this.line = line
    this.text = line.text
    this.lead = line.inline.text.length - line.inline.text.trimStart().length
    this.#bracketed = from === 0 && isBracketed(line.text, common)
    this.from = this.#bracketed ? 1 : from
    this.time = time
    this.label =
      line.kind === 'code' || line.cells
        ? null
        : labelOf(line.text.slice(from, from + 200), isRanked(line, from))
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
    if (this.told !== null) return this.told
    const [first] = this.segments
    if (first && first.outerFrom > this.from) return first.outerFrom
    return valueEnd(this.text) - (this.#bracketed ? 1 : 0)
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

  /** Says something only behind the code that counts it, where other lines tell that it is one. */
  opensBehind(code: number): void {
    this.coded = true
    this.from = code
    this.label = labelOf(this.text.slice(code, code + 200))
  }

  get words(): number {
    this.#words ??= wordCount(this.text.slice(0, 2000))
    return this.#words
  }

  /** Log-odds of a title. */
  get title(): number {
    this.#title ??= this.#titleScore()
    return this.#title
  }

  /** Log-odds of a list of people. */
  get people(): number {
    this.#people ??=
      this.isShort && !innerStopInHan.test(this.head) ? this.#peopleScore(this.headFrom, this.to) : -5
    return this.#people
  }

  /** How much the value of its label reads as people. */
  get valuePeople(): number {
    const { label } = this
    this.#valuePeople ??=
      label && isRole(label.meaning) && this.isShort
        ? this.#peopleScore(this.from + label.valueFrom, this.to)
        : -5
    return this.#valuePeople
  }

  /** Whether its label has a fact behind it: an address, an amount. */
  get valueFact(): boolean {
    const { label } = this
    return label !== null && this.isShort && factOf(this.text.slice(this.from + label.valueFrom)) !== null
  }

  /** How much the value of the first label inside it reads as people. */
  get segmentPeople(): number {
    const [first] = this.segments
    this.#segmentPeople ??= first ? this.#peopleScore(first.from, first.to) : -5
    return this.#segmentPeople
  }

  /** Log-odds of running text that opens with a name. */
  get opening(): number {
    this.#opening ??= this.line.cells ? -5 : this.#openingScore()
    return this.#opening
  }

  /** Whether its text opens with a name from an index on. */
  opensWithName(from: number): boolean {
    const text = this.text.slice(from, from + longestHead)
    return openingScore(text, wordCount(text) + fewestMore, this.#common) > surelyOpens
  }

  /** Log-odds of running text. */
  get prose(): number {
    this.#prose ??= proseScore(this.text, this.words)
    return this.#prose
  }

  /** Log-odds of a place of work or a position. */
  get affiliation(): number {
    this.#affiliation ??= affiliationScore(this.head, this.words)
    return this.#affiliation
  }

  /** How much it sounds like the end of an announcement. */
  get closing(): number {
    this.#closing ??= this.amongOpeners ? 0 : closingScore(this.text.slice(openerStart(this.text), 400))
    return this.#closing
  }

  /** The ways to part it into people and title. */
  get splits(): readonly Split[] {
    this.#splits ??= headSplits(this, this.#common)
    return this.#splits
  }

  /** The names in its running text. */
  get names(): readonly NameSpan[] {
    this.#names ??= findNames(this.text.slice(0, longestProse), this.line.inline, this.#common)
    return this.#names
  }

  get interlude(): boolean {
    this.#interlude ??= this.isShort && isInterlude(this.head)
    return this.#interlude
  }

  get ofOthers(): boolean {
    const tellsOfWork = this.telling > 0 || this.opening > surelyOpens
    this.#ofOthers ??= tellsOfWork ? tellsOnlyOfOthers(this.text) : tellsOfOthers(this.text)
    return this.#ofOthers
  }

  get specimen(): boolean {
    return this.words <= longestSpecimen && isSpecimen(this.head)
  }

  /** Whether it is the name of a prize and no more. */
  get prize(): boolean {
    this.#prize ??= isNameOfPrize(this.head)
    return this.#prize
  }

  /** Is the name of a prize, where only the lines below tell. */
  teachPrize(): void {
    this.#prize = true
  }

  /** Shows no entry, where only other lines tell. */
  teachInterlude(): void {
    this.#interlude = true
  }

  /** What kind of fact it states, and nothing else. */
  get fact(): FactKind | null {
    if (this.#fact === undefined) this.#fact = factOf(this.text)
    return this.#fact
  }

  /** Whether it is a fact, a link or a label by itself: some entries have such lines and others none. */
  get bare(): boolean {
    this.#bare ??=
      this.caption || this.fact !== null || this.media || (leadsElsewhere(this) && this.people < leastPerson)
    return this.#bare
  }

  /** Whether it is a plain line that stands in entry after entry. */
  get furniture(): boolean {
    return this.textCount > 2 && this.shape === 'paragraph' && this.isShort && this.people < leastPerson
  }

  get media(): boolean {
    this.#media ??= this.isShort && isMedia(this.head)
    return this.#media
  }

  get isShort(): boolean {
    return this.text.length <= longestHead && this.line.cells === null && this.line.kind !== 'code'
  }

  #openingScore(): number {
    const score = openingScore(this.text.slice(this.from, this.from + longestHead), this.words, this.#common)
    return this.amongOpeners ? Math.max(openingItem, score) : score
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
      ? Math.min(toldNames, peopleScore(text.slice(0, told), this.#common))
      : peopleScore(text, this.#common)
  }
}

/** What a word counts that opens a line among lines that open with given names. */
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
