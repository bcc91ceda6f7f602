/** People whom only the running text of an entry names. */
import type { Role } from '../../model/vocabulary.js'
import { makerOf } from '../document/people/makers.js'
import { introducedName } from '../document/people/self-introductions.js'
import type { Features } from '../features/features.js'
import { thingWords } from '../lexicon/person-words.js'
import { helpsByPost, makerRanges, mentorOpenings, mentorRanges } from '../phrases/names/cued-names.js'
import { hanOpening } from '../phrases/names/han-names.js'
import { type CommonWords, honorificLength, isTeam } from '../phrases/names/name.js'
import { framedName, type NameSpan } from '../phrases/names/prose-names.js'
import { isHouse } from '../phrases/people/houses.js'
import { isMentoring } from '../phrases/people/mentoring.js'
import { readPeople } from '../phrases/people/people.js'
import { type Mention, shifted } from '../phrases/people/person.js'
import { likelyOpener, openerStart, toldLength } from '../phrases/sentences/opening.js'
import { isOfWinner } from '../phrases/titles/account.js'
import { outsideQuotes } from '../phrases/titles/quotation.js'
import { simplified } from '../words/simplify.js'
import { toldAccount } from './accounts.js'
import { type Draft, type DraftPerson, pieceOf, textOf } from './draft.js'
import { withoutShort } from './short-names.js'

export interface ProseReader {
  all: readonly Features[]
  common: CommonWords
  /** What people are whom nothing else says. */
  role: Role
  /** Entries open with a name in running text. */
  opening: boolean
  /** All entries. */
  drafts: readonly Draft[]
}

type Range = readonly [from: number, to: number]

/** Someone named in running text. */
interface Named extends DraftPerson {
  /** The name opens its block, or is joined to one that does. */
  opens: boolean
  /** The words before it say what the person does. */
  cued: boolean
  /** Nothing but "and" or a comma stands between it and the name before it. */
  joined: boolean
}

/** Adds the people of the description to an entry that names no others than mentors. */
export function addProsePeople(reader: ProseReader, draft: Draft): void {
  if (draft.people.some(person => person.role !== 'mentor')) {
    addMentors(reader, draft)
    return
  }
  const known = new Set(draft.people.map(person => person.mention.name))
  // What the text is about may look like a name.
  if (draft.title) known.add(textOf(draft.title).trim())
  const named: Named[] = []
  for (const { line, from, inline = line.inline } of draft.description)
    if (inline === line.inline) addNames(reader, named, reader.all[line.index], from)
  if (named.every(({ role, mention }) => role === 'mentor' || known.has(mention.name)))
    named.push(
      ...([unknownOpener(reader, draft), unknownName(reader, draft)].find(each => each.length > 0) ?? []),
    )
  const others = named.filter(person => !known.has(person.mention.name) && !isCalled(person))
  const chosen = withoutShort(chosenOf(others, reader.role), draft, reader.drafts)
  for (const { mention, piece, role } of [...chosen].sort(byPlace))
    draft.people.push({ mention, piece, role })
}

/** Whether Japanese words follow that say what something is called: "Higher Order Tides (HOT) という…". */
function isCalled({ piece, mention }: Named): boolean {
  const at = piece.from + mention.to
  return called.test(piece.inline.text.slice(at, at + longestNote))
}

const longestNote = 60
const called = /^\s*(?:[(（][^()（）]+[)）]\s*)?(?:という|といった)/u

/** In the order of the text. */
function byPlace(one: Named, other: Named): number {
  const lines = one.piece.line.index - other.piece.line.index
  return lines || one.piece.from + one.mention.from - other.piece.from - other.mention.from
}

/** Who opens a description that names nobody known: two words with capitals at the start of a sentence are a name. */
function unknownOpener({ all, common, role }: ProseReader, { description: [part] }: Draft): Named[] {
  const feature = part && all[part.line.index]
  if (!feature || feature.opening < likelyOpener) return []
  const opener = openingName(feature, part.from, common)
  return opener && opener.score >= likelyOpener ? [newName(feature, opener, role, true)] : []
}

/** Whom a text that quotes a title names with a name that no list knows. */
function unknownName({ all, common, role }: ProseReader, { description }: Draft): Named[] {
  for (const { line } of description) {
    const feature = all[line.index]
    const isTold = feature !== undefined && feature.telling > 0 && !toldAccount(feature).team
    const span = isTold ? framedName(feature.text, common) : null
    if (feature && span) return [newName(feature, mentionOf(span), role, false)]
  }
  return []
}

/** Adds the mentors that the description names as such to an entry that has none. */
function addMentors(reader: ProseReader, draft: Draft): void {
  if (draft.people.some(person => person.role === 'mentor')) return
  const known = new Set(draft.people.map(person => person.mention.name))
  const named = draft.description.flatMap(part => {
    const feature = reader.all[part.line.index]
    return feature ? [...mentorsByCue(feature, reader.common), ...mentorsByPost(feature, reader.common)] : []
  })
  for (const each of named) if (!known.has(each.mention.name)) draft.people.push(each)
}

/** Those who open a block do the work, else those of whom the text says so, else the first who does not help; all who help are mentors. */
function chosenOf(named: readonly Named[], role: Role): Named[] {
  const workers = named.filter(person => person.role !== 'mentor')
  const persons = workers.filter(({ mention }) => !isTeam(mention.name))
  const opening = (persons.length > 0 ? persons : workers).filter(person => person.opens)
  const cued = workers.filter(person => person.cued)
  const chosen = [opening, cued, firstOf(persons), workers].find(each => each.length > 0) ?? []
  const [first, ...others] = named
  if (first && chosen.length === 0) return [{ ...first, role }, ...others]
  // Nobody is mentor of their own work: they guide others elsewhere.
  const isOwn = ({ mention }: Named): boolean =>
    chosen.some(other => other.role !== 'mentor' && sameName(other.mention.name, mention.name))
  return named.filter(person => chosen.includes(person) || (person.role === 'mentor' && !isOwn(person)))
}

/** The first, and those who are joined to them. */
function firstOf(workers: readonly Named[]): Named[] {
  const end = workers.findIndex((person, index) => index > 0 && !person.joined)
  return workers.slice(0, end < 0 ? workers.length : end)
}

/** Adds the people whom a line names from an index of its inline on. */
function addNames(reader: ProseReader, named: Named[], feature: Features | undefined, start: number): void {
  if (!feature) return
  const opens = reader.opening && named.length === 0 && mayOpen(feature)
  const openers = opens ? openingNames(feature, start, reader.common) : []
  for (const opener of openers) named.push(newName(feature, opener, reader.role, true))
  const before = named.at(-1) ?? null
  for (const mentor of [...mentorsByCue(feature, reader.common), ...mentorsByOpening(feature, reader.common)])
    if (!named.some(person => sameName(person.mention.name, mentor.mention.name))) named.push(mentor)
  if (opens && feature.introduces) return
  for (const maker of makersByCue(reader, named, feature)) named.push(maker)
  addSpans(reader, named, feature, start, before)
}

/** Adds the people whose names stand anywhere in a line. */
function addSpans(
  reader: ProseReader,
  named: Named[],
  feature: Features,
  start: number,
  last: Named | null,
): void {
  let before = last
  for (const span of outsideApart(feature)) {
    const known = named.find(person => sameName(person.mention.name, span.name))
    if (known) before = known
    if (span.from + feature.lead < start || known || article.test(feature.text.slice(0, span.from))) continue
    const next = nameAt(reader, feature, span, before)
    if (next.role === 'mentor' && isHouse(feature.text, span, endBefore(feature, before))) continue
    before = next
    named.push(next)
  }
}

/** The names outside of what the text quotes, and of the title and the team that it tells of. */
function outsideApart(feature: Features): NameSpan[] {
  const { title, team } = toldAccount(feature)
  return outsideQuotes(feature.text, feature.names).filter(
    ({ from, to }) => ![title, team].some(each => each && from < each.to && to > each.from),
  )
}

/** Whether text may open with those whom it tells of; one that tells of somebody's work may open with anything. */
function mayOpen({ telling, opening }: Features): boolean {
  return telling <= 0 || opening > 0
}

/** Behind an article at the start of a text stands a house rather than somebody: "A Casa da Ria". */
const article = /^(?:[OA]s?|El|L[aeo]s?|Il|The|D(?:er|ie|as))\s$/u

/** Those of whom the text says that they did the work, where none of its words did so before. */
function makersByCue({ common, role }: ProseReader, named: readonly Named[], feature: Features): Named[] {
  const known = named.filter(person => person.cued)
  if (known.some(person => person.role !== 'mentor')) return []
  const made = namesByCue(feature, common, makerRanges(feature.text), role).filter(
    ({ mention }) => !known.some(person => sameName(person.mention.name, mention.name)),
  )
  return made.length > 0 ? made : namesByCue(feature, common, winnerRanges(feature), role)
}

/** Where those stand whom a label says to have won with a work that stands behind them: "Winner: Ada Byron (Acme), for …". */
function winnerRanges(feature: Features): Range[] {
  const { text, from, label } = feature
  const title = isOfWinner(label) ? toldAccount(feature).title : null
  if (!label || !title) return []
  const start = from + label.valueFrom
  const end = start + (/[,;.(（]/u.exec(text.slice(start, title.from))?.index ?? 0)
  return start < end ? [[start, end]] : []
}

function nameAt(reader: ProseReader, feature: Features, span: NameSpan, before: Named | null): Named {
  const { text } = feature
  const end = endBefore(feature, before)
  const joined = before !== null && joins(text, end, span.from)
  // "Mentored by Wei Lin, Ada Byron draws …": what is said of help is said of the first.
  const isSpent = before?.role === 'mentor' && !joined
  const helps = joined ? before?.role === 'mentor' : isMentoring(text, span.from, span.to, isSpent ? end : 0)
  const opens = !helps && (span.from <= 2 || (joined && before.opens))
  return { ...newName(feature, mentionOf(span), helps ? 'mentor' : reader.role, opens), joined }
}

/** Where the name before ends in the text of a line; 0 where there is none. */
function endBefore({ line, lead }: Features, before: Named | null): number {
  return before?.piece.line === line ? before.piece.from - lead + before.mention.to : 0
}

function mentionOf({ name, from, to, score }: NameSpan): Mention {
  return { name, from, to, end: to, affiliation: null, trailing: false, role: null, score }
}

function newName(feature: Features, mention: Mention, role: Role, opens: boolean): Named {
  return { mention, piece: pieceOf(feature, 0, feature.text.length), role, opens, cued: false, joined: false }
}

/** Whether nothing but "and" or a comma stands between two names. */
function joins(text: string, from: number, to: number): boolean {
  return /^(?:\s*,\s*(?:and\s+|und\s+)?|\s*&\s*|\s+(?:and|und|y|e|et|ed|en|i|и|та)\s+(?:(?:by|von|por|par|da)\s+)?)$/u.test(
    text.slice(from, to),
  )
}

function sameName(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `)
}

/** Those who are said to be mentors: "Ada Byron (ada) will be the main mentor". */
function mentorsByPost(feature: Features, common: CommonWords): Named[] {
  const known = feature.names
    .filter(({ to }) => helpsByPost(feature.text, to))
    .map(span => newName(feature, mentionOf(span), 'mentor', false))
  return known.length > 0 ? known : mentorsByOpening(feature, common)
}

/** The same, where no list knows their names. */
function mentorsByOpening(feature: Features, common: CommonWords): Named[] {
  return namesByCue(feature, common, mentorOpenings(feature.text), 'mentor')
}

/** Those whom the words right before them say to do something: handles and single names count here too. */
function namesByCue(feature: Features, common: CommonWords, ranges: readonly Range[], role: Role): Named[] {
  return ranges.flatMap(([from, to]) => {
    const { people } = readPeople(feature.text.slice(from, to), { common, commaIsAffiliation: false })
    const piece = pieceOf(feature, from, to)
    return people
      .filter(
        ({ name, score }) =>
          score > (role === 'mentor' || isStudent(feature.text, to) ? leastCued : leastMaker(name)),
      )
      .map(mention => ({ mention, piece, role, cued: true, opens: false, joined: false }))
  })
}

const leastCued = -1.5

/** Whether a word for students stands behind a name in Han. */
function isStudent(text: string, to: number): boolean {
  return studentBehind.test(simplified(text.slice(to, to + longestStudent)))
}

const studentBehind = /^\s?(?:[两二三四五六七八九十]位)?同学/
const longestStudent = 5

/** What made something may be no person; few words in Han are surely a name. */
function leastMaker(name: string): number {
  return /\p{Script=Han}/u.test(name) ? 0.9 : -0.5
}

function mentorsByCue(feature: Features, common: CommonWords): Named[] {
  return namesByCue(feature, common, mentorRanges(feature.text), 'mentor').filter(
    ({ mention: { name } }) => !endsInThing(name),
  )
}

/** Whether several words end in one for things: "with the help of the Harbour Community" names nobody. */
function endsInThing(name: string): boolean {
  const [last = '', ...before] = name.split(/\s+/u).reverse()
  return before.length > 0 && thingWords.has(last.toLowerCase())
}

const longestOpening = 160
const longestName = 5

/** The names that a line of running text opens with. */
function openingNames(feature: Features, start: number, common: CommonWords): Mention[] {
  if (feature.introduces) return introducedPeople(feature, common)
  if (feature.amongMakers) return makersOf(feature, common)
  const told = start === 0 ? toldLength(feature.text) : 0
  if (told > 0) return readPeople(feature.text.slice(0, told), { common, commaIsAffiliation: false }).people
  const opener = openingName(feature, start, common)
  const least = feature.telling > 0 ? leastTold : leastOpener
  return opener && opener.score > least ? [opener] : []
}

/** Who introduces themselves, whatever they are called. */
function introducedPeople({ text, from }: Features, common: CommonWords): Mention[] {
  const [start, end] = introducedName(text.slice(from)) ?? [0, 0]
  const { people } = readPeople(text.slice(from + start, from + end), { common, commaIsAffiliation: false })
  return people.map(each => shifted(each, from + start))
}

/** Those who made something: people, else a team, whatever it is called. */
function makersOf(feature: Features, common: CommonWords): Mention[] {
  const [from, to] = makerOf(feature) ?? [0, 0]
  const words = feature.text.slice(from, to)
  const { people, score } = readPeople(words, { common, commaIsAffiliation: false })
  if (score > likelyOpener && !isTeam(words)) return people.map(each => shifted(each, from))
  const name = words.replace(teamWord, '')
  const at = to - name.length
  return [
    { name, from: at, to, end: to, affiliation: null, trailing: false, role: 'team', score: likelyOpener },
  ]
}

/** What says before the name of a team that it is one. */
const teamWord = /^(?:das |the |l['’])?(?:team|équipe|squadra|equipo|equipe|groep|команда)\s+(?=\S)/iu

/** Words with capitals that no list knows are as likely a name as none; one word alone may be any. */
const leastOpener = -1
/** What tells of somebody's work may open with anything. */
const leastTold = 0.4

/** The name that a line of running text opens with: the longest that still looks like one. */
function openingName({ text, lead }: Features, start: number, common: CommonWords): Mention | null {
  const chinese = start === 0 ? hanOpening(text) : null
  if (chinese !== null) return readPeople(chinese, { common, commaIsAffiliation: false }).people[0] ?? null
  const behind = Math.max(0, start - lead)
  const rest = behind + openerStart(text.slice(behind))
  const from = rest + honorificLength(text.slice(rest))
  const best = firstName(text.slice(from, from + longestOpening), common)
  return best && { ...best, from: best.from + from, to: best.to + from, end: best.end + from }
}

function firstName(head: string, common: CommonWords): Mention | null {
  const stop = /[,(:]|\.\s/u.exec(head)?.index ?? head.length
  const words = [...head.slice(0, stop).matchAll(/\S+/gu)].slice(0, longestName)
  let best: Mention | null = null
  for (const word of words) {
    const { people } = readPeople(head.slice(0, word.index + word[0].length), {
      common,
      commaIsAffiliation: false,
    })
    const [person] = people
    const alone = person && people.length === 1 && !person.trailing && person.role === null
    if (alone && (!best || person.score + 0.9 >= best.score)) best = person
  }
  return best
}
