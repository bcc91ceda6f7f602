/**
 * Text may call people of other entries by a part of their name: "Ada, Juana and Wei will go to the finals". Whom another
 * entry names in full is nobody new.
 */
import type { Draft, DraftPerson } from './draft.js'

/** People of running text without those who are of other entries, where somebody else stays. */
export function withoutShort<T extends DraftPerson>(
  people: readonly T[],
  draft: Draft,
  drafts: readonly Draft[],
): readonly T[] {
  const short = shortIn(people, draft, drafts)
  return short.length > 0 && short.length < people.length
    ? people.filter(person => !short.includes(person))
    : people
}

/** Whether what looks like an entry only tells of several people of others. */
export function isOfOthers(draft: Draft, drafts: readonly Draft[]): boolean {
  const { title, people, description } = draft
  if (title !== null || people.length < fewest || description.length === 0) return false
  return shortIn(people, draft, drafts).length === people.length
}

const fewest = 2

/** The people of a draft whom others name in full. */
function shortIn<T extends DraftPerson>(
  people: readonly T[],
  draft: Draft,
  drafts: readonly Draft[],
): readonly T[] {
  const short = people.filter(({ mention: { name } }) => !/\s/u.test(name))
  if (short.length === 0) return short
  return short.filter(({ mention: { name } }) => {
    const start = `${name} `
    return drafts.some(
      other => other !== draft && other.people.some(({ mention }) => mention.name.startsWith(start)),
    )
  })
}
