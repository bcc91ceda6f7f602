/**
 * What stands where titles do, and is the same for most entries: the part of a house that people work in, the post that
 * they have. Every work has a title of its own: what most share is none.
 */
import { joinAffiliation } from '../phrases/people/person.js'
import { wordCount } from '../phrases/titles/title.js'
import { type Draft, isDescribed, textOf } from './draft.js'
import { foldedTitle } from './listed.js'

const fewest = 4
const longest = 4

/** Takes such titles for where the people of an entry are from. */
export function dropSharedTitles(drafts: readonly Draft[]): void {
  const titles = drafts.flatMap(({ title, people }) => (title && people.length > 0 ? [textOf(title)] : []))
  if (titles.length < Math.max(fewest, drafts.length)) return
  if (!areShared(titles, presentPeople(drafts) ? 1 : titles.length / 2)) return
  for (const draft of drafts) {
    const { title, people } = draft
    if (!title) continue
    for (const { mention } of people)
      mention.affiliation = joinAffiliation(mention.affiliation, textOf(title))
    if (!isDescribed(draft, title)) draft.fields.push({ label: '', piece: title })
    draft.title = null
  }
}

/** Whether the text of every entry opens with its people: it presents them, and no work of theirs. */
function presentPeople(drafts: readonly Draft[]): boolean {
  return drafts.every(({ people: [first], description: [part] }) => {
    if (!first || !part) return false
    const { inline = part.line.inline, from } = part
    return inline.text
      .slice(from)
      .trimStart()
      .startsWith(first.mention.name.split(/\s/u)[0] ?? '')
  })
}

/** Whether more than so many of some short titles stand more than once. */
function areShared(titles: readonly string[], most: number): boolean {
  const counts = new Map<string, number>()
  for (const title of titles) counts.set(foldedTitle(title), (counts.get(foldedTitle(title)) ?? 0) + 1)
  const shared = titles.filter(title => (counts.get(foldedTitle(title)) ?? 0) > 1)
  return shared.length > most && titles.every(title => wordCount(title) <= longest)
}
