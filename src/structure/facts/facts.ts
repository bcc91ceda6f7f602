/** What an announcement says of itself: title, programme, organisation, year, language. */
import type { Root } from 'mdast'
import type { AnnouncementData, Fact } from '../../model/announcement.js'
import { dateInName, parseDate } from '../../model/date.js'
import { spanInLine } from '../features/feature-span.js'
import type { Features } from '../features/features.js'
import type { Source } from '../source.js'
import { languageOf } from './language.js'
import { organisationOf } from './organisation.js'
import { programmeOf } from './programme.js'

interface Clues {
  root: Root
  /** Lines before the first entry, headings and plain text. */
  lead: readonly Features[]
  all: readonly Features[]
  titleLine: Features | null
  source: Source
  /** The name of the announcement's file; `null` where it has none. */
  fileName: string | null
}

export function factsOf(clues: Clues): AnnouncementData {
  const programme = saidOf(clues, ['programme', 'program']) ?? programmeOf(clues)
  const date = dateOf(clues)
  return {
    title: titleOf(clues),
    programme,
    organisation:
      saidOf(clues, ['organisation', 'organization']) ?? organisationOf(clues, programme?.value ?? ''),
    year: yearInFact(saidOf(clues, ['year'])) ?? yearOf(clues, programme) ?? yearInFact(date),
    date,
    language: languageOf(clues.root, clues.all),
  }
}

/** What the document's front matter or head says under one of several names. */
function saidOf({ root }: Clues, names: readonly string[]): Fact<string> | null {
  const metadata = root.data?.metadata ?? {}
  return names.map(name => metadata[name]).find(fact => fact !== undefined) ?? null
}

function titleOf({ titleLine, root, source }: Clues): Fact<string> | null {
  if (!titleLine) return root.data?.metadata?.title ?? null
  return { value: titleLine.text, position: spanInLine(titleLine, 0, titleLine.text.length, source) }
}

/** What the document says of itself counts more than the name that somebody has given to the file. */
function dateOf(clues: Clues): Fact<string> | null {
  const said = saidOf(clues, ['date', 'published', 'pubdate'])
  const date = parseDate(said?.value ?? '')
  if (date !== null) return { value: date, position: said?.position ?? null }
  const inName = dateInName(clues.fileName ?? '')
  return inName === null ? null : { value: inName, position: null }
}

const years = /(?<!\d|[.,-]\d{0,3}|(?<!\d)\/\d{0,3})(?:19[89]\d|20\d\d)(?![\d%]|[.,]\d)/gu

interface Count {
  weight: number
  feature: Features
  index: number
}

/** The year that the title says, or else the words before the entries, nearest to the programme; then the file's date. */
function yearOf(
  { root, titleLine, lead, all, source }: Clues,
  programme: Fact<string> | null,
): Fact<number> | null {
  const { title, subject, date } = root.data?.metadata ?? {}
  const places = titleLine ? [titleLine, ...lead] : lead
  return (
    yearInFact(title) ??
    yearInFact(subject) ??
    yearIn(places, titleLine, programme, source) ??
    yearInFact(date) ??
    yearIn(
      all.filter(feature => feature.line.kind === 'heading'),
      titleLine,
      programme,
      source,
    )
  )
}

function yearInFact(fact: Fact<string> | null | undefined): Fact<number> | null {
  const match = /(?:19[89]|20\d)\d/u.exec(fact?.value ?? '')
  return fact && match ? { value: Number(match[0]), position: fact.position } : null
}

function yearIn(
  places: readonly Features[],
  titleLine: Features | null,
  programme: Fact<string> | null,
  source: Source,
): Fact<number> | null {
  const counts = new Map<number, Count>()
  for (const feature of places) {
    if (feature.line.quotes > 0 || feature.aside) continue
    for (const match of feature.text.slice(0, 5000).matchAll(years)) {
      const year = Number(match[0])
      const count = counts.get(year) ?? { weight: 0, feature, index: match.index }
      count.weight += feature === titleLine ? 4 : nearProgramme(feature.text, match.index, programme) ? 3 : 1
      counts.set(year, count)
    }
  }
  const [top] = [...counts].sort((a, b) => b[1].weight - a[1].weight || b[0] - a[0])
  return top
    ? { value: top[0], position: spanInLine(top[1].feature, top[1].index, top[1].index + 4, source) }
    : null
}

function nearProgramme(text: string, index: number, programme: Fact<string> | null): boolean {
  const word = programme?.value.split(' ').at(-1)?.toLowerCase()
  return (
    word !== undefined &&
    text
      .slice(Math.max(0, index - 60), index + 60)
      .toLowerCase()
      .includes(word)
  )
}
