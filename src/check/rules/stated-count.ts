import type { Span } from '../../model/announcement.js'
import { type StatedCount, statedCounts } from '../count/stated-counts.js'
import type { Fault } from '../fault.js'
import type { Passage } from '../passage.js'
import type { Listed } from '../roster.js'
import type { Survey } from '../survey.js'

/** A count that the text states, and where. */
interface Statement extends StatedCount {
  words: string
  place: Span | undefined
}

/**
 * A count of what was accepted that fits nothing found: neither the entries nor the people, neither all of them nor a
 * group. Where the text states one count that fits the whole, its other counts are of other things.
 */
export function statedCount(survey: Survey): Fault[] {
  const statements = statementsOf(survey)
  const found = countsFound(survey)
  return [
    ...faultsOf(
      statements.filter(({ what }) => what !== 'mentors'),
      found,
      found.wholes,
      found.parts,
    ),
    ...faultsOf(
      statements.filter(({ what }) => what === 'mentors'),
      found,
      new Set([found.mentors]),
      new Set(),
    ),
  ]
}

interface CountsFound {
  entries: number
  people: number
  mentors: number
  /** What a count of everything may say: entries, or those who do the work. */
  wholes: ReadonlySet<number>
  /** What a count of a part may say: the groups, and what each of them holds. */
  parts: ReadonlySet<number>
}

function faultsOf(
  statements: readonly Statement[],
  found: CountsFound,
  wholes: ReadonlySet<number>,
  parts: ReadonlySet<number>,
): Fault[] {
  if (statements.some(({ value, beside }) => [value, ...sumsOf(beside)].some(sum => wholes.has(sum))))
    return []
  return statements
    .filter(({ value, what }) => !parts.has(value) && found[what] > 0)
    .map(statement => fault(statement, found))
}

/** Sums of two and three neighbours: "two of ours and one more". */
function sumsOf(values: readonly number[]): number[] {
  return values.flatMap((value, index) => {
    const [second, third] = [values[index + 1], values[index + 2]]
    if (second === undefined) return []
    return third === undefined ? [value + second] : [value + second, value + second + third]
  })
}

function fault({ value, what, words, place }: Statement, found: CountsFound): Fault {
  return {
    reason: `Unexpected “${words}”, expected ${found[what]}: that many ${what} were found`,
    place,
    actual: String(value),
    expected: [String(found[what])],
  }
}

function statementsOf({ announcement, passages }: Survey): Statement[] {
  const { language, year } = announcement.data
  return passages
    .filter(({ where }) => where !== 'list')
    .flatMap(({ text, where, span }) =>
      statedCounts(text, language.value)
        .filter(count => isOfThis(count, where, year?.value))
        .map(count => ({
          ...count,
          words: text.slice(count.from, count.to).replace(/\s+/g, ' '),
          place: span(count.from, count.to),
        })),
    )
}

/** A title presents what it counts; in other text, the sentence has to say so. Other years had other counts. */
function isOfThis(
  { isPresented, isOfOthers, years }: StatedCount,
  where: Passage['where'],
  year: number | undefined,
): boolean {
  if (isOfOthers || (year !== undefined && years.length > 0 && !years.includes(year))) return false
  return isPresented || where === 'title'
}

function countsFound({ entries, groups }: Survey): CountsFound {
  const doers = entries.flatMap(entry => entry.doers)
  const people = distinct(doers)
  const parts = [...groups.values()].flatMap(group => [
    group.length,
    distinct(group.flatMap(entry => entry.doers)),
  ])
  return {
    entries: entries.length,
    people,
    mentors: distinct(entries.flatMap(entry => entry.mentors)),
    wholes: new Set([entries.length, people, doers.length]),
    parts: new Set([groups.size, ...parts]),
  }
}

function distinct(people: readonly Listed[]): number {
  return new Set(people.map(({ key }) => key.person)).size
}
