/** What an announcement says of itself: title, programme, organisation, year, language. */
import type { Root } from 'mdast'
import type { AnnouncementData, Fact } from '../model/announcement.js'
import type { Features } from './features/features.js'
import { spanOf } from './inline.js'
import { languageOf } from './language.js'
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

const known: readonly [RegExp, string][] = [
  [/\bgoogle[’']?s? summer of code\b/iu, 'Google Summer of Code'],
  [/\bgoogle season of docs\b/iu, 'Google Season of Docs'],
  [/\boutreachy\b/iu, 'Outreachy'],
  [/\bsummer of code\b/iu, 'Summer of Code'],
  [/\bGSoC\b/u, 'Google Summer of Code'],
]
const kinds =
  /(?:\p{Lu}[\p{L}\p{M}’'&.]*\s+){1,5}(?:Summer|Season|Winter|Code|Fellowship|Programme|Program|Summit|Conference|Hackathon|Awards?|Prize|Meetup|Days?|Drive|Sprint|Challenge|Bootcamp|Grants?|Internships?|Workshop|Symposium|Kongress|Konferenz|Tage|Preis|Camp)\b(?:\s+of\s+\p{Lu}[\p{L}]+)?/u

function programmeOf({ titleLine, lead, all, source }: Clues): Fact<string> | null {
  const places = [...(titleLine ? [titleLine] : []), ...lead]
  for (const [pattern, name] of known)
    for (const feature of places) {
      const match = pattern.exec(feature.text)
      if (match)
        return { value: name, position: at(feature, match.index, match.index + match[0].length, source) }
    }
  for (const feature of places) {
    const match = kinds.exec(feature.text)
    if (match)
      return {
        value: match[0].replace(/^(?:The|Our|This|Our)\s+/u, '').replace(/\s+/gu, ' '),
        position: at(feature, match.index, match.index + match[0].length, source),
      }
  }
  for (const [pattern, name] of known) {
    const feature = all.find(each => pattern.test(each.text))
    if (feature) return { value: name, position: null }
  }
  return null
}

const years = /(?<!\d|[.,/-]\d{0,3})(?:19[89]\d|20\d\d)(?![\d%]|[.,]\d)/gu

function yearOf(
  { root, titleLine, lead, all, source }: Clues,
  programme: Fact<string> | null,
): Fact<number> | null {
  const places = [...(titleLine ? [titleLine] : []), ...lead]
  const counted = new Map<number, { count: number; feature: Features; index: number }>()
  for (const feature of places)
    for (const match of feature.text.slice(0, 5000).matchAll(years)) {
      const year = Number(match[0])
      const seen = counted.get(year) ?? { count: 0, feature, index: match.index }
      seen.count += feature === titleLine ? 3 : nearProgramme(feature.text, match.index, programme) ? 2 : 1
      counted.set(year, seen)
    }
  const top = [...counted].sort((a, b) => b[1].count - a[1].count)[0]
  if (top) return { value: top[0], position: at(top[1].feature, top[1].index, top[1].index + 4, source) }
  const date = root.data?.metadata?.date
  const dated = /(?:19|20)\d\d/u.exec(date?.value ?? '')
  if (dated) return { value: Number(dated[0]), position: date?.position ?? null }
  const elsewhere = all
    .map(feature => ({ feature, match: new RegExp(years.source, 'u').exec(feature.text.slice(0, 5000)) }))
    .find(({ match }) => match)
  return elsewhere?.match
    ? {
        value: Number(elsewhere.match[0]),
        position: at(elsewhere.feature, elsewhere.match.index, elsewhere.match.index + 4, source),
      }
    : null
}

function nearProgramme(text: string, index: number, programme: Fact<string> | null): boolean {
  if (!programme) return false
  return text
    .slice(Math.max(0, index - 60), index + 60)
    .toLowerCase()
    .includes(programme.value.toLowerCase().split(' ').at(-1) ?? '')
}

/** The capitalised word that the document says most, over lead and entries, and that is no programme. */
function organisationOf({ all, source }: Clues, programme: string): Fact<string> | null {
  const skip = new Set(
    programme
      .toLowerCase()
      .split(/\s+/u)
      .concat([
        'google',
        'gsoc',
        'summer',
        'code',
        'student',
        'students',
        'mentor',
        'mentors',
        'project',
        'description',
        'abstract',
        'contributor',
      ]),
  )
  const counts = new Map<string, { lines: number; mid: number }>()
  for (const feature of all.slice(0, 2000)) {
    const seen = new Set<string>()
    for (const match of feature.text
      .slice(0, 3000)
      .matchAll(/(?<=[\p{L},;:)]\s)(?:\p{Lu}[\p{L}\d]*[.-]?)+(?:\s\p{Lu}[\p{L}\d-]+)*/gu)) {
      const word = match[0].replace(/[.-]$/u, '')
      const parts = word.split(' ').filter(part => !skip.has(part.toLowerCase()))
      const value = parts.length === word.split(' ').length ? word : ''
      if (value.length < 2 || seen.has(value)) continue
      if (feature.names.some(span => span.name.includes(value))) continue
      seen.add(value)
      const count = counts.get(value) ?? { lines: 0, mid: 0 }
      count.lines++
      counts.set(value, count)
    }
  }
  const top = [...counts].sort((a, b) => b[1].lines - a[1].lines)[0]
  if (!top || top[1].lines < 2) return null
  const feature = all.find(each => each.text.includes(top[0]))
  const index = feature?.text.indexOf(top[0]) ?? -1
  return {
    value: top[0],
    position: feature && index >= 0 ? at(feature, index, index + top[0].length, source) : null,
  }
}
