/** Reads the lines of an entry: which words of which line are title, person, field and description. */
import type { Role } from '../../model/vocabulary.js'
import { bestSplit, namesWinners } from '../decode/head-score.js'
import { listsMembers } from '../decode/member-score.js'
import type { State } from '../decode/states.js'
import type { Features } from '../features/features.js'
import { factOf } from '../phrases/facts/fact.js'
import { isRole, type Label, roleOfLabel } from '../phrases/labels/meaning.js'
import type { Split } from '../phrases/splits/split.js'
import { isMedia } from '../phrases/titles/media-words.js'
import { wordCount } from '../phrases/titles/title.js'
import { addWhole, type Draft, type Piece, pieceOf, textOf } from './draft.js'
import { splitUnder } from './legend.js'
import { readRow } from './read-row.js'
import { nameTitle, setTitle } from './read-title.js'
import { addPeople, type Reader, readValue, roleIn } from './read-value.js'

/** Reads one line of an entry into its draft. */
export function readLine(reader: Reader, draft: Draft, feature: Features, state: State): void {
  if (feature.line.dropped) {
    if (state === 'description') draft.description.push({ line: feature.line, from: 0, to: null })
    return
  }
  if (readPinned(reader, draft, feature, state)) return
  if (state === 'head') readOpening(reader, draft, feature)
  else if (state === 'second') readSecond(reader, draft, feature)
  else if (isPlaceBetween(reader, feature, state)) readBeside(reader, draft, feature)
  else if (
    state === 'field' ||
    state === 'between' ||
    (state === 'before' && (feature.bare || feature.furniture))
  )
    readField(reader, draft, feature)
  else if (state === 'beside') readBeside(reader, draft, feature)
  else readText(draft, feature)
}

/** Whether a line between a name and its title says where somebody works. */
function isPlaceBetween({ layout }: Reader, { label, fact }: Features, state: State): boolean {
  return state === 'between' && layout.second === 'title' && label === null && fact === null
}

/** Text about an entry; when it is shown, or a picture, before the first words of it, is a field. */
function readText(draft: Draft, feature: Features): void {
  const { line, text, time, from, lead } = feature
  const isNoted = from > 0 && draft.description.length === 0 && (time || picture.test(text.slice(0, from)))
  if (isNoted) draft.fields.push({ label: '', piece: pieceOf(feature, 0, from) })
  draft.description.push({ line, from: isNoted ? from + lead : 0, to: null })
}

const picture = /^(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|\s)+$/u

/** A line that people say opens an entry is its title where the layout reads nothing in it. */
function readOpening(reader: Reader, draft: Draft, feature: Features): void {
  readHead(reader, draft, feature)
  const isEmpty =
    draft.title === null && draft.people.length + draft.fields.length + draft.description.length === 0
  if (isEmpty && reader.scene.pins.has(feature.line.index))
    nameTitle(draft, pieceOf(feature, feature.from, feature.text.length))
}

/** Reads a line of which people say what it is, where that leaves no choice. */
function readPinned(reader: Reader, draft: Draft, feature: Features, state: State): boolean {
  const pin = reader.scene.pins.get(feature.line.index)
  if (feature.line.cells) return false
  if (pin === 'field') readPinnedField(draft, feature)
  else if (pin === 'title' || pin === 'person') readPinnedName(reader, draft, feature, pin, state)
  else return false
  return true
}

/** What stands before a colon is its label. */
function readPinnedField(draft: Draft, feature: Features): void {
  const { label, from, text } = feature
  const value = label ? from + label.valueFrom : 0
  draft.fields.push({ label: label?.text ?? '', piece: pieceOf(feature, value, text.length) })
}

function readPinnedName(
  reader: Reader,
  draft: Draft,
  feature: Features,
  pin: 'title' | 'person',
  state: State,
): void {
  const { label } = feature
  const isTitleHead = state === 'head' && reader.layout.head !== 'label'
  const isTitled = label?.meaning === 'title' && (!isTitleHead || reader.conventions.labelledTitles)
  const isLabelled = pin === 'title' ? isTitled : isRole(label?.meaning)
  const said = feature.from + (isLabelled ? (label?.valueFrom ?? 0) : 0)
  // A line that is all number or label is what people say, too.
  const piece = pieceOf(feature, said < feature.text.length ? said : 0, feature.text.length)
  if (pin === 'title') nameTitle(draft, piece)
  else readPinnedPerson(reader, draft, piece, isLabelled ? label : null)
}

function readPinnedPerson(reader: Reader, draft: Draft, piece: Piece, label: Label | null): void {
  const [before, fields] = [draft.people.length, draft.fields.length]
  if (label) readValue(reader, draft, label, piece)
  else addPeople(reader, draft, piece, null)
  if (draft.people.length > before) return
  // Who says that a line names somebody knows better.
  draft.fields.length = fields
  addWhole(draft, piece, textOf(piece), reader.role)
}

function readHead(reader: Reader, draft: Draft, feature: Features): void {
  const { layout } = reader
  switch (layout.head) {
    case 'title':
      setTitle(reader.conventions, draft, feature, feature.from, feature.to)
      break
    case 'people':
      addPrize(draft, feature)
      addPeople(reader, draft, pieceOf(feature, feature.headFrom, feature.to), null)
      break
    case 'people-title':
    case 'title-people':
    case 'title-text':
    case 'people-text':
      readSplit(reader, draft, feature)
      break
    case 'label':
      readLabelHead(reader, draft, feature)
      return
    case 'opening':
      draft.description.push({ line: feature.line, from: 0, to: null })
      return
    case 'row':
      readRow(reader, draft, feature)
      return
  }
  readSegments(reader, draft, feature)
}

/** The name of a prize before the head is a field. */
function addPrize(draft: Draft, feature: Features): void {
  const { label, from, headFrom, text } = feature
  if (label && headFrom > from)
    draft.fields.push({
      label: '',
      piece: pieceOf(feature, rankFrom(text, from), from + label.text.length),
    })
}

/** Where a prize's name begins with its place before it: "1. Preis", "2.º premio". */
const rankFrom = (text: string, from: number) =>
  /\d{1,3}(?:\.[ºª°]?|[ºª°]\.?)\s+$/u.exec(text.slice(0, from))?.index ?? from

/** The first labelled line of an entry; behind the name of a prize stands what won it. */
function readLabelHead(reader: Reader, draft: Draft, feature: Features): void {
  if (feature.label?.meaning === 'prize' || feature.prize) {
    setTitle(reader.conventions, draft, feature, feature.from, feature.to)
    readSegments(reader, draft, feature)
  } else readField(reader, draft, feature)
}

function readSplit(reader: Reader, draft: Draft, feature: Features): void {
  const best = bestSplit(reader.layout, feature)
  if (!best && reader.layout.head === 'title-people' && namesWinners(feature)) {
    setTitle(
      reader.conventions,
      draft,
      feature,
      feature.from,
      feature.from + (feature.label?.text.length ?? 0),
    )
    addPeople(reader, draft, pieceOf(feature, feature.headFrom, feature.to), null)
    return
  }
  addPrize(draft, feature)
  if (!best) {
    setTitle(reader.conventions, draft, feature, feature.headFrom, feature.to)
    return
  }
  const split = splitUnder(reader.legend, best, feature, reader.common)
  addPeople(reader, draft, pieceOf(feature, ...split.people), roleBetween(feature.text, split))
  giveRoles(reader, draft)
  if (split.order !== 'people-text') setTitle(reader.conventions, draft, feature, ...split.title)
  if (split.rest !== null) readRest(draft, feature, split.rest)
}

/** What stands behind a title in its line tells of it; words for media are a field, and so is a fact: "– $3,000". */
function readRest(draft: Draft, feature: Features, from: number): void {
  const { line, lead, text } = feature
  if (isMedia(text.slice(from)) || factOf(text.slice(from)) !== null)
    draft.fields.push({ label: '', piece: pieceOf(feature, from, text.length) })
  else
    draft.description.push({
      line,
      from: from + lead,
      to: feature.segments.length > 0 ? feature.to + lead : null,
    })
}

/** Gives the people of an entry the roles of a legend, where there are as many. */
function giveRoles(reader: Reader, { people }: Draft): void {
  if (people.length !== reader.legend.length) return
  for (const [index, person] of people.entries())
    person.role = roleIn(reader, reader.legend[index] ?? person.role)
}

/** What "led by", "moderated by" between a title and its people says that they do; "by" alone says nothing. */
function roleBetween(text: string, { separator, title, people }: Split): Role | null {
  if (separator !== 'by') return null
  const role = roleOfLabel(text.slice(title[1], people[0]).replace(/^[\s,;.–—-]+/u, ''))
  return role === 'author' ? null : role
}

function readSecond(reader: Reader, draft: Draft, feature: Features): void {
  if (feature.label && (feature.valuePeople > 0 || feature.label.meaning === 'title')) {
    readField(reader, draft, feature)
    return
  }
  if (reader.layout.second === 'people')
    addPeople(reader, draft, pieceOf(feature, feature.from, feature.to), null)
  else setTitle(reader.conventions, draft, feature, feature.from, feature.to)
  readSegments(reader, draft, feature)
}

function readSegments(reader: Reader, draft: Draft, feature: Features): void {
  for (const segment of feature.segments)
    if (segment.label) readValue(reader, draft, segment.label, pieceOf(feature, segment.from, segment.to))
  const { line, lead, text } = feature
  const last = feature.segments.at(-1)
  const behind = last ? text.slice(last.outerTo) : ''
  if (last && factOf(behind) !== null)
    draft.fields.push({ label: '', piece: pieceOf(feature, last.outerTo, text.length) })
  // Text about what the people made, whom a label before it names.
  if (last && wordCount(behind) >= fewestWords)
    draft.description.push({
      line,
      from: last.outerTo + (/^\s*/.exec(behind)?.[0].length ?? 0) + lead,
      to: null,
    })
}

const fewestWords = 4

function readField(reader: Reader, draft: Draft, feature: Features): void {
  const { label } = feature
  if (listsMembers(reader.scene, feature) && (feature.line.cells || !label)) {
    if (feature.line.cells) readRow(reader, draft, feature)
    else addPeople(reader, draft, pieceOf(feature, feature.from, feature.to), null)
    return
  }
  if (!label) {
    addBare(draft, feature)
    readSegments(reader, draft, feature)
    return
  }
  const from = feature.from + label.valueFrom
  const to = Math.max(from, feature.to)
  if (label.meaning === 'description') {
    if (from < feature.text.length)
      draft.description.push({
        line: feature.line,
        from: from + feature.lead,
        to: feature.segments.length > 0 ? to + feature.lead : null,
      })
  } else readValue(reader, draft, label, pieceOf(feature, from, to))
  if (feature.told !== null) addTold(draft, feature.text.slice(feature.told))
  readSegments(reader, draft, feature)
}

/** What a colon tells of the last person before it is where they are from, and so is what stands between two commas. */
function addTold(draft: Draft, told: string): void {
  const last = draft.people.at(-1)
  const [, between] = /^[，,]\s*([^，,；;。]+)/u.exec(told) ?? []
  if (last) last.mention.affiliation ??= (between ?? told.replace(/^[:：]\s*/u, '')).trim()
}

function readBeside(reader: Reader, draft: Draft, feature: Features): void {
  const last = draft.people.at(-1)
  if (last && last.mention.affiliation === null)
    last.mention.affiliation = feature.text.slice(0, bareEnd(feature))
  addBare(draft, feature)
  readSegments(reader, draft, feature)
}

/** What stands before the first label inside a line is a field without a name. */
function addBare(draft: Draft, feature: Features): void {
  draft.fields.push({ label: '', piece: pieceOf(feature, 0, bareEnd(feature)) })
}

function bareEnd({ segments, text, to }: Features): number {
  return segments.length > 0 ? to : text.length
}
