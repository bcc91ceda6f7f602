/** Labels without a colon: the same words at the beginning of lines, with somebody behind them every time. */
import { groupBy } from '../../../model/group-by.js'
import type { Features } from '../../features/features.js'
import { labelKey } from '../../phrases/labels/label-key.js'
import { meaningOf } from '../../phrases/labels/meaning.js'
import { type CommonWords, nameScore } from '../../phrases/names/name.js'
import { readPeople } from '../../phrases/people/people.js'

const fewestLines = 3
const longestLine = 14
const mostLines = 400
const mostly = 0.75
const surelyPeople = 0.5

/** Gives such lines a label; what an unknown one means shows behind it. */
export function labelOpenings(all: readonly Features[], common: CommonWords): void {
  for (const lines of linesByWord(all).values()) {
    if (lines.length < fewestLines || lines.length > mostLines) continue
    const opening = sharedOpening(lines.map(({ text, from }) => text.slice(from)))
    if (opening === '' || nameScore(opening, common) > 0) continue
    const people = lines.filter(line => namesPeople(line, opening.length, common))
    if (people.length < lines.length * mostly) continue
    const text = opening.trim()
    for (const line of lines)
      line.label = {
        text,
        key: labelKey(text),
        meaning: meaningOf(text),
        valueFrom: opening.length + ofLength(line, opening.length),
      }
  }
}

/** Short lines without a label, by their first word. */
function linesByWord(all: readonly Features[]): Map<string, Features[]> {
  return groupBy(all, ({ line, label, text, from, words, isShort }) =>
    label || !isShort || words > longestLine || line.kind === 'heading'
      ? undefined
      : /^\S+(?=\s)/u.exec(text.slice(from))?.[0],
  )
}

/** The words that all texts begin with, two at least, or one before a handle; with the space behind them. */
function sharedOpening([first = '', ...others]: readonly string[]): string {
  let end = 0
  for (const { index } of first.matchAll(/\s+(?=\S)/gu)) {
    const opening = first.slice(0, index)
    if (!others.every(other => other.startsWith(`${opening} `))) break
    end = index + 1
  }
  const isWhole = first.slice(0, end).trim().includes(' ') || first[end] === '@'
  return isWhole ? first.slice(0, end) : ''
}

function namesPeople(line: Features, opening: number, common: CommonWords): boolean {
  const text = line.text.slice(line.from + opening + ofLength(line, opening))
  return readPeople(text, { common, commaIsAffiliation: false }).score > surelyPeople
}

/** The length of "of" behind an opening: before a vowel and before an article it has other forms, so it is not shared. */
function ofLength({ text, from }: Features, opening: number): number {
  return ofWord.exec(text.slice(from + opening, from + opening + longestOf))?.[0].length ?? 0
}

const ofWord = /^(?:d(?:[ei] l|ell)?['’]|d[ei] l[ao]s?\s|del?l?[ae]?s?\s|d[aiou]s?\s)(?=\S)/
const longestOf = 8
