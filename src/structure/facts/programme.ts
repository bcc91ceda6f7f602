/** The programme, prize or event that an announcement speaks for. */
import type { Root } from 'mdast'
import type { Fact } from '../../model/announcement.js'
import { cuedPattern } from '../../model/late-pattern.js'
import type { Features } from '../features/features.js'
import { programmes } from '../lexicon/programmes.js'
import { spanInLine } from '../lines/feature-span.js'
import type { Source } from '../lines/source.js'

const capitals = String.raw`\p{Lu}[\p{L}\p{M}’'&.]*`
const kinds =
  'Fellowship Program(?:me)?|Fellowships?|Programme|Program|Summit|Conference|Hackathon|Awards?|Prize|Drive|Challenge|Bootcamp|Symposium|Internships?'
const romanceKinds =
  'Premios?|Prêmios?|Premi|Prix|Concurso|Concours|Concorso|Jornadas?|Journées?|Giornata|Festival|Becas|Bolsas|Bourses|Borse'
const link = String.raw`(?:(?:de|del|della|des|du|da|do|dos|das|di|al?|la|las|los|el|les?)\s+|[ldLD][’'])`
const cjk = String.raw`[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー・]`

const seasons = '(?:Summer|Season|Winter|Spring|Autumn|Year)s? of '
const meetings = '(?:conference|summit|meetup|hackathon|conférence|conferencia|conferência|[Kk]onferenz)'
const cjkKinds = '(?:杯|大賞|大赛|大賽|之夏|奖学金|獎學金|夏令营)'

/** Finds how programmes are named; the first group, where there is one, is the name. `cue` is what all matches hold. */
const finder = (cue: string, pattern: string) => cuedPattern(new RegExp(cue, 'u'), pattern, 'gu')
const finders = [
  finder(seasons, `(?:${capitals}\\s+){0,2}${seasons}${capitals}`),
  finder(kinds, `(?:${capitals}\\s+){1,4}(?:${kinds})(?![\\p{L}-])`),
  finder(romanceKinds, `(?:${romanceKinds})\\s+${link}*${capitals}(?:\\s+${link}*${capitals})*`),
  // One word of capitals, or with some inside: "the FOSDEM conference".
  finder(meetings, `(?<![\\p{L}\\d])(\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*)\\s+${meetings}(?!\\p{L})`),
  finder(cjkKinds, `(?<!\\p{L})${cjk}{2,14}${cjkKinds}(?!\\p{L})`),
]
const article = /^(?:The|Our|This|An?|First|Second|Third|Last|New|Annual)\s+/u

/** A name in a text. */
interface Mention {
  name: string
  from: number
  to: number
  /** Whether it is a programme that we know by name. */
  isKnown: boolean
}

interface Clues {
  root: Root
  titleLine: Features | null
  /** Lines before the first entry. */
  lead: readonly Features[]
  all: readonly Features[]
  source: Source
}

const weights = { title: 4, opening: 1, known: 0.5 } as const

/**
 * The programme that the title and the words before the entries name most, and first; else one that the file's own
 * title names, else one that we know in a heading.
 */
export function programmeOf({ titleLine, lead, all, root, source }: Clues): Fact<string> | null {
  const places = titleLine ? [titleLine, ...lead.filter(feature => feature !== titleLine)] : lead
  const best = mostNamed(places, titleLine)
  if (best) return { value: best.name, position: spanInLine(best.feature, best.from, best.to, source) }
  const said = root.data?.metadata?.title ?? root.data?.metadata?.subject
  const [inTitle] = said ? mentionsIn(said.value) : []
  if (said && inTitle) return { value: inTitle.name, position: said.position }
  const [inHeading] = all.filter(({ line }) => line.kind === 'heading').flatMap(({ text }) => knownIn(text))
  return inHeading ? { value: inHeading.name, position: null } : null
}

interface Candidate extends Mention {
  /** The first line that names it. */
  feature: Features
  weight: number
}

function mostNamed(places: readonly Features[], titleLine: Features | null): Candidate | null {
  const opening = places.find(feature => feature !== titleLine)
  const found = new Map<string, Candidate>()
  for (const feature of places) {
    const here = feature === titleLine ? weights.title : feature === opening ? 1 + weights.opening : 1
    for (const mention of mentionsIn(feature.text)) {
      const first = { ...mention, feature, weight: mention.isKnown ? weights.known : 0 }
      const candidate = found.get(mention.name) ?? first
      found.set(mention.name, { ...candidate, weight: candidate.weight + here })
    }
  }
  // The first of those named as often stays first: sorting is stable.
  return [...found.values()].sort((a, b) => b.weight - a.weight)[0] ?? null
}

const longest = 4000

function mentionsIn(text: string): Mention[] {
  const known = knownIn(text)
  const isFree = ({ from, to }: Mention) => known.every(other => to <= other.from || from >= other.to)
  const named = finders.flatMap(find => namedIn(find(text.slice(0, longest)))).filter(isFree)
  return [...known, ...named].sort((a, b) => a.from - b.from)
}

function knownIn(text: string): Mention[] {
  return programmes.flatMap(([pattern, name]) => {
    const match = pattern.exec(text)
    return match ? [{ name, from: match.index, to: match.index + match[0].length, isKnown: true }] : []
  })
}

function namedIn(matches: readonly RegExpExecArray[]): Mention[] {
  return matches.flatMap(match => {
    const whole = match[1] ?? match[0]
    const words = whole.replace(article, '')
    const from = match.index + whole.length - words.length
    const name = words.replace(/\s+/gu, ' ').replace(/[.'’&]+$/u, '')
    // Of one word only a name that its own kind follows, or one of a script without spaces.
    const isName = name.includes(' ') || match[1] !== undefined || !/\p{Lu}/u.test(name)
    return isName ? [{ name, from, to: from + words.length, isKnown: false }] : []
  })
}
