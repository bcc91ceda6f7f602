/**
 * Reads a string as a list of people: "Ada Byron (Acme), Grace H. (@grace) and Li Wei, mentored by X". Every person is
 * a range of the string, with the affiliation, handle and role found beside it.
 */

import type { Role } from '../../model/vocabulary.js'
import { conjunctions, mentoredBy, nobodyWords } from '../lexicon/cues.js'
import { functionWords } from '../lexicon/function-words.js'
import { affiliationStems, cjkHonorifics } from '../lexicon/person-words.js'
import { roleOfLabel } from './label.js'
import { type CommonWords, honorificLength, nameScore } from './name.js'
import { isCountry } from './places.js'
import { stemMatcher } from './stems.js'

export interface Mention {
  name: string
  /** Half-open range of the name in the string. */
  from: number
  to: number
  /** End of what belongs to it: affiliation and handle. */
  end: number
  affiliation: string | null
  /** The affiliation stands behind the name with no more than a space between. */
  trailing: boolean
  /** From "(Mentor)" or "mentored by", else `null`. */
  role: Role | null
  score: number
}

export interface PeopleReading {
  people: Mention[]
  /** Mean log-odds over the names; how well the whole string reads as people. */
  score: number
}

export interface PeopleOptions {
  common: CommonWords
  /** "Name, Acme" rather than "Name, Name"; so too for a line end between the two. */
  commaIsAffiliation: boolean
}

const none: PeopleReading = { people: [], score: -5 }

interface Piece {
  from: number
  to: number
  /** What stood before it. */
  separator: 'start' | 'comma' | 'line' | 'and' | 'dash' | 'slash' | 'role'
}

/** Reads the whole string as people. */
export function readPeople(text: string, options: PeopleOptions): PeopleReading {
  if (text.trim() === '' || text.length > 800) return none
  if (isNobody(text)) return { people: [], score: 0.8 }
  const people: Mention[] = []
  const scores: number[] = []
  for (const part of roleParts(text)) readPart(text, part, options, people, scores)
  if (people.length === 0) return none
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const worst = Math.min(...scores)
  return { people, score: worst < -2.5 ? Math.min(mean, worst + 1) : mean }
}

function isNobody(text: string): boolean {
  const value = text
    .trim()
    .toLowerCase()
    .replace(/[()[\]]/gu, '')
  return nobodyWords.includes(value) || /\(n\.\s?n\.\)$/iu.test(text.trim())
}

interface RolePart {
  from: number
  to: number
  role: Role | null
}

const mentorCue = new RegExp(`[\\s,;(–—-]*(?:${mentoredBy.join('|')})\\s+`, 'iu')

/** Parts a string where "mentored by" or "Mentor:" changes the role. */
function roleParts(text: string): RolePart[] {
  const cue = mentorCue.exec(text)
  if (!cue) return [{ from: 0, to: text.length, role: null }]
  const after = cue.index + cue[0].length
  const end = /\)\s*$/u.test(text) && cue[0].includes('(') ? text.lastIndexOf(')') : text.length
  const parts: RolePart[] = [{ from: after, to: end, role: 'mentor' }]
  if (cue.index > 0) parts.unshift({ from: 0, to: cue.index, role: null })
  return parts
}

function readPart(
  text: string,
  part: RolePart,
  options: PeopleOptions,
  people: Mention[],
  scores: number[],
): void {
  let last: Mention | null = null
  for (const piece of piecesOf(text, part.from, part.to)) {
    if (readTeam(text, piece, options, people, scores)) continue
    const mention = readPiece(text, piece, options)
    const belongs = last !== null && isAffiliation(text, piece, mention, last, options)
    if (belongs && last) {
      last.affiliation = joinAffiliation(last.affiliation, text.slice(piece.from, piece.to))
      last.end = piece.to
      last.trailing = true
      continue
    }
    if (!mention) {
      scores.push(-3)
      continue
    }
    mention.role ??= part.role
    people.push(mention)
    scores.push(mention.score)
    last = mention
  }
}

const amount =
  /^(?:[$€£¥₹]|US\$|R\$)\s?\d[\d.,]*\s?(?:k|m)?$|^\d[\d.,]*\s?(?:€|\$|£|EUR|USD|CHF|euros?|dollars?|元|円)$/iu
const degree =
  /^(?:ph\.?\s?d\.?|m\.?\s?sc\.?|b\.?\s?sc\.?|m\.?a\.?|b\.?a\.?|m\.?d\.?|mba|d\.?phil\.?|dr\.?|prof\.?|jr\.?|sr\.?)$/iu

/** "Team Name (Ada, Grace)": the people are those in the brackets. */
function readTeam(
  text: string,
  piece: Piece,
  options: PeopleOptions,
  people: Mention[],
  scores: number[],
): boolean {
  const raw = text.slice(piece.from, piece.to)
  const members = /^(\s*[^()]*\p{L}[^()]*)\(([^()]*[,&;、，][^()]*)\)\s*$/u.exec(raw)
  if (!members?.[1] || !members[2]) return false
  const inside = readPeople(members[2], options)
  if (
    inside.people.length < 2 ||
    inside.score < 0.8 ||
    inside.people.some(person => person.affiliation !== null)
  )
    return false
  const outside = nameScore(members[1].trim(), options.common)
  if (outside > 1) return false
  const offset = piece.from + members[1].length + 1
  for (const person of inside.people) {
    people.push({
      ...person,
      from: person.from + offset,
      to: person.to + offset,
      end: person.end + offset,
      affiliation: members[1].trim(),
    })
    scores.push(person.score)
  }
  return true
}

function joinAffiliation(before: string | null, piece: string): string | null {
  const value = piece.trim().replace(/[.;]$/u, '')
  if (degree.test(value) || amount.test(value)) return before
  return before === null ? value : `${before}, ${value}`
}

/** Whether a piece after a name says where the person is from rather than naming the next one. */
function isAffiliation(
  text: string,
  piece: Piece,
  mention: Mention | null,
  last: Mention | null,
  options: PeopleOptions,
): boolean {
  if (piece.separator !== 'comma' && piece.separator !== 'dash' && piece.separator !== 'line') return false
  if ((piece.separator === 'comma' || piece.separator === 'line') && options.commaIsAffiliation) return true
  if (last?.trailing && (!mention || mention.score < 1.2)) return true
  const value = text.slice(piece.from, piece.to).trim()
  return hasAffiliationWord(value) || !mention || mention.score < -0.9 || isCountry(value)
}

/** Whether a word of workplaces or positions stands in the text. */
export const hasAffiliationWord = stemMatcher(affiliationStems)

const dash = /^\s+(?:–|—|-|--)\s+/u
const conjunction = new RegExp(
  `^(?:\\s+(?:${conjunctions.filter(w => /^[a-zа-яçéä]+$/u.test(w)).join('|')})\\s+|\\s*&\\s*|\\s+\\+\\s+)`,
  'iu',
)

/** Splits at separators outside brackets. One pass. */
function piecesOf(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let depth = 0
  let start = from
  let separator: Piece['separator'] = 'start'
  const push = (end: number, next: number, kind: Piece['separator']): void => {
    if (text.slice(start, end).trim() !== '') pieces.push({ from: start, to: end, separator })
    else if (separator === 'comma' && kind === 'and') kind = 'and'
    start = next
    separator = kind
  }
  for (let at = from; at < to; at++) {
    const letter = text[at] ?? ''
    if ('([（［'.includes(letter)) depth++
    else if (')]）］'.includes(letter)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const cut = separatorAt(text, at, to)
    if (cut === null) continue
    push(at, cut.next, cut.kind)
    at = cut.next - 1
  }
  push(to, to, 'start')
  return pieces
}

function separatorAt(
  text: string,
  at: number,
  to: number,
): { next: number; kind: Piece['separator'] } | null {
  const letter = text[at] ?? ''
  if (letter === '\n') return { next: at + 1, kind: 'line' }
  if (letter === ',' && /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at + 1] ?? '')) return null
  if (',，、;；'.includes(letter))
    return { next: at + 1, kind: letter === ';' || letter === '；' ? 'and' : 'comma' }
  if (letter === '|' || (letter === '/' && text[at - 1] !== ':')) return { next: at + 1, kind: 'slash' }
  if (letter !== ' ' && letter !== '&') return cjkConjunction(text, at)
  const rest = text.slice(at, Math.min(to, at + 16))
  const joint = conjunction.exec(rest)
  if (joint && !insideName(text, at, joint[0], to)) return { next: at + joint[0].length, kind: 'and' }
  const stroke = dash.exec(rest)
  return stroke ? { next: at + stroke[0].length, kind: 'dash' } : null
}

/** "y", "e" and "i" also join the parts of one family name: "Ortega y Gasset". */
function insideName(text: string, at: number, joint: string, to: number): boolean {
  if (!/^\s+[yei]\s+$/iu.test(joint)) return false
  const left = /[^,;]*$/u.exec(text.slice(0, at))?.[0].trim().split(/\s+/u).length ?? 0
  const right =
    /^[^,;(]*/u
      .exec(text.slice(at + joint.length, to))?.[0]
      .trim()
      .split(/\s+/u).length ?? 0
  return left >= 2 && right === 1
}

function cjkConjunction(text: string, at: number): { next: number; kind: Piece['separator'] } | null {
  if (!'和与與及'.includes(text[at] ?? '')) return null
  return /\p{Script=Han}/u.test(text[at - 1] ?? '') && at > 1 ? { next: at + 1, kind: 'and' } : null
}

const bracket = /\s*[([（［]([^()[\]（）［］]*)[)\]）］]/gu
const handle = /\s*(?:^|\s|[(<])(?:@[\w.-]+|[\w.+-]+@[\w-]+\.[\w.-]+|https?:\/\/\S+)[)>]?/gu

/** Reads one piece as one person. */
function readPiece(text: string, piece: Piece, options: PeopleOptions): Mention | null {
  const raw = text.slice(piece.from, piece.to)
  const notes = [...raw.matchAll(bracket)]
  const cutAt = notes[0]?.index ?? raw.length
  let name = raw.slice(0, cutAt)
  const trailing = raw.slice(cutAt).replace(bracket, '').trim()
  let affiliation: string | null = null
  let role: Role | null = null
  for (const note of notes) {
    const value = note[1]?.trim() ?? ''
    const labelled = roleOfLabel(value)
    if (labelled) role = labelled
    else if (value !== '' && !isHandle(value) && !degree.test(value))
      affiliation = joinAffiliation(affiliation, value)
  }
  if (trailing !== '' && !/^[.,;:!]+$/u.test(trailing)) affiliation = joinAffiliation(affiliation, trailing)
  const handles = [...name.matchAll(handle)]
  if (handles.length > 0 && name.replace(handle, '').trim() !== '')
    name = name.slice(0, handles[0]?.index ?? name.length)
  let from = 0
  while (from < name.length && /[\s"'“”*.,:–—-]/u.test(name[from] ?? '')) from++
  from += byLength(name.slice(from))
  from += honorificLength(name.slice(from))
  let to = name.length
  while (to > from && /[\s"“”*,:;–—-]/u.test(name[to - 1] ?? '')) to--
  if (
    name[to - 1] === '.' &&
    !/(?:^|[\s.])\p{Lu}\.$/u.test(name.slice(from, to)) &&
    !/\b[JS]r\.$/u.test(name.slice(from, to))
  )
    to--
  to = withoutCjkHonorific(name, from, to)
  const whole = name.slice(from, to)
  if (whole === '') return null
  const prefix = namePrefix(whole, options.common)
  let leftover = 0
  if (prefix < whole.length) {
    const rest = whole.slice(prefix).trim()
    leftover = (hasAffiliationWord(rest) && !opensFunction(rest)) || connector.test(rest) ? 0.4 : 2.5
    affiliation = joinAffiliation(affiliation, rest.replace(connector, '').trim())
    to = from + prefix
  }
  const value = name.slice(from, to).replace(/^@/u, '').trim()
  const score =
    nameScore(name.slice(from, to), options.common) -
    leftover +
    (handles.length > 0 || notes.some(note => /^@/u.test(note[1]?.trim() ?? '')) ? 1.2 : 0)
  const offset = piece.from + (name.startsWith('@', from) ? from + 1 : from)
  return {
    name: value,
    from: offset,
    to: piece.from + to,
    end: piece.to,
    affiliation,
    trailing: prefix < whole.length,
    role,
    score,
  }
}

function opensFunction(text: string): boolean {
  return functionWords.has(/^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '')
}

const connector = /^(?:of|from|at|de|von|vom|aus|del|da|из|від)\s+(?:the\s+)?/iu

/** The length of a "by" before the name. "von" and "di" may belong to it: then two more words have to follow. */
function byLength(text: string): number {
  const by = /^(?:by|par|por|door|przez|presented by|vorgestellt von|präsentiert von)\s+(?=\p{Lu})/iu.exec(
    text,
  )
  if (by) return by[0].length
  const particle = /^(?:von|di|av|af|od|от|de)\s+(?=\p{Lu}\S*\s+\p{Lu})/u.exec(text)
  return particle ? particle[0].length : 0
}

function isHandle(value: string): boolean {
  return /^@?[\w.-]+$/u.test(value) && !/^\p{Lu}{2,}$/u.test(value) && !/^\d+$/u.test(value)
}

function withoutCjkHonorific(name: string, from: number, to: number): number {
  for (const suffix of cjkHonorifics)
    if (name.slice(from, to).endsWith(suffix) && to - from > suffix.length + 1) return to - suffix.length
  return to
}

/** How much of the string is a name when something in lower case, or in another script, follows it. */
function namePrefix(text: string, common: CommonWords): number {
  if (nameScore(text, common) > -2) return text.length
  const tokens = [...text.matchAll(/\S+/gu)]
  let best = text.length
  let bestScore = 0.5
  for (let count = Math.min(4, tokens.length - 1); count >= 2; count--) {
    const last = tokens[count - 1]
    if (!last) continue
    const to = last.index + last[0].length
    const score = nameScore(text.slice(0, to), common)
    if (score > bestScore) {
      best = to
      bestScore = score
    }
  }
  return best
}
