/** Names that may be one person's and were not joined, because nothing makes it certain. */
import type { AnnouncementRecord, CollectionMessage } from '../model/collection.js'
import { NearNames, type Resemblance } from '../model/near-names.js'
import type { Apart } from './apart.js'
import { bareSpelling, type Candidate, spellingsOf } from './candidate.js'
import type { Mention } from './mention.js'
import { sameWords } from './same-words.js'

interface Spelling {
  mention: Mention
  candidate: Candidate
}

type Likeness = Resemblance<Spelling>['slip'] | 'same'

const likenesses: Record<Likeness, string> = {
  same: 'with another account',
  letters: 'with other letters',
  order: 'with its words in another order',
  shortened: 'with more or fewer words',
}

/**
 * A warning for each spelling that may be of somebody who stands in the index already: it differs in diacritics only,
 * or it is like another name of the same organisation, programme, affiliation or link. What stands in one announcement
 * is left to its own rules, and given names alone say too little.
 */
export function doubts(candidates: readonly Candidate[], apart: Apart): CollectionMessage[] {
  const known = new KnownNames()
  return candidates.flatMap(candidate => {
    const spellings = Array.from(spellingsOf(candidate).values(), mention => ({ mention, candidate }))
    const full = spellings.filter(({ mention }) => mention.key.isFull)
    const found = full.flatMap(spelling => doubtOf(spelling, known, apart))
    for (const spelling of full) known.add(spelling)
    return found
  })
}

function doubtOf(spelling: Spelling, known: KnownNames, apart: Apart): CollectionMessage[] {
  const like = known.find(spelling)
  if (like === null) return []
  const { other } = like
  if (apart.has(spelling.candidate, other.candidate)) return []
  return [message(spelling, like)]
}

/** The names so far, to be found by their letters, and by what else they share. */
class KnownNames {
  readonly #bare = new Map<string, Spelling>()
  readonly #byContext = new Map<string, NearNames<Spelling>>()

  add(spelling: Spelling): void {
    const bare = bareSpelling(spelling.mention)
    if (!this.#bare.has(bare)) this.#bare.set(bare, spelling)
    for (const context of contextsOf(spelling)) {
      const near = this.#byContext.get(context) ?? new NearNames<Spelling>()
      this.#byContext.set(context, near)
      near.add(spelling.mention.key, spelling)
    }
  }

  find(spelling: Spelling): { other: Spelling; likeness: Likeness } | null {
    const same = this.#bare.get(bareSpelling(spelling.mention))
    if (same !== undefined && !areTogether(same, spelling))
      return { other: same, likeness: likenessOf(same, spelling) }
    for (const context of contextsOf(spelling)) {
      const near = this.#byContext.get(context)?.find(spelling.mention.key) ?? null
      if (near !== null && !areTogether(near.other, spelling))
        return { other: near.other, likeness: near.slip }
    }
    return null
  }
}

function likenessOf(one: Spelling, other: Spelling): Likeness {
  return one.mention.key.spelling === other.mention.key.spelling ? 'same' : 'letters'
}

/** Whether both stand in one announcement. */
function areTogether(one: Spelling, other: Spelling): boolean {
  const announcements = new Set(one.candidate.mentions.map(mention => mention.announcement))
  return other.candidate.mentions.some(mention => announcements.has(mention.announcement))
}

function contextsOf({ candidate }: Spelling): Set<string> {
  return new Set(
    candidate.mentions.flatMap(({ announcement, person }) => [
      ...person.links.map(link => `link ${new URL(link).href}`),
      ...(person.affiliation === null ? [] : [`affiliation ${sameWords(person.affiliation)}`]),
      ...seriesOf(announcement),
    ]),
  )
}

function seriesOf({ organisation, programme }: AnnouncementRecord): string[] {
  if (organisation !== null) return [`organisation ${sameWords(organisation)}`]
  return programme === null ? [] : [`programme ${sameWords(programme)}`]
}

/** The poorer spelling is told of: the shorter, or the one without diacritics; of equals the later. */
function message(
  later: Spelling,
  { other: earlier, likeness }: { other: Spelling; likeness: Likeness },
): CollectionMessage {
  const [poorer, richer] = richness(later) > richness(earlier) ? [earlier, later] : [later, earlier]
  const { announcement, person } = poorer.mention
  const expected = richer.mention.person.name
  return {
    rule: 'uncertain-person',
    announcement: announcement.name,
    line: person.line,
    column: person.column,
    reason: `Unexpected name ${person.name}, expected one spelling for one person: ${expected} at ${placeOf(richer.mention)} has it ${likenesses[likeness]}`,
    actual: person.name,
    expected,
  }
}

function richness({ mention }: Spelling): number {
  return mention.key.spelling.normalize('NFD').length
}

/** As reporters write it, with the folder of the announcement: `2011/xen.txt:3:14`. */
function placeOf({ announcement: { name, file }, person }: Mention): string {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  return `${file === null ? name : folder + file}:${person.line}:${person.column}`
}
