/** What an announcement says of itself: title, programme, organisation, year, language. */
import type { Root } from 'mdast'
import type { AnnouncementData, Fact } from '../model/announcement.js'
import type { Features } from './features/features.js'
import { spanOf } from './inline.js'
import { languageOf } from './language.js'
import { programmes } from './lexicon/programmes.js'
import type { Source } from './source.js'

interface Clues {
  root: Root
  /** Lines before the first entry, headings and plain text. */
  lead: readonly Features[]
  all: readonly Features[]
  titleLine: Features | null
  source: Source
}

export function factsOf(clues: Clues): AnnouncementData {
  const programme = programmeOf(clues)
  return {
    title: titleOf(clues),
    programme,
    organisation: organisationOf(clues, programme?.value ?? ''),
    year: yearOf(clues, programme),
    language: languageOf(clues.root, clues.all),
  }
}

function titleOf({ titleLine, root, source }: Clues): Fact<string> | null {
  if (!titleLine) return root.data?.metadata?.title ?? null
  const { inline } = titleLine.line
  return { value: titleLine.text, position: spanOf(inline, 0, inline.text.length, source) }
}

function at(feature: Features, from: number, to: number, source: Source): Fact<string>['position'] {
  return spanOf(feature.line.inline, from + feature.lead, to + feature.lead, source)
}

const capitals = String.raw`\p{Lu}[\p{L}\p{M}’'&.]*`
const kind =
  'Fellowship Program(?:me)?|Fellowship|Programme|Program|Summit|Conference|Hackathon|Awards?|Prize|Drive|Challenge|Bootcamp|Symposium|Internships?'
const patterns: readonly RegExp[] = [
  new RegExp(`(?:${capitals}\\s+){0,2}(?:Summer|Season|Winter|Spring|Autumn|Year)s? of ${capitals}`, 'u'),
  new RegExp(`(?:${capitals}\\s+){1,4}(?:${kind})(?![\\p{L}-])`, 'u'),
]
const article = /^(?:The|Our|This|An?|First|Second|Third|Last|New|Annual)\s+/u

function programmeOf({ titleLine, lead, all, root, source }: Clues): Fact<string> | null {
  const places = [...(titleLine ? [titleLine] : []), ...lead]
  const said = root.data?.metadata?.title ?? root.data?.metadata?.subject ?? null
  return (
    knownIn(places, source) ??
    knownInFact(said) ??
    patternIn(places, source) ??
    withoutPlace(knownIn(all, source))
  )
}

function knownIn(places: readonly Features[], source: Source): Fact<string> | null {
  for (const [pattern, value] of programmes)
    for (const feature of places) {
      const match = pattern.exec(feature.text)
      if (match) return { value, position: at(feature, match.index, match.index + match[0].length, source) }
    }
  return null
}

function knownInFact(said: Fact<string> | null): Fact<string> | null {
  const found = programmes.find(([pattern]) => said !== null && pattern.test(said.value))
  return found && said ? { value: found[1], position: said.position } : null
}

function patternIn(places: readonly Features[], source: Source): Fact<string> | null {
  for (const feature of places)
    for (const pattern of patterns) {
      const match = pattern.exec(feature.text)
      if (!match) continue
      const value = match[0]
        .replace(article, '')
        .replace(/\s+/gu, ' ')
        .replace(/[.'’&]+$/u, '')
      const from = match.index + match[0].length - match[0].replace(article, '').length
      if (value.includes(' '))
        return { value, position: at(feature, from, match.index + match[0].length, source) }
    }
  return null
}

function withoutPlace(fact: Fact<string> | null): Fact<string> | null {
  return fact ? { value: fact.value, position: null } : null
}

const years = /(?<!\d|[.,/-]\d{0,3})(?:19[89]\d|20\d\d)(?![\d%]|[.,]\d)/gu

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

function yearInFact(fact: Fact<string> | undefined): Fact<number> | null {
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
  return top ? { value: top[0], position: at(top[1].feature, top[1].index, top[1].index + 4, source) } : null
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

const organisation = String.raw`(\p{Lu}[\p{L}\p{M}\d.+-]*(?:\s+\p{Lu}[\p{L}\p{M}\d.+-]*){0,3})`
/** What stands beside an organisation's name, and how sure it makes it. */
const beside: readonly [RegExp, number][] = [
  [
    new RegExp(
      `${organisation}\\s+(?:projects?|community|contributors|developers|team|organi[sz]ation)(?![\\p{L}-])`,
      'gu',
    ),
    1,
  ],
  [
    new RegExp(
      `${organisation}\\s+(?:has|have|is|was|are|were|will|hat|ist|wird|ha|fue|foi|tem)\\s+(?:been |be |now |again |proud to be |once again )?(?:participat|tak|accept|host|grant|allocat|assign|select|award|announc|mentor|dabei|teilnehm|aceptad|seleccionad|aceit)`,
      'gu',
    ),
    2,
  ],
  [
    new RegExp(
      `(?:at|join(?:ing|ed)?|welcome to|behalf of|here at|bei|en|na|no|chez)\\s+(?:the\\s+)?${organisation}(?=[\\s,.!:;])`,
      'gu',
    ),
    0.5,
  ],
  [
    new RegExp(
      `((?:${capitals}\\s+){1,3}(?:Foundation|Association|Society|Stiftung|Verein|Fundación|Fundação|Fondation|Associação|Asociación))(?![\\p{L}-])`,
      'gu',
    ),
    1.5,
  ],
]
const notOrganisations =
  /^(?:Google|GSoC|Outreachy|Summer|The|This|Our|We|I|It|In|For|Students?|Mentors?|Projects?|Code|Congratulations|Please|All|New|Open|First|January|February|March|April|May|June|July|August|September|October|November|December|Here|Each|Every|A|An|Team)(?:\s|$|[’'])/u
const leastSure = 2

/** The name before the entries that stands where an organisation's does, and that the document keeps speaking of. */
function organisationOf({ titleLine, lead, all, source }: Clues, programme: string): Fact<string> | null {
  const named = new Map<string, Mention & { total: number }>()
  for (const feature of titleLine ? [titleLine, ...lead] : lead)
    for (const mention of mentionsIn(feature, programme)) {
      const before = named.get(mention.name) ?? { ...mention, total: 0 }
      named.set(mention.name, { ...before, total: before.total + mention.weight })
    }
  const ranked = [...named.values()]
    .map(mention => ({ ...mention, total: mention.total + echoes(mention.name, all) }))
    .sort((a, b) => b.total - a.total)
  const [top] = ranked
  if (!top || top.total < leastSure) return null
  return { value: top.name, position: at(top.feature, top.index, top.index + top.name.length, source) }
}

/** A name that stands where an organisation's does. */
interface Mention {
  name: string
  feature: Features
  index: number
  weight: number
}

function mentionsIn(feature: Features, programme: string): Mention[] {
  const text = feature.text.slice(0, 4000)
  return beside
    .flatMap(([pattern, weight]) =>
      [...text.matchAll(pattern)].map(match => {
        const name = match[1] ?? ''
        return { name, feature, index: match.index + match[0].indexOf(name), weight }
      }),
    )
    .filter(({ name }) => isOrganisation(name, programme, feature))
}

/** What it adds that the document names it again and again. */
function echoes(name: string, all: readonly Features[]): number {
  return Math.min(1.5, 0.25 * all.filter(({ text }) => text.includes(name)).length)
}

function isOrganisation(name: string, programme: string, feature: Features): boolean {
  if (
    name.length < 2 ||
    notOrganisations.test(name) ||
    programme.includes(name) ||
    name.includes(programme || '\0')
  )
    return false
  return !feature.names.some(span => span.name.includes(name))
}
