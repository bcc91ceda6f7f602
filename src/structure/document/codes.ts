/** Codes that count the works of a programme: "P-01: A table of tides", "[T12] Bridges that hum", "[#07] Nets". */
import { groupBy } from '../../model/group-by.js'
import type { Features } from '../features/features.js'
import type { CommonWords } from '../phrases/names/name.js'
import { peopleScore } from '../phrases/people/people.js'

const fewestCodes = 3
/** A list of contents may say each of them once more. */
const mostTimes = 2
const leastPerson = 0.5
/** One in four may look like a name. */
const mostly = 0.75

/** The letters of a series, a number, and a mark or a space before what the code stands for. */
const code = /^[[(]?([A-Z]{1,4}[-.]?|#)(\d{1,3})[\])]?(?:\s?[.:|]\s+|\s+[–—-]\s+|\s+)(?=[\p{L}"“„«'‘¿¡])/u
/** What all matches of it begin with: few lines do. */
const maybeCode = /^[[(]?(?:[A-Z]{1,4}[-.]?|#)\d/

/** Leaves out the codes of a series of which each stands for another work. */
export function skipCodes(all: readonly Features[], common: CommonWords): void {
  for (const series of codesOf(all).values()) {
    const numbers = new Set(series.map(({ number }) => number))
    if (numbers.size < fewestCodes || series.length > numbers.size * mostTimes) continue
    const works = series.filter(
      ({ feature, to }) => peopleScore(feature.text.slice(to), common) < leastPerson,
    )
    if (works.length < series.length * mostly) continue
    for (const { feature, to } of series) {
      feature.coded = true
      feature.opensAt(to)
    }
  }
}

interface Coded {
  feature: Features
  letters: string
  number: number
  /** Where in the line the code ends. */
  to: number
}

/** The lines of each series of codes, in text order. */
function codesOf(all: readonly Features[]): Map<string, Coded[]> {
  const found = all.map(codedBy).filter(coded => coded !== null)
  return groupBy(found, ({ letters }) => letters)
}

function codedBy(feature: Features): Coded | null {
  if (!feature.isShort) return null
  const text = feature.text.slice(feature.from, feature.from + 40)
  const match = maybeCode.test(text) ? code.exec(text) : null
  return match?.[1]
    ? { feature, letters: match[1], number: Number(match[2]), to: feature.from + match[0].length }
    : null
}
