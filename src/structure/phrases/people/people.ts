/**
 * Reads a string as a list of people: "Ada Byron (Acme), Grace H. (@grace) and Li Wei, mentored by X". Every person is
 * a range of the string, with the affiliation, handle and role found beside it.
 */
import type { Role } from '../../../model/vocabulary.js'
import { unnamedWords } from '../../lexicon/fillers.js'
import { rememberingIn } from '../../words/remember.js'
import { holdsHandles } from '../names/handles.js'
import { type CommonWords, endsInHonorific, isGivenName, isTeam, nameScore } from '../names/name.js'
import { type AffiliationOptions, addAffiliation, isAffiliation, nobody, nobodyIn } from './affiliation.js'
import { mentorCue } from './mentored-by.js'
import { isNobody } from './nobody.js'
import { isDegree, isFact, joinAffiliation, type Mention, readPerson, shifted } from './person.js'
import { type Piece, piecesOf } from './pieces.js'
import { isCountry } from './places.js'

export interface PeopleReading {
  people: Mention[]
  /** Mean log-odds over the names; how well the whole string reads as people. */
  score: number
}

export interface PeopleOptions extends AffiliationOptions {
  common: CommonWords
  /** What a label says that is named. */
  named?: 'team' | undefined
  /** Below it nobody asks how low the score is. */
  least?: number
}

const none: PeopleReading = { people: [], score: -5 }
const longestList = 800
/** A sentence behind an amount is no part of a list. */
const goesOn = /[€$£]\.\s+\p{Lu}/u
/** A list with a piece that surely is no name reads hardly better than that piece. */
const worstBonus = 1

/** Reads the whole string as people. */
export function readPeople(text: string, options: PeopleOptions): PeopleReading {
  if (text.trim() === '' || text.length > longestList || goesOn.test(text)) return none
  if (isNobody(text)) return { people: [], score: 0.8 }
  const inside = bracketed.exec(text)
  if (inside?.[1] && inside[2]) return shiftedBy(inside[1].length, readPeople(inside[2], options))
  const group = teamBeforeMembers(text, options)
  if (group) return group
  const found = roleParts(text).flatMap(part => readPlaced(text, part, options))
  const people = found.filter(mention => mention !== null).filter(({ name }) => !isNobody(name))
  if (people.length === 0) return none
  const counted = endsInPlace(people) && found.at(-1) === people.at(-1) ? found.slice(0, -1) : found
  const scores = counted.map(mention => mention?.score ?? nobody)
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const worst = Math.min(...scores)
  return {
    people,
    score: worst < -2.5 ? Math.min(mean, worst + worstBonus) : mean + listBonus(text, people),
  }
}

/** What a list as a whole adds to the mean of its names. */
function listBonus(text: string, people: readonly Mention[]): number {
  return (areGiven(people) ? givenList : 0) + (opensBy.test(text.slice(0, people[0]?.from)) ? credited : 0)
}

/** What stands before names that says who made what is above: "By", "Von". */
const opensBy = /^\s*(?:by|par|por|door|przez|von|av|af|od|от|від)\s+$/iu
/** What it adds that such a word opens the list: no name and hardly a title does. */
const credited = 0.8

/** "Duo Feldrand: Ada Byron & Wei Lin": a team that a word says is one, and who is in it. */
function teamBeforeMembers(text: string, options: PeopleOptions): PeopleReading | null {
  const [all, before = '', team = ''] = teamColon.exec(text.slice(0, longestTeam)) ?? []
  if (all === undefined || !isTeam(team)) return null
  const { people, score } = shiftedBy(all.length, readPeople(text.slice(all.length), options))
  return score < leastMember
    ? null
    : { people: [wholeTeam(team, before.length, all.length), ...people], score }
}

const teamColon = /^(\s*)(\S[^:：,，、;()（）]*?)\s*[:：]\s*(?=\S)/u
const longestTeam = 60

function wholeTeam(name: string, from: number, end: number): Mention {
  return { ...noOne, name, from, to: from + name.length, end, role: 'team', score: leastMember }
}

/** What it adds that all of several are given names alone: no title is a list of such. */
const givenList = 0.8

function areGiven(people: readonly Mention[]): boolean {
  return people.length > 2 && people.every(({ name }) => isGivenName(name))
}

/** How well a string reads as people; below `leastLikely` by how little matters to nobody, and running text is given up at once. */
export const peopleScore: (text: string, common: CommonWords) => number = rememberingIn(
  (text, common) => readPeople(text, { common, commaIsAffiliation: false, least: leastLikely }).score,
)

export const leastLikely = -2.2

/** Whether one word that is no given name stands behind whole names: a town, the short name of an institution. */
export function endsInPlace(people: readonly Mention[]): boolean {
  const last = people.at(-1)
  return (
    last !== undefined &&
    people.length > 1 &&
    last.affiliation === null &&
    /^\p{Lu}\p{L}+$/u.test(last.name) &&
    !isGivenName(last.name) &&
    people.slice(0, -1).every(({ name }) => name.includes(' '))
  )
}

/** A pair of brackets around one name: "(Ada Byron)". */
const bracketed = /^(\s*[(（])([^()（）,;，、\d]+)[)）]\s*$/u

function shiftedBy(by: number, { people, score }: PeopleReading): PeopleReading {
  return { people: people.map(person => shifted(person, by)), score }
}

interface RolePart {
  from: number
  to: number
  role: Role | null
}

/** Parts a string where "mentored by" changes the role. */
function roleParts(text: string): RolePart[] {
  const cue = mentorCue(text)
  if (!cue) return [{ from: 0, to: text.length, role: null }]
  const [at, from] = cue
  const mark = /[\s,;(–—-]*$/u.exec(text.slice(0, at))?.[0] ?? ''
  const end = mark.includes('(') ? bracketEnd(text, from) : text.length
  const behind = end + 1 + (/^[\s,;.]*/u.exec(text.slice(end + 1))?.[0].length ?? 0)
  const to = at - mark.length
  return [
    ...(to > 0 ? [{ from: 0, to, role: null }] : []),
    { from, to: end, role: 'mentor' },
    ...(behind < text.length ? [{ from: behind, to: text.length, role: null }] : []),
  ]
}

/** Where the bracket ends that is open at an index; brackets inside it are part of it. */
function bracketEnd(text: string, from: number): number {
  let open = 1
  for (const { index, 0: sign } of text.slice(from).matchAll(/[()]/g)) {
    open += sign === '(' ? 1 : -1
    if (open === 0) return from + index
  }
  return text.length
}

/** The people of a part; what a bar or a dash parts from them, up to a country, is where the last of them is from. */
function readPlaced(text: string, part: RolePart, options: PeopleOptions): (Mention | null)[] {
  const match = placeBehind.exec(text.slice(part.from, part.to))
  if (!match?.[1] || !isCountry(match[1].split(',').at(-1) ?? '')) return readPart(text, part, options)
  const piece: Piece = { from: part.from + match.index, to: part.to, separator: 'bar' }
  const found = readPart(text, { ...part, to: piece.from }, options)
  const last = found.findLast(mention => mention !== null)
  if (last) addAffiliation(last, match[1], piece)
  return found
}

const placeBehind = /\s[|｜·•–—-]\s+([^|｜·•–—]*\p{L})[.\s]*$/u

/** The people of a part; `null` for a piece that names nobody. */
function readPart(text: string, part: RolePart, options: PeopleOptions): (Mention | null)[] {
  const found: (Mention | null)[] = []
  let last: Mention | null = null
  for (const piece of piecesOf(text, part.from, part.to)) {
    if (isHopeless(last, options)) break
    const value = text.slice(piece.from, piece.to)
    if (isBeside(value, piece, last)) continue
    const team = membersOf(text, piece, options, found.length)
    const mention = team ? null : readPerson(value, piece.from, options.common)
    if (isCountry(value)) last = withoutTown(found, last)
    if (last && !team && isPlaceOf(text, piece, { mention, last }, options)) {
      found.push(...nobodyIn(value, piece, last))
      addAffiliation(last, value, piece)
    } else {
      found.push(...(team ?? [withRole(mention, part.role), ...companionsOf(value, piece, mention, options)]))
      last = mention ?? last
    }
  }
  return found
}

/** Whether a piece says where the person before it is from. */
function isPlaceOf(
  text: string,
  piece: Piece,
  { mention, last }: { mention: Mention | null; last: Mention },
  options: PeopleOptions,
): boolean {
  const isLast = endsList.test(text.slice(piece.to))
  const isUntitled = options.commaIsAffiliation && lacksTitle(text, mention, last)
  return isAffiliation(
    text.slice(piece.from, piece.to),
    piece,
    { mention, last, isLast, isUntitled },
    options,
  )
}

const endsList = /^\s*(?:[;；]|$)/

/** Whether an honorific stands before somebody, and none before the words behind, which are no given names either. */
function lacksTitle(text: string, mention: Mention | null, last: Mention): boolean {
  if (!isTitled(text, last)) return false
  return mention === null || !(isTitled(text, mention) || isCalled(mention))
}

function isTitled(text: string, { from }: Mention): boolean {
  return endsInHonorific(text.slice(0, from))
}

/** Whether a name may open with what somebody is called: "Jens-Uwe Harms", but not "Ada-Byron-Haus Ulm". */
function isCalled({ name }: Mention): boolean {
  const [first = ''] = name.split(/\s/u)
  return !first.includes('-') || first.split('-').every(isGivenName)
}

/** Those whom a bracket behind somebody's name names beside them: "Ada Byron (together with Wei Lin)". */
function companionsOf(
  value: string,
  piece: Piece,
  mention: Mention | null,
  { common }: PeopleOptions,
): Mention[] {
  const match = mention === null ? null : beside.exec(value)
  if (!mention || !match?.[1]) return []
  const { people, score } = readPeople(match[1], { common, commaIsAffiliation: false })
  if (score < leastMember || !areBareNames(people)) return []
  mention.affiliation = null
  const at = piece.from + match.index + match[0].indexOf(match[1])
  return people.map(person => shifted(person, at))
}

const beside =
  /[([（]\s*(?:\p{Ll}+\s+){0,4}(?:with|mit|avec|con|com|met|med)\s+(\p{Lu}[^()[\]（）]+)[)\]）]\s*$/u

/** Whether no other piece can bring the score of a list up to `least`: see `readPeople`. One word may yet be a town. */
function isHopeless(last: Mention | null, { least }: PeopleOptions): boolean {
  return least !== undefined && last !== null && last.score + worstBonus < least && /\s/.test(last.name)
}

/** Whether a piece behind a name says something else of the person or the entry: a degree, when, how long, where more of it is. */
function isBeside(value: string, { separator }: Piece, last: Mention | null): boolean {
  if (last === null) return false
  if (unnamed.test(value) || (separator === 'comma' && isDegree(value))) return true
  return separator === 'bar' ? !opensGiven(value) && !value.includes('@') : isFact(value)
}

/** Those behind the names whom nobody names: "and many volunteers", "y otros", "et al." */
const unnamed = new RegExp(`^\\s*(?:${unnamedWords.join('|')})(?:\\.?|(?:\\s+\\S+){1,2})\\s*$`)

function opensGiven(value: string): boolean {
  return isGivenName(/[^\s,(]+/.exec(value)?.[0] ?? '')
}

/** A word before a country is a town, and belongs to the person before it. */
function withoutTown(found: (Mention | null)[], last: Mention | null): Mention | null {
  const before = found.at(-2)
  if (!last || !before || last !== found.at(-1) || last.score > 1 || /\s/u.test(last.name)) return last
  found.pop()
  before.affiliation = joinAffiliation(before.affiliation, last.name)
  return before
}

function withRole(mention: Mention | null, role: Role | null): Mention | null {
  if (mention) mention.role ??= role
  return mention
}

/**
 * "Team Name (Ada, Grace)": who is in it, behind the team itself where it is called one. Of what surely is a team, one
 * name in brackets is a member. `before` counts the names before it.
 */
function membersOf(
  text: string,
  piece: Piece,
  { common, named }: PeopleOptions,
  before: number,
): Mention[] | null {
  const raw = text.slice(piece.from, piece.to)
  const [, space = '', team = '', inside = ''] = listInBracket(raw, before)
  if (team === '') return null
  const isCalled = named === 'team' || isTeam(team)
  const outside = nameScore(team, common)
  if (isGivenName(team.split(/\s/u)[0] ?? '') && outside > 1) return null
  const { people, score } = readPeople(inside, { common, commaIsAffiliation: false })
  const isMember = people.length === 1 && score >= surelyMember && isGroup(team, outside)
  if (!(isCalled || isMember || listMark.test(inside))) return null
  const fewest = named === 'team' || isMember ? 1 : 2
  if (people.length < fewest || score < leastMember || !areBareNames(people)) return null
  const at = piece.from + raw.indexOf(inside, space.length + team.length)
  const members = people.map(person => shifted(person, at))
  if (!isCalled) return members.map(each => ({ ...each, affiliation: team }))
  return [{ ...wholeTeam(team, piece.from + space.length, piece.from + raw.length), score }, ...members]
}

function listInBracket(raw: string, before: number): readonly string[] {
  return endsInBracket.test(raw) && !holdsHandles(raw, before + 1) ? (memberList.exec(raw) ?? []) : []
}

/**
 * Whether words before one name alone are those of a group: the end of a title stands there more often ("with less memory
 * (Ada)"), but where nothing has capitals.
 */
function isGroup(words: string, named: number): boolean {
  return isTeam(words) || (named <= leastTeam && /^\p{Lo}/u.test(words))
}

/** Whether nothing is said of any of them: no place behind them, no affiliation, no role. */
function areBareNames(people: readonly Mention[]): boolean {
  return !endsInPlace(people) && people.every(each => each.affiliation === null && each.role === null)
}

/** What all lists of members end in: looking for it takes less. */
const endsInBracket = /[)\]）］]\s*$/
const memberList = /^(\s*)([^\s([（［][^([（［:：–—]*?)\s*[([（［]([^()（）［］[\]]+)[)\]）］]\s*$/u
const listMark = /[,&;、，]/u
const leastMember = 0.8
const surelyMember = 2
const leastTeam = 0.5
const noOne = { affiliation: null, trailing: false }
