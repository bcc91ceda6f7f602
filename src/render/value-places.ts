import type { Span } from '../model/announcement.js'
import type { Digest } from '../model/digest.js'
import { Inline } from './rich.js'

/** Where the announcement says a value that a template was filled with; `null` where it is not known of one of its entries. */
export function placeOfValue(digest: Digest, value: unknown): Span | null {
  const said = value instanceof Inline ? value.richText : value
  if (said === undefined || said === null || said === '') return null
  for (const [part, span] of valuesOf(digest)) if (part === said) return span
  return null
}

/** What stands nearest to its own place comes first. */
function* valuesOf({ groups, entries }: Digest): Generator<[unknown, Span]> {
  for (const { title, source } of groups) yield [title, source]
  for (const { people } of entries) {
    for (const { name, affiliation, source } of people) {
      yield [name, source]
      yield [affiliation, source]
    }
  }
  for (const { title, description, fields, source } of entries) {
    yield [title, source]
    yield [description, source]
    for (const { label, value } of fields) {
      yield [label, source]
      yield [value, source]
    }
  }
}
