/**
 * Words that stand between people and a title in line after line: "Ada Byron will be working on Tables of the Tides".
 * What they are shows by their repetition; that a title follows, by its capitals.
 */
import { groupBy } from '../../../model/group-by.js'
import type { Features } from '../../features/features.js'
import { forWords } from '../../lexicon/connectives.js'
import type { CommonWords } from '../../phrases/names/name.js'
import { peopleScore } from '../../phrases/people/people.js'
import { hasAffiliationWord } from '../../phrases/people/workplace.js'
import { opener } from '../../phrases/sentences/opening.js'
import { hasInnerStop, isTitleCased, titleScore } from '../../phrases/titles/title.js'

const fewestLines = 3
const mostLines = 400
const mostly = 0.75
const leastTitle = 0.5
/** Two capitals alone are as often a title. */
const likelyPeople = 1.5

/** "for", where the names end: what follows is what they made, whatever its capitals. Elsewhere the last three stand in titles. */
const aim = new RegExp(
  `^\\s+(${[...forWords, 'para', 'dla', 'för'].join('|')})\\s+(?=["“„«]?[\\p{Lu}\\d])`,
  'u',
)

/** Two words in small letters before one with a capital. */
const pairs = /(?<=[\s'’])(\p{Ll}+\s+\p{Ll}+)\s+(?=["“„«]?[\p{Lu}\d])/gu
const joint = /^(?:\s*,\s*|\s*,?\s*(?:&|and|und|et|y|e|i|en|og|och)\s+)$/u
const trailing = /(?:[\s.!]|\p{Extended_Pictographic}|\u{fe0f})+$/u

/** Tells lines that have such words where their people end and their title stands. */
export function learnLinks(all: readonly Features[], common: CommonWords): void {
  for (const lines of linesByShape(all).values()) {
    if (lines.length < fewestLines || lines.length > mostLines) continue
    const starts = lines.map(line => titleStarts(line, common))
    const shared = mostShared(starts, lines.length)
    if (shared === null) continue
    lines.forEach((line, index) => {
      const title = starts[index]?.get(shared)
      if (title !== undefined)
        line.link = { people: [line.from, namesEnd(line)], title: [title, titleEnds(line)] }
    })
  }
}

/** Lines that open with names, by their shape. */
function linesByShape(all: readonly Features[]): Map<string, Features[]> {
  return groupBy(all, feature => (mayLink(feature) ? feature.shape : undefined))
}

function mayLink(feature: Features): boolean {
  const { line, text, label, isShort } = feature
  if (!isShort || line.kind === 'heading' || (label && label.meaning !== null)) return false
  return maybeLink.test(text) && namesEnd(feature) > feature.from
}

/** A small word between a small letter and a capital: what all links are. */
const maybeLink = /\p{Ll}\s+\p{Ll}+\s+["“„«]?[\p{Lu}\d]/u

/** Where the names end that a line opens with; its beginning where it opens with none. */
function namesEnd({ names, text, from, opening }: Features): number {
  let end = from + (opening > 0 ? (opener.exec(text.slice(from))?.[0].length ?? 0) : 0)
  for (const name of names) {
    if (name.to <= end) continue
    const between = text.slice(end, name.from)
    if (!(end === from ? between.trim() === '' : joint.test(between))) break
    end = name.to
  }
  return end
}

/** Where a title begins behind two small words of the first sentence, by those. */
function titleStarts(feature: Features, common: CommonWords): Map<string, number> {
  const starts = new Map<string, number>()
  const end = titleEnds(feature)
  const from = namesEnd(feature)
  const made = aim.exec(feature.text.slice(from))
  if (made?.[1] && isWork(feature.text.slice(from + made[0].length, end), common))
    starts.set(made[1], from + made[0].length)
  for (const match of feature.text.slice(from).matchAll(pairs)) {
    const at = from + match.index + match[0].length
    const words = feature.text.slice(at, end)
    const key = (match[1] ?? '').replace(/\s+/gu, ' ')
    if (hasInnerStop(feature.text.slice(from, at + 1))) break
    if (isTitleCased(words) && isWork(words, common) && !starts.has(key)) starts.set(key, at)
  }
  return starts
}

/** Whether words look like a title, and not like people or where they are from. */
function isWork(words: string, common: CommonWords): boolean {
  return (
    titleScore(words) > leastTitle && peopleScore(words, common) < likelyPeople && !hasAffiliationWord(words)
  )
}

function titleEnds({ text }: Features): number {
  return text.replace(trailing, '').length
}

/** The words that stand before the title in nearly all lines. */
function mostShared(starts: readonly ReadonlyMap<string, number>[], count: number): string | null {
  const counts = new Map<string, number>()
  for (const start of starts)
    for (const words of start.keys()) counts.set(words, (counts.get(words) ?? 0) + 1)
  const [best] = [...counts].sort((one, other) => other[1] - one[1])
  return best && best[1] >= Math.max(fewestLines, count * mostly) ? best[0] : null
}
