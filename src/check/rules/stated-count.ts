import type { Span } from '../../model/announcement.js'
import type { Fault } from '../fault.js'
import { type StatedCount, statedCounts } from '../stated-counts.js'
import type { Listed, Survey } from '../survey.js'

/** A count that the text states, and where. */
interface Statement extends StatedCount {
  words: string
  place: Span | null
}

/**
 * A count of what was accepted that fits nothing found: neither the entries nor the people, neither all of them nor a
 * group. Where the text states one count that fits, its other counts are of other things, and nothing is told.
 */
export function statedCount(survey: Survey): Fault[] {
  const statements = statementsOf(survey)
  const found = countsFound(survey)
  const faulty = statements.filter(({ isOfChosen }) => isOfChosen)
  return [
    ...faultsOf(
      statements,
      faulty.filter(({ what }) => what !== 'mentors'),
      found,
    ),
    ...faultsOf(
      statements,
      faulty.filter(({ what }) => what === 'mentors'),
      found,
    ),
  ]
}

interface CountsFound {
  entries: number
  people: number
  mentors: number
  /** Everything that a count of entries or of those who do the work may be right about. */
  plausible: ReadonlySet<number>
}

function faultsOf(
  statements: readonly Statement[],
  faulty: readonly Statement[],
  found: CountsFound,
): Fault[] {
  const kinds = new Set(faulty.map(({ what }) => what === 'mentors'))
  const alike = statements.filter(({ what }) => kinds.has(what === 'mentors'))
  if (alike.some(statement => fits(statement, found))) return []
  return faulty.filter(({ what }) => found[what] > 0).map(statement => fault(statement, found))
}

function fits({ value, what, beside }: Statement, { mentors, plausible }: CountsFound): boolean {
  if (what === 'mentors') return value === mentors
  return plausible.has(value) || (beside.length > 1 && sumsOf(beside).some(sum => plausible.has(sum)))
}

/** Sums of two and three neighbours. */
function sumsOf(values: readonly number[]): number[] {
  return values.flatMap((value, index) => {
    const pair = value + (values[index + 1] ?? 0)
    return [pair, pair + (values[index + 2] ?? 0)]
  })
}

const nouns = { entries: 'entries', people: 'people', mentors: 'mentors' }

function fault({ value, what, words, place }: Statement, found: CountsFound): Fault {
  return {
    reason: `Unexpected count “${words}”, expected ${found[what]}, the number of ${nouns[what]} found, rather than ${value}`,
    place: place ?? undefined,
    actual: String(value),
    expected: [String(found[what])],
  }
}

function statementsOf({ announcement, passages }: Survey): Statement[] {
  const language = announcement.data.language.value
  return passages
    .filter(({ where }) => where !== 'list')
    .flatMap(({ text, span }) =>
      statedCounts(text, language).map(count => ({
        ...count,
        words: text.slice(count.from, count.to).replace(/\s+/g, ' '),
        place: span(count.from, count.to),
      })),
    )
}

function countsFound({ entries, groups }: Survey): CountsFound {
  const doers = entries.flatMap(entry => entry.doers)
  const mentors = distinct(entries.flatMap(entry => entry.mentors))
  return {
    entries: entries.length,
    people: distinct(doers),
    mentors,
    plausible: new Set([
      entries.length,
      distinct(doers),
      doers.length,
      groups.size,
      ...[...groups.values()].flatMap(group => [group.length, distinct(group.flatMap(entry => entry.doers))]),
    ]),
  }
}

function distinct(people: readonly Listed[]): number {
  return new Set(people.map(({ key }) => key.person)).size
}
