/**
 * What running text sets apart from its other words: by quotation marks, by italics, bold type or a link, or by a word
 * before it that says what it is: "the project Tide Tables, which …". It may be the title of a work, or the name of a team.
 */
import { latePattern } from '../../../model/late-pattern.js'
import type { Inline } from '../../inline.js'
import {
  auxiliaries,
  copulas,
  madeVerbs,
  onTopic,
  sayingWords,
  titledWords,
} from '../../lexicon/connectives.js'
import { titleWords } from '../../lexicon/labels.js'
import { givenVerbs } from '../../lexicon/results.js'
import { roleWords } from '../../lexicon/roles.js'
import { speakingPhrases } from '../../lexicon/speaking.js'
import { taskWords, workWords } from '../../lexicon/works.js'
import { opensTitle, quotesIn } from './quotation.js'

export interface SetApart {
  /** What it is set in: the mark that opens a quotation, a style, `word` for one before it. */
  mark: string
  /** Half-open, without the marks. */
  from: number
  to: number
  /** What the words before it say that it is. */
  called: 'title' | 'team' | 'task' | null
}

/** Running text, and the line that it is of. */
export interface Told {
  text: string
  line: { inline: Inline }
  lead: number
}

/** The quotations of a text. */
export function quotedApart(text: string): SetApart[] {
  return quotesIn(text).map(quote => ({ ...quote, called: calledBefore(text, openOf(quote)) }))
}

/** What marks or a style set apart, in text order; of two in the same place the quotation. */
export function setApartIn(told: Told): SetApart[] {
  const quotes = quotesIn(told.text, true).filter(quote => mayBeTitle(told.text, quote))
  const styled = styledIn(told).filter(
    ({ from, to }) => !quotes.some(quote => from < quote.to && to > quote.from),
  )
  const found = [...quotes, ...styled].sort((one, other) => one.from - other.from)
  const teams = hanTeamsIn(told.text)
  const others = found
    .map((each, index) => ({
      ...each,
      called: calledIn(told.text, found[index - 1], each, found[index + 1]),
    }))
    .filter(({ mark, called }) => called !== null || !ofNames.has(mark))
    .filter(({ from, to }) => !teams.some(team => from < team.to && to > team.from))
  return [...teams, ...others]
}

/** In Han the word for a team stands behind its name: "【潮汐社】团队", "“海风”队". */
const hanTeam = latePattern(
  '([「『《“【])([^「」『』《》“”【】]{1,20})[」』》”】]\\s?(?:团队|團隊|小组|小組|战队|戰隊|队伍|隊伍|队|隊|チーム)',
  'gu',
)
const maybeHanTeam = /[」』》”】]\s?[团團小战戰队隊チ]/

function hanTeamsIn(text: string): SetApart[] {
  if (!maybeHanTeam.test(text)) return []
  return [...text.matchAll(hanTeam())].map(({ 1: mark = '', 2: name = '', index }) => {
    const from = index + mark.length
    return { mark, from, to: from + name.length, called: 'team' as const }
  })
}

/** Whether words in quotation marks may be a title; in small letters one is where the words before say so. */
function mayBeTitle(text: string, quote: Phrase): boolean {
  const isCalled = opensTitle.test(text.slice(quote.from)) || calledBefore(text, openOf(quote)) === 'title'
  return isCalled && !isSpoken(text, quote)
}

/** Whether somebody says these words, or is called so: "“…”, said Ada Byron", "Ada “Tide” Byron". */
function isSpoken(text: string, { from, to }: Phrase): boolean {
  const behind = text.slice(to, to + longestCue)
  return (
    said().test(behind) ||
    (nickname.test(behind) && givenBefore.test(text.slice(Math.max(0, from - longestCue), from)))
  )
}

const said = latePattern(`^[.,!?]?["“”»’],?\\s+(?:${sayingWords.join('|')})(?!\\p{L})`, 'iu')
const nickname = /^["”»’]\s\p{Lu}\p{Ll}/u
const givenBefore = /\p{Lu}\p{Ll}+\s["“«‘]$/u

/** Styles of names and of whatever is important: what stands in them is a title where the words before it say so. */
const ofNames: ReadonlySet<string> = new Set(['strong', 'link'])

function calledIn(
  text: string,
  last: Phrase | undefined,
  each: Phrase,
  next: Phrase | undefined,
): SetApart['called'] {
  if (isOfTeam(text, last, each) || hasHanWork(text, each, next)) return 'team'
  return calledBefore(text, openOf(each))
}

/** In Chinese a work stands behind whose it is, in other marks: "“潮汐社”的《退潮地图》". */
function hasHanWork(text: string, { to, mark }: Phrase, next: Phrase | undefined): boolean {
  return next !== undefined && next.mark !== mark && /^的.?$/u.test(text.slice(to + 1, next.from))
}

type Phrase = Omit<SetApart, 'called'>

const styles: ReadonlySet<string> = new Set(['emphasis', 'strong', 'link'])

/** Whether a mark is a style rather than quotation marks. */
export function isStyle(mark: string): boolean {
  return styles.has(mark)
}

function openOf({ mark, from }: Phrase): number {
  return styles.has(mark) ? from : from - mark.length
}

/** Words of a style of their own inside running text. */
function styledIn({ text, line: { inline }, lead }: Told): Phrase[] {
  if (inline.leaves.length < 2) return []
  return stretchesOf(inline).flatMap(({ mark, start, end }) => {
    const words = text.slice(Math.max(0, start - lead), Math.max(0, end - lead))
    const from = Math.max(0, start - lead) + words.length - words.trimStart().length
    const bare = words.trim().replace(/[.,;]$/u, '')
    const isPhrase = bare.length < longest && opensTitle.test(bare) && !/[:：]$/u.test(bare)
    return isPhrase ? [{ mark, from, to: from + bare.length }] : []
  })
}

/** Neighbouring leaves of one style. */
function stretchesOf({ leaves }: Inline): { mark: string; start: number; end: number }[] {
  const found: { mark: string; start: number; end: number }[] = []
  for (const { start, end, link, strong, emphasis } of leaves) {
    const mark = emphasis ? 'emphasis' : strong ? 'strong' : link === null ? null : 'link'
    const last = found.at(-1)
    if (mark !== null && last?.mark === mark && last.end === start) last.end = end
    else if (mark !== null) found.push({ mark, start, end })
  }
  return found
}

const longest = 160
const longestCue = 26
const letters = /^[\p{L}\p{M}\s]{2,}$/u
const works = [...titledWords, ...titleWords, ...workWords, ...speakingPhrases].filter(word =>
  letters.test(word),
)
const teams = roleWords.team.filter(word => letters.test(word))
/** A verb may stand between: "the third project is “Tide tables”". */
const before = (words: readonly string[]): (() => RegExp) =>
  latePattern(
    `(?:(?<![\\p{L}])|(?=\\p{Script=Han}))(?:${words.join('|')})(?:\\s(?:${copulas.join('|')})|名?[为為]|是|叫做?)?\\s*[:：,]?\\s*$`,
    'iu',
  )
const titledBefore = before(works)
const teamBefore = before(teams)
const taskBefore = before(taskWords)

/** What the words right before an index say that the words behind it are. */
function calledBefore(text: string, at: number): SetApart['called'] {
  const cue = text.slice(Math.max(0, at - longestCue), at)
  if (teamBefore().test(cue)) return 'team'
  if (taskBefore().test(cue)) return 'task'
  return titledBefore().test(cue) ? 'title' : null
}

/** Between a work and the team whose it is: "“Tide tables” of “The Moths”". */
const ofWhom =
  /^["“”»«’‘]?\s+(?:der|des|von|vom|by|of|del?|d[oa]s?|di|du|van|från|od)\s+(?:\p{Ll}+\s+)?["“„«»‘]?$/u

function isOfTeam(text: string, work: Phrase | undefined, { from }: Phrase): boolean {
  return work !== undefined && from - work.to < longestCue && ofWhom.test(text.slice(work.to, from))
}

const either = (words: readonly string[]): string =>
  words.flatMap(word => [word, `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`]).join('|')
const stop = '(?=\\s*(?:[,;(（]|\\.(?:\\s|$)|\\s[–—]\\s|$))'
const phrase = '([\\p{Lu}\\d¿¡](?:[^,.;()（）“”"«»„\\n]|\\.(?=\\S)){1,160}?)'
const namedByKind = latePattern(
  `(?<![\\p{L}-])(?:${either(works)})(?:\\s\\p{Ll}{5,})?:?\\s+${phrase}${stop}`,
  'gu',
)
const onSubject = latePattern(
  `(?<![\\p{L}])(?:${onTopic.join('|')})\\s+(?:d(?:er|es|ie|as)\\s+)?((?:[^,.;“”"«»„\\n]|\\.(?=\\S)){3,160}?)(?=[.;]|,\\s|$)`,
  'giu',
)
const capitals =
  '(?:[\\p{Lu}\\d#][^\\s,.;:()]*)(?:\\s+(?:[\\p{Lu}\\d][^\\s,.;:()]*|(?:\\p{Ll}{1,3})(?=\\s+\\p{Lu})))*'
const made = latePattern(
  `(?<![\\p{L}])(?:${madeVerbs.join('|')})\\s+(${capitals}),\\s+(?:an?|una?|uma?|une?|eine?n?|il|lo|la|el|en|et)\\s`,
  'gu',
)
const teamed = latePattern(`(?<![\\p{L}-])(?:${either(teams)})\\s+(${capitals})`, 'gu')
const verb = new RegExp(`\\s(?:${[...copulas, ...auxiliaries, ...givenVerbs].join('|')})(?:\\s|$)`, 'u')
const opensCapitals = latePattern(`^${capitals}`, 'u')

/** A title that only the word before it sets apart, `null` where there is none. */
export function calledTitle(text: string): SetApart | null {
  for (const pattern of [namedByKind, onSubject, made]) {
    for (const match of text.matchAll(pattern())) {
      const words = match[1] ?? ''
      const from = match.index + match[0].indexOf(words)
      const to = from + (verb.test(words) ? (opensCapitals().exec(words)?.[0].length ?? 0) : words.length)
      if (to - from > 1) return { mark: 'word', from, to, called: 'title' }
    }
  }
  return null
}

/** A team that only the word before it sets apart. */
export function calledTeam(text: string): SetApart | null {
  const [match] = text.matchAll(teamed())
  if (!match?.[1]) return null
  const from = match.index + match[0].length - match[1].length
  return { mark: 'word', from, to: from + match[1].length, called: 'team' }
}
