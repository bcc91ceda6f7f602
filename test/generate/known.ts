import fc from 'fast-check'
import type { Role } from '../../src/model/vocabulary.js'
import { type Kind, type Tongue, tongues } from './tongues.js'

/** What an announcement says, before it is written. */
export interface Known {
  tongue: Tongue
  kind: Kind
  entries: KnownEntry[]
}

export interface KnownEntry {
  title: string
  people: KnownPerson[]
  /** One string a paragraph. */
  text: string[]
  group: string | null
}

export interface KnownPerson {
  role: Role
  name: string
}

const oneOfEach = (lists: string[][], joiner: string) =>
  fc.tuple(...lists.map(list => fc.constantFrom(...list))).map(parts => parts.join(joiner))

const nameIn = (tongue: Tongue) =>
  fc
    .tuple(fc.constantFrom(...tongue.given), fc.constantFrom(...tongue.family))
    .map(([given, family]) => tongue.name(given, family))

const paragraphIn = (tongue: Tongue) =>
  fc
    .array(oneOfEach(tongue.sentences, tongue.between), { minLength: 2, maxLength: 4 })
    .map(sentences => sentences.join(tongue.between))

/**
 * A digest with three to seven entries. What leaves a reader without a clue is not made: one or two entries, which
 * repeat too little to show a pattern; titles that could be names; groups of one entry, whose headings could be titles;
 * paragraphs that repeat each other; and a last entry with more paragraphs than the others, since without markup nothing
 * parts it from the closing.
 */
export const anyKnown: fc.Arbitrary<Known> = fc
  .record({
    tongue: fc.constantFrom(...tongues),
    kind: fc.constantFrom<Kind>('projects', 'talks'),
    size: fc.integer({ min: 3, max: 7 }),
    grouped: fc.boolean(),
    paragraphs: fc.integer({ min: 1, max: 2 }),
  })
  .chain(frame => partsOf(frame).map(parts => knownOf(frame, parts)))

interface Frame {
  tongue: Tongue
  kind: Kind
  size: number
  grouped: boolean
  paragraphs: number
}

interface Parts {
  titles: string[]
  names: string[]
  mentors: string[]
  texts: string[]
  pairs: boolean[]
  helpers: number[]
}

function partsOf({ tongue, size, paragraphs }: Frame): fc.Arbitrary<Parts> {
  return fc.record({
    titles: distinct(oneOfEach(tongue.titles, tongue.between), size),
    names: distinct(nameIn(tongue), 2 * size),
    mentors: distinct(nameIn(tongue), 2),
    texts: distinct(paragraphIn(tongue), size * paragraphs),
    pairs: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    helpers: fc.array(fc.constantFrom(1, 1, 2), { minLength: size, maxLength: size }),
  })
}

function distinct(words: fc.Arbitrary<string>, length: number) {
  return fc.uniqueArray(words, { minLength: length, maxLength: length })
}

function knownOf({ tongue, kind, size, grouped, paragraphs }: Frame, parts: Parts): Known {
  const helpers = kind === 'talks' ? [] : parts.mentors.filter(name => !parts.names.includes(name))
  const entries = parts.titles.map((title, index) => {
    const own = parts.names.slice(2 * index, 2 * index + (parts.pairs[index] ? 2 : 1))
    return {
      title,
      people: [
        ...own.map(name => ({ name, role: kind === 'talks' ? 'speaker' : 'contributor' }) as const),
        ...helpers.slice(0, parts.helpers[index]).map(name => ({ name, role: 'mentor' }) as const),
      ],
      text: parts.texts.slice(paragraphs * index, paragraphs * (index + 1)),
      group: grouped && size > 3 ? (tongue.groups[Math.floor((2 * index) / size)] ?? null) : null,
    }
  })
  return { tongue, kind, entries }
}
