/** Titles that name those who made what they are of: "Tide tables – Ada Byron" over a text that Ada Byron is read from. */

import type { CommonWords } from '../phrases/names/name.js'
import { readPeople } from '../phrases/people/people.js'
import { cutsOf } from '../phrases/splits/cuts.js'
import { type Draft, textOf } from './draft.js'
import { trimmed } from './read-title.js'

/** Cuts the names of the people of an entry from the end of its title. */
export function dropNamesBehind(draft: Draft, common: CommonWords): void {
  const { title, people } = draft
  if (!title || people.length === 0) return
  const names = new Set(people.map(({ mention }) => mention.name))
  const text = textOf(title)
  for (const { left, right, end } of cutsOf(text, 0, text.length, title.inline, -title.from)) {
    const behind = readPeople(text.slice(right, end), { common, commaIsAffiliation: true }).people
    if (behind.length === 0 || !behind.every(({ name }) => names.has(name))) continue
    draft.title = trimmed({ ...title, to: title.from + left })
    return
  }
}
