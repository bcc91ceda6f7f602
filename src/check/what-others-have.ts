import type { EntryFacts, Survey } from './survey.js'

/**
 * The entries that lack what the others have. A part is expected when at least two entries have it, and all but one
 * or `share` of all (0 to 1); where all entries of a group of several lack it, the group is of another kind.
 */
export function lacking(
  { entries, groups }: Survey,
  share: number,
  has: (entry: EntryFacts) => boolean,
): EntryFacts[] {
  const having = entries.filter(has)
  const lackingOne = entries.filter(entry => !has(entry))
  if (having.length < 2 || (lackingOne.length > 1 && having.length < share * entries.length)) return []
  const kinds = new Set(having.map(({ group }) => group))
  return lackingOne.filter(({ group }) => kinds.has(group) || groups.get(group)?.length === 1)
}

/** Mentors without a title and without anybody to mentor: `mentor-without-project` tells of them, and of nothing else. */
export function isMentorAlone({ mentors, doers, titleText }: EntryFacts): boolean {
  return mentors.length > 0 && doers.length === 0 && titleText === ''
}
