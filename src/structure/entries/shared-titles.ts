/**
 * What stands where titles do, and is the same for most entries: the part of a house that people work in, the post that
 * they have. Every work has a title of its own: what most share is none.
 */
import { joinAffiliation } from '../features/person.js'
import { wordCount } from '../features/title.js'
import { type Draft, textOf } from './draft.js'
import { foldedTitle } from './listed.js'

const fewest = 4
const longest = 4

/** Takes such titles for where the people of an entry are from. */
export function dropSharedTitles(drafts: readonly Draft[]): void {
  const titles = drafts.flatMap(({ title, people }) => (title && people.length > 0 ? [textOf(title)] : []))
  if (titles.length < Math.max(fewest, drafts.length) || !areShared(titles)) return
  for (const draft of drafts) {
    const { title, people } = draft
    if (!title) continue
    for (const { mention } of people)
      mention.affiliation = joinAffiliation(mention.affiliation, textOf(title))
    draft.fields.push({ label: '', piece: title })
    draft.title = null
  }
}

/** Whether more than half of some short titles stand more than once. */
function areShared(titles: readonly string[]): boolean {
  const counts = new Map<string, number>()
  for (const title of titles) counts.set(foldedTitle(title), (counts.get(foldedTitle(title)) ?? 0) + 1)
  const shared = titles.filter(title => (counts.get(foldedTitle(title)) ?? 0) > 1)
  return shared.length * 2 > titles.length && titles.every(title => wordCount(title) <= longest)
}
