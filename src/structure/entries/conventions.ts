/** Ways of writing that an announcement keeps from entry to entry. */
import type { Decoded } from '../decode/decode.js'
import type { Layout } from '../decode/layouts.js'
import type { Scene } from '../decode/scene.js'
import type { State } from '../decode/states.js'
import type { Grid } from '../document/tables/table.js'
import { cellsOf } from '../features/cells.js'
import type { Features } from '../features/features.js'
import { isRole, namesSeveral, namesTitle } from '../phrases/labels/meaning.js'
import { type CommonWords, endsInHonorific, isGivenName } from '../phrases/names/name.js'
import { endsInPlace, peopleScore, readPeople } from '../phrases/people/people.js'
import type { Mention } from '../phrases/people/person.js'
import { hasAffiliationWord } from '../phrases/people/workplace.js'
import { workBesideTeam } from '../phrases/titles/team-beside.js'
import { mediaLength, wordCount } from '../phrases/titles/title.js'

export interface Conventions {
  /** "Name, Acme" rather than "Name, Name". */
  commaIsAffiliation: boolean
  /** "Name / Acme" rather than "Name / Name". */
  slashIsAffiliation: boolean
  /** Heads begin with the name of a prize and a colon. */
  prizeHeads: boolean
  /** Titles begin with "Title:", "Talk:" rather than now and then with "Keynote:". */
  labelledTitles: boolean
  /** Every entry has a label that surely names its title: what stands in its head is something else. */
  titlesInside: boolean
  /** Heads begin with their place and no more: "1º Tide tables", "2º Bridges of paper". */
  placedHeads: boolean
  /** Brackets behind titles say where the people before them are from: "Ada Byron: Tide tables (Acme)". */
  placesBehind: boolean
  /** Dashes behind titles say where those on other lines are from: "Tide tables – Harbour Institute". */
  dashedPlaces: boolean
  /** Square brackets behind titles say of what kind they are: "Tide tables [talk, 30 min]". */
  notesBehind: boolean
  /** Heads name a team beside what it made: "Team Moth – Tide tables". */
  teamHeads: boolean
  /** Words for media stand behind titles, with nothing between: "Tide tables slides video". */
  mediaBehind: boolean
}

export function conventionsOf(scene: Scene, decoded: Decoded, common: CommonWords): Conventions {
  return {
    commaIsAffiliation: commaMeansAffiliation(scene, decoded, common),
    slashIsAffiliation: slashMeansAffiliation(scene, decoded, common),
    prizeHeads: isCommon(scene, decoded, 'prize'),
    labelledTitles: isCommon(scene, decoded, 'title'),
    titlesInside: nameTitlesInside(scene, decoded),
    placedHeads: beginInPlaces(scene, decoded),
    placesBehind: endInPlaces(scene, decoded),
    dashedPlaces: endInDashedPlaces(scene, decoded),
    notesBehind: endInNotes(scene, decoded),
    teamHeads: nameTeams(scene, decoded),
    mediaBehind: endInMedia(scene, decoded),
  }
}

/** Whether "Name, X" names one person and where they are from: X opens with no given name, line after line. */
function commaMeansAffiliation(scene: Scene, decoded: Decoded, common: CommonWords): boolean {
  const parted: { text: string; people: Mention[] }[] = []
  let placed = false
  for (const text of allPeopleRanges(scene, decoded)) {
    const { people } = readPeople(text, { common, commaIsAffiliation: false })
    placed ||= isPlacedInBrackets(people)
    if (/[,，\n]/u.test(text)) parted.push({ text, people })
  }
  const votes = parted.map(({ text, people }) => (tellsByTitles(text, people) ? 1 : voteOf(people, placed)))
  const spoken = votes.reduce((sum, vote) => sum + Math.max(0, vote), 0)
  return spoken >= enough && votes.reduce((sum, vote) => sum + vote, 0) >= 0
}

/** Whether most of what one slash parts from a name is none: "Ada Byron / Harbour Office", line after line. */
function slashMeansAffiliation(scene: Scene, decoded: Decoded, common: CommonWords): boolean {
  let votes = 0
  let placed = 0
  for (const line of allPeopleRanges(scene, decoded).flatMap(text => text.split('\n'))) {
    const [name = '', behind, further] = line.split(/\s[/／]\s/u)
    if (behind === undefined || further !== undefined || name.includes(',')) continue
    if (peopleScore(name, common) < unknownName) continue
    const isPlaced = !isName(behind, common)
    votes += isPlaced ? 1 : -1
    placed += isPlaced ? 1 : 0
  }
  return placed >= fewestPlaced && votes > 0
}

/** Whether a text opens with a given name, or is as short as names in Han are. */
function isName(text: string, common: CommonWords): boolean {
  if (/^\p{Script=Han}{2,3}\s*$/u.test(text)) return true
  return /^\p{Script=Han}/u.test(text)
    ? !hasAffiliationWord(text) && peopleScore(text, common) > unknownName
    : isGivenName(/^[^\s,(]+/.exec(text)?.[0] ?? '')
}

const fewestPlaced = 2

/** Whether those who begin with an honorific are people, and the others, who open with no given name, are not: "Dr. Ada Byron, Acme". */
function tellsByTitles(text: string, people: readonly Mention[]): boolean {
  const others = people.filter(({ from }) => !endsInHonorific(text.slice(0, from)))
  return (
    others.length > 0 &&
    others.length * 2 <= people.length &&
    !others.some(opensGiven) &&
    !others.includes(people[0] as Mention)
  )
}

/** A second name that is not known for one says little by itself. */
const unknownName = 0.5
const enough = 1

/** Above 0 where what stands after a comma is no person, below 0 where it is one; elsewhere brackets may name places. */
function voteOf(people: readonly Mention[], placed: boolean): number {
  if (endsInPlace(people)) return 1
  if (people.length > 2)
    return people.slice(0, -1).every(opensGiven) && namesPlace(people.slice(-2)) ? unknownName : -2
  if (people.some(person => person.trailing)) return 1
  if (people.length < 2) return 0
  if (people.length === 2 && isTown(people[1])) return townVote
  if (placed || !namesPlace(people)) return -1
  return /^[A-Z]{2}/.test(people[1]?.name ?? '') ? 1 : unknownName
}

/** One word behind a whole name says less. */
const townVote = 0.4

/** Whether a name is one word, and none that people are called by. */
function isTown(person: Mention | undefined): boolean {
  return (
    person !== undefined &&
    person.affiliation === null &&
    /^\p{Lu}\p{Ll}+$/u.test(person.name) &&
    !isGivenName(person.name)
  )
}

/** Two capitals alone are not that much of a name. */
const surelyName = 2

/** Whether the second of two looks like no person beside the first. */
function namesPlace([first, second]: readonly Mention[]): boolean {
  if (second && (second.affiliation !== null || second.score > surelyName)) return false
  return opensGiven(first) && !opensGiven(second) && /\s/u.test(second?.name ?? '')
}

function opensGiven(person: Mention | undefined): boolean {
  return isGivenName(person?.name.split(/\s+/u)[0] ?? '')
}

/** Whether brackets say where somebody is from, as a comma then does not. */
function isPlacedInBrackets(people: readonly Mention[]): boolean {
  return people.some(({ affiliation, trailing }) => affiliation !== null && !trailing)
}

function allPeopleRanges(scene: Scene, { states, layout }: Decoded): string[] {
  return scene.all.flatMap((feature, index) =>
    peopleRanges(feature, states[index] ?? 'lead', layout, scene.gridAt.get(index)),
  )
}

/** The strings of a line that hold people. */
function peopleRanges(feature: Features, state: State, layout: Layout, grid: Grid | undefined): string[] {
  if (state === 'second') return layout.second === 'people' ? [feature.text] : []
  if (state === 'field') {
    const { label } = feature
    return label && isRole(label.meaning) && !namesSeveral(label)
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

/** Whether a third of the heads, and more than one, begin with a label of the kind. */
function isCommon({ all }: Scene, { states }: Decoded, meaning: 'prize' | 'title'): boolean {
  const heads = all.filter((_, index) => states[index] === 'head')
  const labelled = heads.filter(head => head.label?.meaning === meaning).length
  return labelled >= 2 && labelled * 3 >= heads.length
}

/** Whether nearly all entries that open with a title, and two at least, have one that a label inside them names. */
function nameTitlesInside({ all }: Scene, { states, layout }: Decoded): boolean {
  if (layout.head !== 'title') return false
  const named = all.filter(
    ({ label }, index) => states[index] === 'field' && label?.meaning === 'title' && namesTitle(label.text),
  ).length
  const heads = states.filter(state => state === 'head').length
  return named >= 2 && named <= heads && named >= heads * nearlyAll
}

const nearlyAll = 0.8

/** Whether the places that heads begin with count up, or down, from one to the next; no head lacks one. */
function beginInPlaces({ all }: Scene, { states }: Decoded): boolean {
  const heads = all.filter((_, index) => states[index] === 'head')
  const places = heads.map(({ text, from }) => Number(placeBefore.exec(text.slice(from))?.[1] ?? 0))
  const steps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
  return (
    places.every(place => place > 0) &&
    steps.length > 0 &&
    steps.every(step => step === steps[0] && Math.abs(step) === 1)
  )
}

/** A place as an ordinal, and the words of what won it: "1º Tide tables", "1er Tide tables", "1st Tide tables". */
export const placeBefore = /^(\d{1,2})(?:[ºª°]|st|nd|rd|th|ère|ers?|re|nde?|e|ème)\s+(?=\S)/u

const opensNote = /^\s*(?:\p{Lu}|\p{Lo})/u
const longestNote = 6
const fewestNotes = 3

/** How long the bracket is that a text ends in, with the space before it; a few words with a capital. */
export function noteLength(text: string): number {
  if (!/[)）]$/.test(text)) return 0
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('（'))
  const inside = text.slice(open + 1, -1)
  const isNote =
    open > 0 && opensNote.test(inside) && wordCount(inside) <= longestNote && !/[)）]/.test(inside)
  return isNote ? text.length - text.slice(0, open).trimEnd().length : 0
}

/** Whether half of the titles that stand behind their people, and three at least, end in such a note. */
function endInPlaces({ all }: Scene, { states, layout }: Decoded): boolean {
  if (layout.head !== 'people-title') return false
  const heads = all.filter((_, index) => states[index] === 'head')
  const noted = heads.filter(({ head }) => noteLength(head) > 0).length
  return noted >= fewestNotes && noted * 2 >= heads.length
}

/** How long the place is behind a dash that a text ends in, with the dash. */
export function dashedPlace(text: string): number {
  const [all = '', place = ''] = dashed.exec(text) ?? []
  return wordCount(place) <= longestPlace ? all.length : 0
}

const dashed = /\s+[–—-]\s+(\p{Lu}(?:(?!\s[–—-]\s).)*)$/u
const longestPlace = 8

/**
 * Whether three in four titles that stand without people, and two at least, have a few words behind a dash, of which a
 * third surely are places of work: what stands there in entry after entry is of one kind.
 */
function endInDashedPlaces({ all }: Scene, { states, layout }: Decoded): boolean {
  if (layout.head !== 'title' && layout.head !== 'label') return false
  const heads = all.filter(({ head }, index) => states[index] === 'head' && /\p{L}/u.test(head))
  const places = heads
    .map(({ head }) => head.slice(-dashedPlace(head) || head.length))
    .filter(each => each !== '')
  const known = places.filter(hasAffiliationWord).length
  return places.length >= 2 && places.length * 4 >= heads.length * 3 && known * 3 >= places.length
}

/** What stands in square brackets at the end of a text. */
export const squareNote = /\s*\[[^[\]]+\]$/

/** Whether half of the heads, and three at least, end in such a note. */
function endInNotes({ all }: Scene, { states }: Decoded): boolean {
  const heads = all.filter((_, index) => states[index] === 'head')
  const noted = heads.filter(({ head }) => squareNote.test(head)).length
  return noted >= fewestNotes && noted * 2 >= heads.length
}

/** Whether half of the heads, and more than one, stand above the members of a team that they name. */
function nameTeams({ all, members }: Scene, { states }: Decoded): boolean {
  const heads = all.filter((_, index) => states[index] === 'head')
  const named = heads.filter(
    ({ line, head }) => members.get(line.index) === 'head' && workBesideTeam(head) !== null,
  ).length
  return named >= 2 && named * 2 >= heads.length
}

/** Whether half of the heads, and more than one, end in words for media. */
function endInMedia({ all }: Scene, { states }: Decoded): boolean {
  const heads = all.filter((_, index) => states[index] === 'head')
  const ending = heads.filter(({ head }) => mediaLength(head) > 0).length
  return ending >= 2 && ending * 2 >= heads.length
}
