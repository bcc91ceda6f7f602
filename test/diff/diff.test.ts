import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FromSchema } from 'json-schema-to-ts'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { diff } from '../../src/diff/index.js'
import type { DigestDiff, TextChange } from '../../src/model/diff.js'
import { diffSchema } from '../../src/model/diff-schema.js'
import type { DigestEntry } from '../../src/model/digest.js'
import { digestOf, entry, person, rich } from './digest.js'

const between = (old: DigestEntry[], next: DigestEntry[]) => diff(digestOf(old), digestOf(next))
const titles = (found: DigestDiff) => ({
  added: found.entries.added.map(({ title }) => title),
  removed: found.entries.removed.map(({ title }) => title),
  changed: found.entries.changed.map(({ old, new: next }) => [old.title, next.title]),
})
/** As wdiff writes it. */
const marked = (change: TextChange | null | undefined) =>
  change?.words
    .map(({ fate, text }) => (fate === 'kept' ? text : fate === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')

const pruning = 'Ida teaches the index to cut branches that nobody climbs, and measures what that does.'
const graft = 'Archives written before the second format cannot be opened; Tomás writes a reader for them.'

describe('equal', () => {
  test('a digest is equal to itself, and what no reader sees does not count', () => {
    const one = entry('Pruning', ['Ida Lindqvist'], pruning)
    expect(between([one], [one])).toEqual({
      equal: true,
      facts: [],
      lead: null,
      closing: null,
      groups: { added: [], removed: [], renamed: [] },
      entries: { added: [], removed: [], changed: [] },
    })
    const moved = { start: { line: 9, column: 1, offset: 99 }, end: { line: 9, column: 4, offset: 102 } }
    expect(between([one], [{ ...one, id: 'other', confidence: 0.4, source: moved }]).equal).toBe(true)
  })

  test('two digests without entries are equal', () => {
    expect(between([], []).equal).toBe(true)
  })

  test('lines broken elsewhere are the same words', () => {
    expect(between([entry('A', [], 'one two\nthree')], [entry('A', [], 'one\ntwo three')]).equal).toBe(true)
  })
})

describe('entries', () => {
  test('against an empty digest all are added or removed', () => {
    const entries = [entry('Pruning', ['Ida Lindqvist']), entry(null, ['Mei Tanaka'])]
    expect(between([], entries).entries).toMatchObject({
      added: [
        { id: 'Pruning', number: 1, title: 'Pruning', people: ['Ida Lindqvist'] },
        { id: 'entry', number: 2, title: null, people: ['Mei Tanaka'] },
      ],
      removed: [],
    })
    expect(between(entries, []).entries.removed).toHaveLength(2)
  })

  test('another title with the same people and words is a rename', () => {
    const found = between(
      [entry('Pruning of trees', ['Ida Lindqvist'], pruning)],
      [entry('A sharper knife', ['Ida Lindqvist'], pruning)],
    )
    expect(titles(found)).toEqual({
      added: [],
      removed: [],
      changed: [['Pruning of trees', 'A sharper knife']],
    })
    expect(marked(found.entries.changed[0]?.title)).toBe('[-Pruning of trees-]{+A sharper knife+}')
  })

  test('the same person with something else altogether is another entry', () => {
    const found = between(
      [entry('Pruning of trees', ['Ida Lindqvist'], pruning)],
      [entry('Wax for old shelves', ['Ida Lindqvist'], graft)],
    )
    expect(titles(found)).toEqual({
      added: ['Wax for old shelves'],
      removed: ['Pruning of trees'],
      changed: [],
    })
  })

  test('the same title with other people and words is one entry', () => {
    const found = between(
      [entry('Pruning', ['Ida Lindqvist'], pruning)],
      [entry('Pruning', ['Noor Haddad'], graft)],
    )
    expect(titles(found)).toEqual({ added: [], removed: [], changed: [['Pruning', 'Pruning']] })
    const [change] = found.entries.changed
    expect(change?.title).toBeNull()
    expect(change?.people).toMatchObject({
      added: [],
      removed: [],
      changed: [{ old: { name: 'Ida Lindqvist' }, new: { name: 'Noor Haddad' } }],
    })
  })

  test('a title with other accents and case is a rename, and nothing is added or removed', () => {
    const found = between([entry('Le pret a relire')], [entry('Le Prêt à relire')])
    expect(titles(found)).toEqual({
      added: [],
      removed: [],
      changed: [['Le pret a relire', 'Le Prêt à relire']],
    })
  })

  test('titles that stand more than once are told apart by people and words', () => {
    const old = [entry('Travel grant', ['Ida Lindqvist']), entry('Travel grant', ['Mei Tanaka'])]
    expect(titles(between(old, [entry('Travel grant', ['Mei Tanaka'])]))).toEqual({
      added: [],
      removed: ['Travel grant'],
      changed: [],
    })
    const found = between(old, [...old, entry('Travel grant', ['Noor Haddad'])])
    expect(found.entries.added).toMatchObject([{ number: 3, people: ['Noor Haddad'] }])
    expect(found.entries.changed).toEqual([])
  })

  test('of two entries that changed places, one moved', () => {
    const [a, b, c] = [entry('Apples'), entry('Bees'), entry('Cider')]
    const found = between([a, b, c], [b, a, c])
    expect(found.entries.changed).toMatchObject([{ isMoved: true, title: null, people: { changed: [] } }])
    expect(between([a, b, c], [c, a, b]).entries.changed).toMatchObject([
      { new: { title: 'Cider', number: 1 } },
    ])
  })

  test('an entry that was put in before others moves none of them', () => {
    const [a, b] = [entry('Apples'), entry('Bees')]
    expect(titles(between([a, b], [entry('Cherries'), a, b]))).toEqual({
      added: ['Cherries'],
      removed: [],
      changed: [],
    })
  })

  test('entries without titles are known by their people', () => {
    const found = between(
      [entry(null, ['Ida Lindqvist'])],
      [entry(null, ['Mei Tanaka']), entry(null, ['Ida Lindqvist'])],
    )
    expect(found.entries).toMatchObject({ added: [{ people: ['Mei Tanaka'] }], removed: [], changed: [] })
  })

  test('a thousand entries of one title are told apart by their people', () => {
    const many = Array.from({ length: 1000 }, (_, index) => entry('Grant', [`Person ${index}`]))
    expect(between(many, many).equal).toBe(true)
    expect(between(many, many.slice(1)).entries.removed).toMatchObject([{ people: ['Person 0'] }])
  })
})

describe('groups', () => {
  const inGroup = (title: string, group: string | null) => entry(title, [], null, { group })

  test('an entry in another group', () => {
    const found = between(
      [inGroup('Apples', 'Talks'), inGroup('Bees', 'Talks'), inGroup('Cider', 'Posters')],
      [inGroup('Apples', 'Talks'), inGroup('Bees', 'Posters'), inGroup('Cider', 'Posters')],
    )
    expect(found.groups).toEqual({ added: [], removed: [], renamed: [] })
    expect(found.entries.changed).toMatchObject([
      { new: { title: 'Bees' }, group: { old: 'Talks', new: 'Posters' }, isMoved: false },
    ])
  })

  test('a group with another title is one change, not one for each entry', () => {
    const found = between(
      [inGroup('Apples', 'Talks'), inGroup('Bees', 'Talks')],
      [inGroup('Apples', 'Lectures'), inGroup('Bees', 'Lectures'), inGroup('Cider', 'Posters')],
    )
    expect(found.groups).toEqual({
      added: ['Posters'],
      removed: [],
      renamed: [{ old: 'Talks', new: 'Lectures' }],
    })
    expect(found.entries.changed).toEqual([])
  })

  test('an entry that left its group', () => {
    expect(between([inGroup('Apples', 'Talks')], [inGroup('Apples', null)])).toMatchObject({
      groups: { removed: ['Talks'] },
      entries: { changed: [{ group: { old: 'Talks', new: null } }] },
    })
  })
})

describe('people', () => {
  const people = (old: Parameters<typeof entry>[1], next: Parameters<typeof entry>[1]) =>
    between([entry('Pruning', old)], [entry('Pruning', next)]).entries.changed[0]?.people

  test('added and removed', () => {
    expect(people(['Ida Lindqvist'], ['Ida Lindqvist', 'Mei Tanaka'])).toEqual({
      added: [{ name: 'Mei Tanaka', role: 'contributor', label: null, affiliation: null, links: [] }],
      removed: [],
      changed: [],
      isReordered: false,
    })
  })

  test.each([
    ['role', person('Ida Lindqvist', 'mentor')],
    ['affiliation', person('Ida Lindqvist', 'contributor', 'University of Lund')],
    ['links', person('Ida Lindqvist', 'contributor', null, ['https://example.org/ida'])],
    ['accents', person('Ída Líndqvist')],
    ['a letter', person('Ida Lindquist')],
    ['a family name', person('Ida Byron')],
    ['somebody in the same place', person('Mei Tanaka')],
  ])('%s', (_, changed) => {
    expect(people(['Ida Lindqvist'], [changed])).toMatchObject({
      added: [],
      removed: [],
      changed: [{ old: { name: 'Ida Lindqvist' }, new: { name: changed.name, role: changed.role } }],
    })
  })

  test('who stands in the place of whom, among those of a role', () => {
    const change = people(['Ida Lindqvist', 'Mei Tanaka'], ['Ida Lindqvist', 'Noor Haddad'])
    expect(change).toMatchObject({
      added: [],
      removed: [],
      changed: [{ old: { name: 'Mei Tanaka' }, new: { name: 'Noor Haddad' } }],
    })
    expect(people(['Ida Lindqvist'], [person('Noor Haddad', 'mentor')])).toMatchObject({
      added: [{ name: 'Noor Haddad' }],
      removed: [{ name: 'Ida Lindqvist' }],
      changed: [],
    })
  })

  test.each([
    ['van', 'Ada van Dyk', 'Kees van Loon'],
    ['von', 'Ada von Dyk', 'Kees von Loon'],
    ['der', 'Ada der Dyk', 'Kees der Loon'],
    ['del', 'Ada del Dyk', 'Kees del Loon'],
    ['bin', 'Ada bin Dyk', 'Kees bin Loon'],
  ])('strangers who share nothing but "%s" are two people', (_, old, next) => {
    expect(people([old, 'Bo Lund'], ['Bo Lund', next])).toMatchObject({
      added: [{ name: next }],
      removed: [{ name: old }],
      changed: [],
    })
  })

  test('a name that shares a family name or a given name with one that is gone, in another place', () => {
    for (const next of ['Kees van Dyk', 'Ada Loon'])
      expect(people(['Ada van Dyk', 'Bo Lund'], ['Bo Lund', next])).toMatchObject({
        added: [],
        removed: [],
        changed: [{ old: { name: 'Ada van Dyk' }, new: { name: next } }],
      })
  })

  test('a label', () => {
    const labelled = { ...person('Ida Lindqvist'), label: 'Gardener' }
    expect(people(['Ida Lindqvist'], [labelled])).toMatchObject({
      added: [],
      removed: [],
      changed: [{ old: { label: null }, new: { label: 'Gardener' } }],
    })
  })

  test('one person in two roles', () => {
    const two = [person('Ida Lindqvist', 'mentor'), person('Ida Lindqvist')]
    expect(people(two, [person('Ida Lindqvist', 'mentor')])).toMatchObject({
      removed: [{ role: 'contributor' }],
      changed: [],
    })
  })

  test('another order', () => {
    expect(people(['Ida Lindqvist', 'Mei Tanaka'], ['Mei Tanaka', 'Ida Lindqvist'])).toEqual({
      added: [],
      removed: [],
      changed: [],
      isReordered: true,
    })
  })
})

describe('words', () => {
  const description = (old: string, next: string) =>
    between([entry('Pruning', [], old)], [entry('Pruning', [], next)]).entries.changed[0]?.description

  test('of a description', () => {
    expect(marked(description('Cuts what nobody climbs.', 'Cuts branches that nobody climbs, twice.'))).toBe(
      'Cuts [-what -]{+branches that +}nobody climbs{+, twice+}.',
    )
  })

  test('without spaces between', () => {
    expect(marked(description('我们喜欢苹果。', '我们喜欢樱桃。'))).toBe('我们喜欢[-苹果-]{+樱桃+}。')
  })

  test('that came or went whole', () => {
    expect(description('', 'New.')?.words).toEqual([{ fate: 'added', text: 'New.' }])
    expect(marked(diff(digestOf([], { lead: rich('Hello.') }), digestOf([])).lead)).toBe('[-Hello.-]')
  })

  test('that are the same, with another link', () => {
    const link = (url: string) =>
      entry('Pruning', [], null, { description: rich('See there.', `[See](${url}) there.`) })
    expect(
      between([link('https://example.org/a')], [link('https://example.org/b')]).entries.changed,
    ).toMatchObject([{ description: { isMarkup: true } }])
  })

  test('long texts that share little are told whole', () => {
    const words = (prefix: string) =>
      Array.from({ length: 2000 }, (_, index) => `${prefix}${index}`).join(' ')
    expect(description(words('a'), words('b'))?.words.map(({ fate }) => fate)).toEqual(['removed', 'added'])
  })
})

test('facts, links and fields', () => {
  const link = (url: string) => ({ text: 'page', url })
  const field = (label: string, value: string) => ({ label, value: rich(value) })
  const old = entry('Pruning', [], null, {
    links: [link('https://example.org/a'), link('https://example.org/b')],
    fields: [field('Goal', 'less wood'), field('Goal', 'more light'), field('Room', '5')],
  })
  const next = entry('Pruning', [], null, {
    links: [link('https://example.org/b'), link('https://example.org/c')],
    fields: [field('Goal', 'less wood'), field('Goal', 'more air'), field('Hour', '9')],
  })
  const found = diff(digestOf([old]), digestOf([next], { year: 2020, programme: 'Winter' }))
  expect(found).toMatchObject({
    equal: false,
    facts: [
      { name: 'programme', old: null, new: 'Winter' },
      { name: 'year', old: 2019, new: 2020 },
    ],
    entries: {
      changed: [
        {
          links: { added: [{ url: 'https://example.org/c' }], removed: [{ url: 'https://example.org/a' }] },
          fields: {
            added: [{ label: 'Hour', value: '9' }],
            removed: [{ label: 'Room', value: '5' }],
            changed: [{ label: 'Goal' }],
          },
        },
      ],
    },
  })
})

describe('the schema', () => {
  test('takes a diff with everything in it, and nothing else', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(diffSchema)
    const found = diff(
      digestOf([entry('A', ['Ida Lindqvist'], 'one', { group: 'Talks' }), entry('B')], {
        lead: rich('Old.'),
      }),
      digestOf([entry('A', [person('Ida Lindqvist', 'mentor')], 'two'), entry('C', ['Mei Tanaka'])], {
        year: null,
      }),
    )
    expect(validate(found), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...found, entries: { ...found.entries, changed: [{}] } })).toBe(false)
  })

  test('describes the type', () => {
    expectTypeOf<FromSchema<typeof diffSchema>>().toEqualTypeOf<DigestDiff>()
  })
})
