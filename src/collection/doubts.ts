/** Names that may be one person's and were not joined, because nothing makes it certain. */
import type { AnnouncementRecord, CollectionMessage } from '../model/collection.js'
import { nearCandidates } from '../model/near-candidates.js'
import { type NearKeys, nearKeys } from '../model/near-keys.js'
import { NearNames, type Resemblance } from '../model/near-names.js'
import type { Apart } from './apart.js'
import { bareSpelling, type Candidate, spellingsOf } from './candidate.js'
import type { Mention } from './mention.js'
import { sameWords } from './same-words.js'

interface Spelling {
  mention: Mention
  candidate: Candidate
  /** The spelling without diacritics. */
  bare: string
  keys: NearKeys
  /** What others may share with it. */
  contexts: ReadonlySet<string>
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
  const all = candidates.map(fullSpellings)
  const known = new KnownNames(nearCandidates(all.flatMap(spellings => spellings.map(({ keys }) => keys))))
  return all.flatMap(spellings => {
    const found = spellings.flatMap(spelling => doubtOf(spelling, known, apart))
    for (const spelling of spellings) known.add(spelling)
    return found
  })
}

function fullSpellings(candidate: Candidate): Spelling[] {
  const mentions = [...spellingsOf(candidate).values()].filter(({ key }) => key.isFull)
  if (mentions.length === 0) return []
  const contexts = contextsOf(candidate)
  return mentions.map(mention => ({
    mention,
    candidate,
    bare: bareSpelling(mention),
    keys: nearKeys(mention.key),
    contexts,
  }))
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
  readonly #near: ReadonlySet<NearKeys>

  /** @param near Those of the names to come that may resemble another of them. */
  constructor(near: ReadonlySet<NearKeys>) {
    this.#near = near
  }

  add(spelling: Spelling): void {
    const { bare, contexts, keys } = spelling
    if (!this.#bare.has(bare)) this.#bare.set(bare, spelling)
    if (!this.#near.has(keys)) return
    for (const context of contexts) {
      const near = this.#byContext.get(context) ?? new NearNames<Spelling>()
      this.#byContext.set(context, near)
      near.add(keys, spelling)
    }
  }

  find(spelling: Spelling): { other: Spelling; likeness: Likeness } | null {
    const same = this.#bare.get(spelling.bare)
    if (same !== undefined && !areTogether(same, spelling))
      return { other: same, likeness: likenessOf(same, spelling) }
    if (!this.#near.has(spelling.keys)) return null
    for (const context of spelling.contexts) {
      const near = this.#byContext.get(context)?.find(spelling.keys) ?? null
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

function contextsOf({ mentions }: Candidate): Set<string> {
  return new Set(
    mentions.flatMap(({ announcement, person }) => [
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
    reason: `Unexpected name ${person.name}, expected one spelling for one person: ${expected} at ${placeOf(richer.mention)} has it ${likenesses[likeness]} (collection.same or .different settles it)`,
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
