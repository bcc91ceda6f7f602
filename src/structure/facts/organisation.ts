/** The organisation that announces. */
import type { Fact } from '../../model/announcement.js'
import { cuedPattern } from '../../model/late-pattern.js'
import type { Features } from '../features/features.js'
import { roleWords } from '../lexicon/roles.js'
import { spanInLine } from '../lines/feature-span.js'
import type { Source } from '../lines/source.js'

interface Clues {
  titleLine: Features | null
  /** Lines before the first entry. */
  lead: readonly Features[]
  all: readonly Features[]
  source: Source
}

const capitals = String.raw`\p{Lu}[\p{L}\p{M}’'&.]*`
const word = String.raw`\p{Lu}[\p{L}\p{M}\d.+-]*`
/** Up to four words with capitals; a small one may stand between two: "Casa da Música". */
const organisation = String.raw`(${word}(?:\s+(?:(?:da|de|di|do|du|des|del|della|of|for|für|pour|van|von)\s+)?${word}){0,3})`
const ofPeople = '(?:projects?|community|contributors|developers|team|organi[sz]ation)'
const takesPart =
  '(?:participat|tak|accept|host|grant|allocat|assign|select|award|announc|mentor|dabei|teilnehm|aceptad|seleccionad|aceit)'
const within = '(?:at|join(?:ing|ed)?|welcome to|behalf of|here at|bei|en|na|no|chez)\\s'
const lastWord = '(?:Foundation|Association|Society|Trust|Institute|Fund|Collective|Stiftung|Verein|Fonds)'
const firstWord =
  '(?:Fundación|Fundação|Fondation|Fondazione|[Aa]sociación|[Aa]ssociação|[Aa]ssociation|[Aa]ssociazione|Instituto|Institut|Istituto|Laborat[oó]rio|[Cc]olectivo|[Cc]oletivo|Gesellschaft|Stiftung|Verein)'

/** Finds what stands beside an organisation's name, which is the first group; `cue` is what all matches hold. */
const finder = (cue: string, pattern: string) => cuedPattern(new RegExp(cue, 'u'), pattern, 'gu')
/** Each with how sure it makes it. */
const beside = [
  [finder(ofPeople, `${organisation}\\s+${ofPeople}(?![\\p{L}-])`), 1],
  [
    finder(
      takesPart,
      `${organisation}\\s+(?:has|have|is|was|are|were|will|hat|ist|wird|ha|fue|foi|tem)\\s+(?:been |be |now |again |proud to be |once again )?${takesPart}`,
    ),
    2,
  ],
  [
    finder(`${within}\\s*(?:the\\s+)?[^\\sa-z]`, `${within}\\s*(?:the\\s+)?${organisation}(?=[\\s,.!:;])`),
    0.5,
  ],
  [finder(lastWord, `((?:${capitals}\\s+){1,3}${lastWord})(?![\\p{L}-])`), 1.5],
  [
    finder(
      firstWord,
      `(${firstWord}\\s+(?:(?:de|do|da|di|pour|für|of|for)\\s+)?${capitals}(?:\\s+(?:(?:de|do|da|di|y|e|et|und)\\s+)?${capitals}){0,3})`,
    ),
    1.5,
  ],
] as const
const notOrganisations =
  /^(?:Google|GSoC|Outreachy|Summer|The|Le|La|Les|El|Los|Las|Der|Die|Das|Il|This|Our|We|I|It|In|For|Students?|Mentors?|Projects?|Code|Congratulations|Please|All|New|Open|First|January|February|March|April|May|June|July|August|September|October|November|December|Here|Each|Every|A|An|Team)(?:\s|$|[’'])/u
const leastSure = 2
/** How much more a name says that the title names. */
const inTitle = 1.5

const people = new Set(Object.values(roleWords).flat())

/** The name before the entries that stands where an organisation's does, and that the document keeps speaking of. */
export function organisationOf(
  { titleLine, lead, all, source }: Clues,
  programme: string,
): Fact<string> | null {
  const named = new Map<string, Mention & { total: number }>()
  for (const feature of titleLine ? [titleLine, ...lead] : lead)
    for (const mention of mentionsIn(feature, programme)) {
      const before = named.get(mention.name) ?? { ...mention, total: 0 }
      const here = feature === titleLine ? inTitle : 1
      named.set(mention.name, { ...before, total: before.total + mention.weight * here })
    }
  const ranked = [...named.values()]
    .map(mention => ({ ...mention, total: mention.total + echoes(mention.name, all) }))
    .sort((a, b) => b.total - a.total)
  const [top] = ranked
  if (!top || top.total < leastSure) return null
  return {
    value: top.name,
    position: spanInLine(top.feature, top.index, top.index + top.name.length, source),
  }
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
    .flatMap(([find, weight]) =>
      find(text).map(match => {
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
    people.has(name.toLowerCase()) ||
    programme.includes(name) ||
    name.includes(programme || '\0')
  )
    return false
  return !feature.names.some(span => span.name.includes(name))
}
