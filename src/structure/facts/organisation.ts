/** The organisation that announces. */
import type { Fact } from '../../model/announcement.js'
import { cuedPattern, latePattern } from '../../model/late-pattern.js'
import { spanInLine } from '../features/feature-span.js'
import type { Features } from '../features/features.js'
import { closingKinds } from '../lexicon/programmes.js'
import { roleWords } from '../lexicon/roles.js'
import type { Source } from '../source.js'
import { mostEchoed } from './echoes.js'
import { capitalised, dense } from './name-words.js'

interface Clues {
  titleLine: Features | null
  /** Lines before the first entry. */
  lead: readonly Features[]
  all: readonly Features[]
  source: Source
}

/** Up to four words with capitals; a small one may stand between two: "Casa da Música". */
const organisation = String.raw`(${capitalised}(?:\s+(?:(?:da|de|di|do|du|des|del|della|of|for|für|pour|van|von)\s+)?${capitalised}){0,3})`
const ofPeople = '(?:projects?|community|contributors|developers|team|organi[sz]ation)'
const takesPart =
  '(?:participat|tak|accept|host|grant|allocat|assign|select|award|announc|mentor|dabei|teilnehm|aceptad|seleccionad|aceit)'
/** What says that an organisation does, or that it is done to one. */
const takingPart = `(?:has|have|is|was|are|were|will|hat|ist|wird|ha|fue|foi|tem)\\s+(?:been |be |now |again |proud to be |once again )?${takesPart}`
/** What organisations do in the words of other languages, in forms that stand right behind them. */
const gives =
  '(?:announces|welcomes|otorg[aó]|anunci[aóo]u?|present[aó]|organiz[aó]|lanz[aó]|conced[ei]\\p{L}*|divulgou|divulga|lançou|seleccion[aó]|selecionou|vergibt|fördert|kürt|verleiht|zeichnet|unterstützt|décerne|attribue|annonce|récompense|assegna|annuncia)'
const within = '(?:at|join(?:ing|ed)?|welcome to|behalf of|here at|bei|en|na|no|chez)\\s'
const lastWord = '(?:Foundation|Association|Society|Trust|Institute|Fund|Collective|Stiftung|Verein|Fonds)'
const firstWord =
  '(?:Fundación|Centro|Agência|Agencia|Fundação|Fondation|Fondazione|[Aa]sociación|[Aa]ssociação|[Aa]ssociation|[Aa]ssociazione|Instituto|Institut|Istituto|Laborat[oó]rio|[Cc]olectivo|[Cc]oletivo|Gesellschaft|Stiftung|Verein)'

const denseLast = '(?:社区|社區|社群|基金会|基金會|协会|協會|協会|財団)'

/** Finds what stands beside an organisation's name, which is the first group; `cue` is what all matches hold. */
const finder = (cue: string, pattern: string) => cuedPattern(new RegExp(cue, 'u'), pattern, 'gu')
/** Each with how sure it makes it, and whether the name itself says that it is no person's. */
const beside = [
  {
    find: finder(`[^\\sa-z]\\S*\\s+${ofPeople}`, `${organisation}\\s+${ofPeople}(?![\\p{L}-])`),
    weight: 1,
    saysKind: false,
  },
  {
    find: finder(takingPart, `${organisation}\\s+${takingPart}`),
    weight: 2,
    saysKind: false,
  },
  {
    find: finder(
      `${within}\\s*(?:the\\s+)?[^\\sa-z]`,
      `${within}\\s*(?:the\\s+)?${organisation}(?=[\\s,.!:;])`,
    ),
    weight: 0.5,
    saysKind: false,
  },
  {
    find: finder(
      gives,
      `(?:(?:The|La|Le|El|Il|Der|Die|Das|A|O)\\s+)?${organisation}\\s+(?:\\(\\p{L}+\\)\\s+)?${gives}(?!\\p{L})`,
    ),
    weight: 1.5,
    saysKind: false,
  },
  {
    find: finder(denseLast, `((?:\\p{Lu}[\\p{Script=Latin}\\d.+-]*\\s?|${dense}{2,6})${denseLast})`),
    weight: 1,
    saysKind: true,
  },
  {
    find: finder(lastWord, `((?:${capitalised}\\s+){1,3}${lastWord})(?![\\p{L}-])`),
    weight: 1.5,
    saysKind: true,
  },
  {
    find: finder(
      firstWord,
      `(${firstWord}\\s+(?:(?:de|do|da|di|pour|für|of|for)\\s+)?${capitalised}(?:\\s+(?:(?:de|do|da|di|y|e|et|und)\\s+)?${capitalised}){0,3})`,
    ),
    weight: 1.5,
    saysKind: true,
  },
] as const
const notOrganisations =
  /^(?:Google|GSoC|Outreachy|Summer|The|Le|La|Les|El|Los|Las|Der|Die|Das|Il|This|Our|We|I|It|In|For|Students?|Mentors?|Projects?|Code|Congratulations|Please|All|New|Open|First|January|February|March|April|May|June|July|August|September|October|November|December|Here|Each|Every|A|An|Team)(?:\s|$|[’'])/u
/** Words that say of what kind an organisation is, alone; and words in front of one. */
const commonWord = latePattern(
  `^(?:${[firstWord, ...closingKinds].join('|')}|Land|Stadt)$|(?:同学|项目|開源|开源|本|我们|各)`,
  'u',
)
const leastSure = 2
/** How much more a name says that the title names. */
const inTitle = 1.5
/** What it adds at most that the document names it again and again. */
const mostEchoes = 1.5

const people = new Set(Object.values(roleWords).flat())

/** The name before the entries that stands where an organisation's does, and that the document keeps speaking of. */
export function organisationOf(
  { titleLine, lead, all, source }: Clues,
  programme: string,
): Fact<string> | null {
  const named = new Map<string, Mention>()
  for (const feature of titleLine ? [titleLine, ...lead] : lead)
    for (const mention of mentionsIn(feature, programme)) {
      const here = mention.weight * (feature === titleLine ? inTitle : 1)
      const before = named.get(mention.name)
      named.set(mention.name, { ...(before ?? mention), weight: (before?.weight ?? 0) + here })
    }
  const top = mostEchoed(named.values(), all, mostEchoes)
  if (!top || top.weight < leastSure) return null
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
    .flatMap(({ find, weight, saysKind }) =>
      find(text).flatMap(match => {
        const name = match[1] ?? ''
        const isPerson = !saysKind && feature.names.some(span => span.name.includes(name))
        return isPerson ? [] : [{ name, feature, index: match.index + match[0].indexOf(name), weight }]
      }),
    )
    .filter(({ name }) => isOrganisation(name, programme))
}

function isOrganisation(name: string, programme: string): boolean {
  if (name.length < 2 || notOrganisations.test(name) || people.has(name.toLowerCase())) return false
  if (commonWord().test(name)) return false
  return programme !== name && !programme.startsWith(`${name} `) && !name.includes(programme || '\0')
}
