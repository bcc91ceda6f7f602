/** Parts a line at nothing but a space: "Ada Byron Tables of the tides", "Tables of the tides Ada Byron". */
import { functionWords } from '../../lexicon/function-words.js'
import { type CommonWords, isGivenName, nameScore } from '../names/name.js'
import { readPeople } from '../people/people.js'
import { titleEnd, titleScore, wordCount } from '../titles/title.js'
import type { Split } from './split.js'
import { saysNoTitle } from './split-sides.js'

/** What a name counts more than that a space follows: short words in Han all look like one a little. */
const leastBeforeSpace = (word: string): number => (/^\p{Script=Han}+$/u.test(word) ? 0.3 : -0.7)

/** Whether all words up to the first comma or bracket are one name: none of them begins a title. */
function isWholeName(text: string, from: number, to: number, common: CommonWords): boolean {
  const [name = ''] = upToMark.exec(text.slice(from, to)) ?? []
  return wordCount(name) <= longestName && nameScore(name, common) > surelyName
}

const upToMark = /^[^,(:;"“«–—]{3,60}(?=\s*[,(])/u
const longestName = 5
/** Words with capitals that open with a given name, and no words of things. */
const surelyName = 2.5

/** "Name Title" with nothing but a space between: the best-looking name of one to four words in front. */
export function spaceSplit(text: string, from: number, to: number, common: CommonWords): Split | null {
  if (isWholeName(text, from, to, common)) return null
  const words = [...text.slice(from, Math.min(to, from + 80)).matchAll(/\S+/gu)].slice(0, 6)
  let best: Split | null = null
  for (let count = 1; count <= Math.min(4, words.length - 1); count++) {
    const last = words[count - 1]
    const next = words[count]
    if (!last || !next) break
    const left = from + last.index + last[0].length
    const right = from + next.index
    if (saysNoTitle(text.slice(right, to)) || /^[([（]/.test(next[0])) return null
    const name = nameScore(text.slice(from, left), common)
    if (name <= leastBeforeSpace(last[0])) continue
    const end = titleEnd(text, right, to)
    const score = Math.min(2.5, name) + titleScore(text.slice(right, end)) - 0.4
    if (wordCount(text.slice(right, end)) >= 2 && (!best || score > best.score + 0.05))
      best = {
        order: 'people-title',
        separator: 'space',
        people: [from, left],
        title: [right, end],
        rest: null,
        score,
      }
  }
  return best
}

/** "Title Name" with nothing but a space between: the first given name behind words of a title, and nothing but people behind it. */
export function peopleBehindSpace(text: string, from: number, to: number, common: CommonWords): Split | null {
  if (to - from > longestBehind) return null
  for (const { index, 0: before, 1: last = '', 2: first = '' } of text
    .slice(from, to)
    .matchAll(givenBehind)) {
    const right = from + index + before.length
    const left = right - before.length + before.trimEnd().length
    const title = text.slice(from, left)
    if (!isGivenName(first) || functionWords.has(last.toLowerCase()) || wordCount(title) < fewestBefore)
      continue
    const people = readPeople(text.slice(right, to), { common, commaIsAffiliation: true })
    if (people.score < surelyName) continue
    return {
      order: 'title-people',
      separator: 'space',
      people: [right, to],
      title: [from, left],
      rest: null,
      score: mostPeople + titleScore(title) - onlySpace,
    }
  }
  return null
}

const givenBehind = /(?<![\p{L}\d])([\p{L}\d]+)[?!"”)]?\s+(?=(\p{Lu}[\p{L}-]+)\s\p{Lu})/gu
const longestBehind = 160
const fewestBefore = 2
const mostPeople = 2.5
/** What it costs that no mark parts the two. */
const onlySpace = 0.8
