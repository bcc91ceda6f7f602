/** Reads the entries out of a decoded document: which words of which line are title, person, field and description. */
import type { Role } from '../model/vocabulary.js'
import type { Part } from './blocks.js'
import type { Decoded } from './decode.js'
import { type Features, isRole } from './features/features.js'
import { type Label, labelOf, meaningOf } from './features/label.js'
import { isMentoring } from './features/mentoring.js'
import { type CommonWords, isGivenName } from './features/name.js'
import { type Mention, readPeople } from './features/people.js'
import type { Split } from './features/splits.js'
import { type Cell, type Column, cellsOf, type Grid } from './features/table.js'
import { titleEnd } from './features/title.js'
import type { Inline } from './inline.js'
import type { Layout } from './layouts.js'
import { mentoredBy } from './lexicon/cues.js'
import type { Line } from './lines.js'
import { asksForEntries } from './pins.js'
import type { Scene } from './scene.js'
import type { State } from './states.js'

/** A stretch of a line's text. */
export interface Piece {
  line: Line
  inline: Inline
  from: number
  to: number
}

export interface DraftPerson {
  mention: Mention
  piece: Piece
  role: Role
}

export interface DraftField {
  label: string
  piece: Piece
}

export interface Draft {
  title: Piece | null
  people: DraftPerson[]
  fields: DraftField[]
  description: Part[]
  lines: number[]
  group: number | null
  gain: number
}

export interface Reading {
  drafts: Draft[]
  decoded: Decoded
}

interface Reader {
  scene: Scene
  decoded: Decoded
  common: CommonWords
  role: Role
  commaIsAffiliation: boolean
  /** Heads begin with the name of a prize and a colon. */
  prizeHeads: boolean
}

/** What a line adds to the surety of an entry where people say what it is. */
const sureGain = 4

/** The entries of a decoded document, in text order. `role` is what people are whom no label names. */
export function draftsOf(scene: Scene, decoded: Decoded, common: CommonWords, role: Role): Draft[] {
  const reader: Reader = {
    scene,
    decoded,
    common,
    role,
    commaIsAffiliation: commaMeansAffiliation(scene, decoded, common),
    prizeHeads: hasPrizeHeads(scene, decoded),
  }
  const drafts: Draft[] = []
  let group: number | null = null
  let draft: Draft | null = null
  decoded.states.forEach((state, index) => {
    const feature = scene.all[index]
    if (!feature || feature.line.dropped === 'correction') return
    if (state === 'group') group = index
    if (state === 'head') {
      draft = { title: null, people: [], fields: [], description: [], lines: [], group, gain: 0 }
      drafts.push(draft)
    }
    if (!draft || !inEntry.has(state)) return
    draft.lines.push(index)
    draft.gain += scene.pins.has(index) ? sureGain : (decoded.gains[index] ?? 0)
    readLine(reader, draft, feature, state)
  })
  for (const each of drafts) {
    finish(reader, each)
    each.people = each.people.filter(
      (person, index) =>
        !each.people
          .slice(0, index)
          .some(other => other.mention.name === person.mention.name && other.role === person.role),
    )
  }
  const real = drafts.filter(each => !isSpecimen(scene, decoded, each))
  const waits = real.some(each => each.people.length > 0) && real.every(hasOnlyMentors)
  return waits && !asksForEntries(scene.pins) ? [] : real
}

/** Whether right before the entry stands that it only shows how one looks. */
function isSpecimen({ all }: Scene, { states }: Decoded, draft: Draft): boolean {
  let index = (draft.lines[0] ?? 0) - 1
  while (index >= 0 && (all[index]?.prose ?? 1) <= 0 && !inEntry.has(states[index] ?? 'lead')) {
    if (all[index]?.specimen) return true
    index--
  }
  return false
}

/** Mentors without anybody to mentor: an idea that waits for somebody. */
function hasOnlyMentors(draft: Draft): boolean {
  return draft.people.every(person => person.role === 'mentor')
}

const inEntry: ReadonlySet<State> = new Set<State>([
  'head',
  'second',
  'before',
  'field',
  'beside',
  'description',
])

/** Whether "Name, X" names one person and where they are from: X opens with no given name, line after line. */
function commaMeansAffiliation(scene: Scene, decoded: Decoded, common: CommonWords): boolean {
  let yes = 0
  let no = 0
  decoded.states.forEach((state, index) => {
    const feature = scene.all[index]
    if (!feature) return
    for (const text of peopleTexts(feature, state, decoded, scene.gridAt.get(index))) {
      const { people } = readPeople(text, { common, commaIsAffiliation: false })
      if (people.length > 2) no += 2
      else if (people.some(person => person.affiliation !== null)) yes++
      else if (people.length === 2) namesPlace(people) ? yes++ : no++
    }
  })
  return yes > 0 && yes >= no
}

/** Whether the second of two looks like no person beside the first. */
function namesPlace([first, second]: readonly Mention[]): boolean {
  return opensGiven(first) && !opensGiven(second) && /\s/u.test(second?.name ?? '')
}

function opensGiven(person: Mention | undefined): boolean {
  return isGivenName(person?.name.split(/\s+/u)[0] ?? '')
}

/** The strings of a line that hold people with a comma, or a line end, between. */
function peopleTexts(feature: Features, state: State, { layout }: Decoded, grid: Grid | undefined): string[] {
  return peopleRanges(feature, state, layout, grid).filter(text => /[,，\n]/u.test(text))
}

function peopleRanges(feature: Features, state: State, layout: Layout, grid: Grid | undefined): string[] {
  if (state === 'second') return layout.second === 'people' ? [feature.text] : []
  if (state === 'field') {
    const { label } = feature
    return label && isRole(label.meaning)
      ? [feature.text.slice(feature.from + label.valueFrom, feature.to)]
      : []
  }
  if (state !== 'head') return []
  if (layout.head === 'people') return [feature.text]
  if (grid)
    return cellsOf(feature)
      .filter((_, column) => isRole(grid.columns[column]?.meaning))
      .map(cell => cell.text)
  const split = feature.splits.find(each => each.order === layout.head && each.separator === layout.separator)
  return split ? [feature.text.slice(...split.people)] : []
}

function hasPrizeHeads(scene: Scene, decoded: Decoded): boolean {
  const heads = scene.all.filter((_, index) => decoded.states[index] === 'head')
  const prizes = heads.filter(head => head.label?.meaning === 'prize').length
  return prizes >= 2 && prizes * 3 >= heads.length
}

function readLine(reader: Reader, draft: Draft, feature: Features, state: State): void {
  if (feature.line.dropped) {
    if (state === 'description') draft.description.push({ line: feature.line, from: 0, to: null })
    return
  }
  if (readPinned(reader, draft, feature)) return
  if (state === 'head') readOpening(reader, draft, feature)
  else if (state === 'second') readSecond(reader, draft, feature)
  else if (state === 'field') readField(reader, draft, feature)
  else if (state === 'beside') readBeside(draft, feature)
  else draft.description.push({ line: feature.line, from: 0, to: null })
}

/** A line that people say opens an entry is its title where the layout reads nothing in it. */
function readOpening(reader: Reader, draft: Draft, feature: Features): void {
  readHead(reader, draft, feature)
  const isEmpty =
    draft.title === null && draft.people.length + draft.fields.length + draft.description.length === 0
  if (isEmpty && reader.scene.pins.has(feature.line.index))
    nameTitle(draft, pieceOf(feature, feature.from, feature.text.length))
}

/** Reads a line of which people say what it is, where that leaves no choice. */
function readPinned(reader: Reader, draft: Draft, feature: Features): boolean {
  const pin = reader.scene.pins.get(feature.line.index)
  if (feature.line.cells || (pin !== 'title' && pin !== 'person')) return false
  const { label } = feature
  const isLabelled = pin === 'title' ? label?.meaning === 'title' : isRole(label?.meaning)
  const from = feature.from + (isLabelled ? (label?.valueFrom ?? 0) : 0)
  const piece = pieceOf(feature, from, feature.text.length)
  if (pin === 'title') nameTitle(draft, piece)
  else readPinnedPerson(reader, draft, piece, isLabelled ? (label?.meaning ?? null) : null)
  return true
}

function readPinnedPerson(reader: Reader, draft: Draft, piece: Piece, meaning: Column['meaning']): void {
  const before = draft.people.length
  addPeople(reader, draft, piece, meaning)
  const text = piece.inline.text.slice(piece.from, piece.to)
  if (draft.people.length === before) addWhole(draft, piece, text, reader.role)
}

function pieceOf(feature: Features, from: number, to: number): Piece {
  return { line: feature.line, inline: feature.line.inline, from: from + feature.lead, to: to + feature.lead }
}

function readHead(reader: Reader, draft: Draft, feature: Features): void {
  const { layout } = reader.decoded
  switch (layout.head) {
    case 'title':
      setTitle(reader, draft, feature, feature.from, feature.to)
      break
    case 'people':
      addPeople(reader, draft, pieceOf(feature, feature.from, feature.to), null)
      break
    case 'people-title':
    case 'title-people':
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

/** The first labelled line of an entry; behind the name of a prize stands what won it. */
function readLabelHead(reader: Reader, draft: Draft, feature: Features): void {
  if (feature.label?.meaning === 'prize') {
    setTitle(reader, draft, feature, feature.from, feature.to)
    readSegments(reader, draft, feature)
  } else readField(reader, draft, feature)
}

function readSplit(reader: Reader, draft: Draft, feature: Features): void {
  const split = bestSplit(reader, feature)
  if (!split) return
  addPeople(reader, draft, pieceOf(feature, ...split.people), null)
  setTitle(reader, draft, feature, ...split.title)
  if (split.rest !== null)
    draft.description.push({ line: feature.line, from: split.rest + feature.lead, to: null })
}

function bestSplit(reader: Reader, feature: Features): Split | null {
  const { layout } = reader.decoded
  let best: Split | null = null
  const worth = (split: Split): number => split.score - (split.separator === layout.separator ? 0 : 0.8)
  for (const split of feature.splits) {
    if (split.order !== layout.head) continue
    if (!best || worth(split) > worth(best)) best = split
  }
  return best
}

function setTitle(reader: Reader, draft: Draft, feature: Features, from: number, to: number): void {
  const label = labelOf(feature.text.slice(from, to))
  let start = from
  if (
    label &&
    (label.meaning === 'prize' ||
      label.meaning === 'title' ||
      (label.meaning === null && reader.prizeHeads)) &&
    label.valueFrom < to - from
  ) {
    if (label.meaning !== 'title')
      draft.fields.push({ label: '', piece: pieceOf(feature, from, from + label.text.length) })
    start = from + label.valueFrom
  }
  draft.title ??= trimmed(pieceOf(feature, start, titleEnd(feature.text, start, to)))
}

function trimmed(piece: Piece): Piece {
  const { text } = piece.inline
  let { from, to } = piece
  while (from < to && /[\s*]/u.test(text[from] ?? '')) from++
  while (to > from && /[\s,;:]/u.test(text[to - 1] ?? '')) to--
  if (isQuoted(text.slice(from, to))) return { ...piece, from: from + 1, to: to - 1 }
  return { ...piece, from, to }
}

/** Whether one pair of quotation marks stands around all of it. */
function isQuoted(title: string): boolean {
  return /^(?:“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|"[^"]+"|「[^「」]+」|『[^『』]+』|《[^《》]+》|‘[^‘’]+’)$/u.test(
    title,
  )
}

function readSecond(reader: Reader, draft: Draft, feature: Features): void {
  if (reader.decoded.layout.second === 'people')
    addPeople(reader, draft, pieceOf(feature, feature.from, feature.to), null)
  else setTitle(reader, draft, feature, feature.from, feature.to)
  readSegments(reader, draft, feature)
}

function readSegments(reader: Reader, draft: Draft, feature: Features): void {
  for (const segment of feature.segments)
    if (segment.label) readValue(reader, draft, segment.label, pieceOf(feature, segment.from, segment.to))
}

function readField(reader: Reader, draft: Draft, feature: Features): void {
  const { label } = feature
  if (!label) {
    draft.fields.push({ label: '', piece: pieceOf(feature, 0, feature.text.length) })
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
  readSegments(reader, draft, feature)
}

function readValue(reader: Reader, draft: Draft, label: Label, piece: Piece): void {
  if (piece.from >= piece.to) {
    draft.fields.push({ label: label.text, piece })
    return
  }
  if (isRole(label.meaning)) addPeople(reader, draft, piece, label.meaning)
  else if (label.meaning === 'description')
    draft.description.push({ line: piece.line, from: piece.from, to: piece.to })
  else if (label.meaning === 'title' && (draft.title === null || namesPrize(draft.title)))
    nameTitle(draft, piece)
  else draft.fields.push({ label: label.text, piece })
}

/** Takes a labelled title; a head that names a prize is a field beside it. */
function nameTitle(draft: Draft, piece: Piece): void {
  if (draft.title) draft.fields.push({ label: '', piece: draft.title })
  draft.title = trimmed({ ...piece, to: titleEnd(piece.inline.text, piece.from, piece.to) })
}

function namesPrize(title: Piece): boolean {
  return meaningOf(title.inline.text.slice(title.from, title.to)) === 'prize'
}

function addPeople(reader: Reader, draft: Draft, piece: Piece, meaning: Column['meaning']): void {
  const text = piece.inline.text.slice(piece.from, piece.to)
  if (
    meaning === 'team' &&
    readPeople(text, { common: reader.common, commaIsAffiliation: false }).score < 0.5
  ) {
    addTeam(draft, piece, text)
    return
  }
  const { people } = readPeople(text, {
    common: reader.common,
    commaIsAffiliation: reader.commaIsAffiliation,
  })
  for (const mention of people) {
    const role = mention.role ?? (isRole(meaning) ? roleIn(reader, meaning as Role) : reader.role)
    draft.people.push({ mention, piece, role: role === 'team' ? reader.role : role })
  }
}

/** Who made what wins a prize is its recipient. */
function roleIn(reader: Reader, role: Role): Role {
  return reader.role === 'recipient' && (role === 'author' || role === 'team') ? 'recipient' : role
}

function addTeam(draft: Draft, piece: Piece, text: string): void {
  addWhole(draft, piece, text, 'team')
}

function addWhole(draft: Draft, piece: Piece, text: string, role: Role): void {
  const name = text.trim()
  const mention: Mention = {
    name,
    from: text.indexOf(name),
    to: text.indexOf(name) + name.length,
    end: text.length,
    affiliation: null,
    trailing: false,
    role,
    score: 0,
  }
  draft.people.push({ mention, piece, role })
}

function readBeside(draft: Draft, feature: Features): void {
  const last = draft.people.at(-1)
  if (last && last.mention.affiliation === null) last.mention.affiliation = feature.text
  draft.fields.push({ label: '', piece: pieceOf(feature, 0, feature.text.length) })
}

function readRow(reader: Reader, draft: Draft, feature: Features): void {
  const grid = reader.scene.gridAt.get(feature.line.index)
  if (!grid) return
  cellsOf(feature).forEach((cell, column) => readCell(reader, draft, feature.line, cell, grid, column))
}

function readCell(reader: Reader, draft: Draft, line: Line, cell: Cell, grid: Grid, index: number): void {
  const column = grid.columns[index]
  if (!column || cell.from >= cell.to) return
  const piece: Piece = { line, inline: cell.inline, from: cell.from, to: cell.to }
  if (isRole(column.meaning)) addPeople(reader, draft, piece, column.label === null ? null : column.meaning)
  else if (column.meaning === 'title' && draft.title === null) draft.title = trimmed(piece)
  else draft.fields.push({ label: column.label ?? '', piece })
}

/** People whom only the prose names. */
function finish(reader: Reader, draft: Draft): void {
  if (draft.people.some(person => person.role !== 'mentor')) return
  const named: DraftPerson[] = []
  for (const part of draft.description) namesOfBlock(reader, named, reader.scene.all[part.line.index])
  const workers = named.filter(person => person.role !== 'mentor')
  const opening = workers.filter(person => person.mention.score >= openerScore)
  const chosen = opening.length > 0 ? opening : workers.slice(0, 1)
  const [first] = named
  if (chosen.length === 0 && first) first.role = reader.role
  for (const person of named)
    if (chosen.includes(person) || person.role === 'mentor') draft.people.push(person)
}

/** The mentors that stand right behind "mentored by": handles and single names count here too. */
function mentorsByCue(reader: Reader, feature: Features): DraftPerson[] {
  const cue = mentorCue.exec(feature.text)
  if (!cue) return []
  const from = cue.index + cue[0].length
  const list = nameList.exec(feature.text.slice(from, from + 200))
  if (!list) return []
  const piece = pieceOf(feature, from, from + list[0].length)
  const { people } = readPeople(list[0], { common: reader.common, commaIsAffiliation: false })
  return people
    .filter(mention => mention.score > -1.5)
    .map(mention => ({ mention, piece, role: 'mentor' as const }))
}

const mentorCue = new RegExp(`(?:${mentoredBy.join('|')})\\s+`, 'iu')
const oneName =
  "[\\p{Lu}@][\\p{L}\\p{M}\\d’'._-]*(?:\\s+(?:[\\p{Lu}][\\p{L}\\p{M}\\d’'._-]*|de|da|del|van|von|der|di|la|bin)(?![\\p{L}]))*"
const nameList = new RegExp(
  `^${oneName}(?:\\s*(?:,|(?:,\\s*)?(?:and|und|y|e|et|и|en|i|&))\\s+${oneName})*`,
  'u',
)

/** The names of a block; those that open it are marked by their score. */
function namesOfBlock(reader: Reader, named: DraftPerson[], feature: Features | undefined): void {
  if (!feature) return
  const { layout } = reader.decoded
  const text = feature.text
  if (layout.head === 'opening' && named.length === 0) {
    const opener = openingName(reader, feature)
    if (opener)
      named.push({
        mention: { ...opener, score: openerScore },
        piece: pieceOf(feature, 0, text.length),
        role: reader.role,
      })
  }
  named.push(...mentorsByCue(reader, feature))
  let before: DraftPerson | null = null
  for (const span of feature.names) {
    if (named.some(person => sameName(person.mention.name, span.name))) continue
    const helps = isMentoring(text, span.from)
    const opens =
      !helps &&
      (span.from <= 2 ||
        (before !== null && before.mention.score >= openerScore && joins(text, before.mention.to, span.from)))
    const mention: Mention = {
      name: span.name,
      from: span.from,
      to: span.to,
      end: span.to,
      affiliation: null,
      trailing: false,
      role: null,
      score: opens ? openerScore : span.score,
    }
    before = { mention, piece: pieceOf(feature, 0, text.length), role: helps ? 'mentor' : reader.role }
    named.push(before)
  }
}

/** The score of a name that opens its block, or is joined to one that does. */
const openerScore = 12

function joins(text: string, from: number, to: number): boolean {
  return /^(?:\s*,\s*(?:and\s+|und\s+)?|\s*&\s*|\s+(?:and|und|y|e|et|ed|en|i|и|та)\s+)$/u.test(
    text.slice(from, to),
  )
}

function sameName(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

function openingName(reader: Reader, feature: Features): Mention | null {
  const head = feature.text.slice(0, 160)
  const stop = /[,(:]|\.\s/u.exec(head)?.index ?? head.length
  const words = [...head.slice(0, stop).matchAll(/\S+/gu)]
  let best: Mention | null = null
  for (let count = 1; count <= Math.min(5, words.length); count++) {
    const last = words[count - 1]
    if (!last) break
    const to = last.index + last[0].length
    const { people } = readPeople(head.slice(0, to), { common: reader.common, commaIsAffiliation: false })
    const person = people[0]
    if (person && people.length === 1 && !person.trailing && (!best || person.score + 0.9 >= best.score))
      best = person
  }
  return best
}
