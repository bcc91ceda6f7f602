/** The programme, prize or event that an announcement speaks for. */
import type { Root } from 'mdast'
import type { Fact } from '../../model/announcement.js'
import { spanInLine } from '../features/feature-span.js'
import type { Features } from '../features/features.js'
import type { Source } from '../source.js'
import { mostEchoed } from './echoes.js'
import { knownIn, type ProgrammeName, programmeNames } from './programme-names.js'

interface Clues {
  root: Root
  titleLine: Features | null
  /** Lines before the first entry. */
  lead: readonly Features[]
  all: readonly Features[]
  source: Source
}

const weights = { title: 4, opening: 1 } as const
/** What it adds at most that the document names it again and again. */
const mostEchoes = 1

/**
 * The programme that the title and the words before the entries name most, and first; else one that the file's own
 * title names, else one that we know in a heading.
 */
export function programmeOf({ titleLine, lead, all, root, source }: Clues): Fact<string> | null {
  const places = titleLine ? [titleLine, ...lead.filter(feature => feature !== titleLine)] : lead
  const best = mostEchoed(namedIn(places, titleLine), all, mostEchoes)
  if (best) return { value: best.name, position: spanInLine(best.feature, best.from, best.to, source) }
  const said = root.data?.metadata?.title ?? root.data?.metadata?.subject
  const [inTitle] = said ? programmeNames(said.value) : []
  if (said && inTitle) return { value: inTitle.name, position: said.position }
  const [inHeading] = all.filter(({ line }) => line.kind === 'heading').flatMap(({ text }) => knownIn(text))
  return inHeading ? { value: inHeading.name, position: null } : null
}

interface Candidate extends ProgrammeName {
  /** The first line that names it. */
  feature: Features
  weight: number
}

function namedIn(places: readonly Features[], titleLine: Features | null): Candidate[] {
  const opening = places.find(feature => feature !== titleLine)
  const found = new Map<string, Candidate>()
  for (const feature of places) {
    const here = feature === titleLine ? weights.title : feature === opening ? 1 + weights.opening : 1
    for (const mention of programmeNames(feature.text)) {
      const candidate = found.get(mention.name) ?? { ...mention, feature }
      found.set(mention.name, { ...candidate, weight: candidate.weight + here })
    }
  }
  return [...found.values()]
}
