import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collect } from '../../src/collection/index.js'
import type { AnnouncementRecord, CollectionSettings, RecordPerson } from '../../src/model/collection.js'
import { personAnchor } from '../../src/model/person-anchor.js'
import { personOf, recordOf } from './records.js'

const series = { programme: 'Summer of Kites', organisation: 'Aerie' }

/** The people that two announcements make of two mentions, by their spellings. */
function peopleOf(
  one: RecordPerson | string,
  other: RecordPerson | string,
  facts: [Partial<AnnouncementRecord>, Partial<AnnouncementRecord>] = [{}, {}],
  settings: CollectionSettings = {},
): string[][] {
  const records = [
    recordOf('a', [[one]], { year: 2019, ...facts[0] }),
    recordOf('b', [[other]], { year: 2020, ...facts[1] }),
  ]
  return collect(records, settings).people.map(person => person.spellings)
}

describe('names that differ in width, case and spaces', () => {
  it.each([
    ['Ada Byron', 'ADA BYRON'],
    ['Ｍｅｉ　Ｔａｎａｋａ', 'Mei Tanaka'],
    ['J. R. Kite', 'J R Kite'],
    ['山田 太郎', '山田太郎'],
    ['Ana García', 'Ana García'.normalize('NFD')],
  ])('are one person: %s, %s', (a, b) => {
    expect(peopleOf(a, b)).toHaveLength(1)
  })

  it('are two where two accounts at one host say so', () => {
    const [one, other] = ['ada-b', 'byron'].map(name =>
      personOf('Ada Byron', { links: [`https://github.com/${name}`] }),
    )
    expect(peopleOf(one ?? '', other ?? '')).toEqual([['Ada Byron'], ['Ada Byron']])
  })

  it('are told of where only an account tells them apart', () => {
    const records = ['ada-b', 'byron'].map((name, index) =>
      recordOf(name, [[personOf('Ada Byron', { links: [`https://github.com/${name}`] })]], {
        year: 2019 + index,
      }),
    )
    expect(collect(records).messages.map(message => `${message.announcement}: ${message.reason}`)).toEqual([
      'byron: Unexpected name Ada Byron, expected one spelling for one person: Ada Byron at ada-b.txt:1:1 has it with another account (collection.same or .different settles it)',
    ])
  })
})

describe('names that differ in diacritics', () => {
  const pair = ['Ana García', 'Ana Garcia'] as const

  it('are two people, and told of, where nothing else is shared', () => {
    expect(peopleOf(...pair)).toHaveLength(2)
    const { messages } = collect([
      recordOf('old/a', [[pair[0]]], { year: 2019 }),
      recordOf('new/b', [[personOf(pair[1], { line: 7, column: 3 })]], { year: 2020 }),
    ])
    expect(messages).toEqual([
      {
        rule: 'uncertain-person',
        announcement: 'new/b',
        line: 7,
        column: 3,
        reason:
          'Unexpected name Ana Garcia, expected one spelling for one person: Ana García at old/a.txt:1:1 has it with other letters (collection.same or .different settles it)',
        actual: 'Ana Garcia',
        expected: 'Ana García',
      },
    ])
  })

  it('have a place each in the index, which their names lead to', () => {
    const { people } = collect([recordOf('a', [[pair[0]]]), recordOf('b', [[pair[1]]])])
    expect(people.map(({ id, name }) => [id, name])).toEqual(
      expect.arrayContaining(pair.map(name => [personAnchor(name), name])),
    )
  })

  it('are one in one programme of one organisation', () => {
    expect(peopleOf(...pair, [series, series])).toEqual([['Ana García', 'Ana Garcia']])
    expect(peopleOf(...pair, [series, { ...series, organisation: 'Other' }])).toHaveLength(2)
    expect(peopleOf(...pair, [{ programme: 'X' }, { programme: 'X' }])).toHaveLength(1)
    expect(peopleOf(...pair, [{ programme: 'X' }, series])).toHaveLength(2)
  })

  it('are one with one affiliation or link', () => {
    const of = (facts: Partial<RecordPerson>) => pair.map(name => personOf(name, facts))
    const [a1, b1] = of({ affiliation: 'Aerie Lab' })
    const [a2, b2] = of({ links: ['https://ana.example/'] })
    expect(peopleOf(a1 ?? '', b1 ?? '')).toHaveLength(1)
    expect(peopleOf(a2 ?? '', b2 ?? '')).toHaveLength(1)
  })

  it('are two where both have diacritics, and others', () => {
    expect(peopleOf('Jan Müller', 'Jan Múller', [series, series])).toHaveLength(2)
    expect(peopleOf('José Perez', 'Jose Pérez', [series, series])).toHaveLength(1)
  })

  it('stay two where a third has none', () => {
    const records = ['Jan Muller', 'Jan Müller', 'Jan Múller'].map((name, i) =>
      recordOf(`r${i}`, [[name]], { year: 2019 + i, ...series }),
    )
    expect(collect(records).people.map(person => person.spellings)).toEqual([
      ['Jan Múller'],
      ['Jan Müller', 'Jan Muller'],
    ])
  })
})

describe('names that differ in letters, order or length', () => {
  it.each([
    ['Ada Byron', 'Ada Byrn'],
    ['Ada Byron', 'Byron Ada'],
    ['Ada Byron', 'A. Byron'],
    ['Jürgen Möller', 'Juergen Moeller'],
  ])('are two people, told of in one organisation: %s, %s', (a, b) => {
    expect(peopleOf(a, b, [series, series])).toHaveLength(2)
    const records = [a, b].map((name, i) => recordOf(`r${i}`, [[name]], { year: 2019 + i, ...series }))
    expect(collect(records).messages).toHaveLength(1)
    const elsewhere = records.map((record, i) => ({ ...record, organisation: `O${i}`, programme: null }))
    expect(collect(elsewhere).messages).toEqual([])
  })

  it('are one with one account or mailbox', () => {
    for (const link of ['https://github.com/byron', 'mailto:ada@example.org']) {
      const [a, b] = ['Ada Byron', 'A. Byron'].map(name => personOf(name, { links: [link] }))
      expect(peopleOf(a ?? '', b ?? '')).toEqual([['Ada Byron', 'A. Byron']])
    }
  })

  it('are two with one account where they are not alike', () => {
    const [a, b] = ['Ada Byron', 'Ike Stone'].map(name =>
      personOf(name, { links: ['https://github.com/aerie'] }),
    )
    expect(peopleOf(a ?? '', b ?? '')).toHaveLength(2)
  })
})

describe('names of one word', () => {
  it('are one person within an announcement, and others elsewhere', () => {
    const people = collect([
      recordOf('a', [['Alex'], ['Alex']], { year: 2019, ...series }),
      recordOf('b', [['Alex']], { year: 2020, ...series }),
    ]).people
    expect(people.map(({ id, participations }) => [id, participations.length])).toEqual([
      ['alex', 2],
      ['alex-2', 1],
    ])
  })

  it('are one person where a link says so', () => {
    const alex = personOf('Alex', { links: ['https://alex.example/'] })
    expect(peopleOf(alex, { ...alex })).toHaveLength(1)
  })

  it('are one person where they are an account', () => {
    expect(peopleOf('@kite_runner', '@kite_runner')).toHaveLength(1)
  })
})

describe('settings', () => {
  it('join what a person says is one', () => {
    expect(peopleOf('Ada Byron', 'Ada King', [{}, {}], { same: [['Ada Byron', 'Ada King']] })).toEqual([
      ['Ada Byron', 'Ada King'],
    ])
  })

  it('keep apart what a person says is two, without a message', () => {
    const records = ['Ana García', 'Ana Garcia'].map((name, i) =>
      recordOf(`r${i}`, [[name]], { year: 2019 + i, ...series }),
    )
    const { people, messages } = collect(records, { different: [['Ana García', 'Ana Garcia']] })
    expect(people).toHaveLength(2)
    expect(messages).toEqual([])
  })
})

describe('any collection', () => {
  const name = fc.constantFrom(
    'Ana García',
    'Ana Garcia',
    'ana garcia',
    'A. García',
    'Bo',
    'Li Wei',
    'Wei Li',
    '李伟',
  )
  const person = fc.record({
    name,
    affiliation: fc.constantFrom(null, 'Aerie', 'aerie', 'Nest'),
    links: fc.subarray(
      ['https://github.com/ana', 'https://github.com/bo', 'https://li.example/', 'mailto:a@b.example'],
      {
        maxLength: 1,
      },
    ),
  })
  const people = fc.array(person, { maxLength: 3 })
  const records = fc
    .array(fc.tuple(fc.array(people, { maxLength: 3 }), fc.constantFrom(null, 2019, 2020)), { maxLength: 6 })
    .map(all =>
      all.map(([entries, year], index) =>
        recordOf(
          `r${index}`,
          entries.map(list => list.map(facts => personOf(facts.name, facts))),
          { year, ...(index % 2 === 0 ? series : {}) },
        ),
      ),
    )

  it('has every name of every entry in the index, once', () => {
    fc.assert(
      fc.property(records, all => {
        const { people: found, personIds } = collect(all)
        const mentions = all.flatMap(record => record.entries.flatMap(entry => entry.people))
        expect(personIds.size).toBe(mentions.length)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        for (const record of all) {
          for (const entry of record.entries) {
            for (const { name, role } of entry.people) {
              const holders = found.filter(
                ({ spellings, participations }) =>
                  spellings.includes(name) &&
                  participations.some(part => part.entry === entry && part.role === role),
              )
              expect(holders.length).toBeGreaterThan(0)
            }
          }
        }
      }),
    )
  })

  it('joins no names that differ in more than diacritics without a shared account', () => {
    fc.assert(
      fc.property(records, all => {
        for (const { spellings, links } of collect(all).people) {
          const bare = new Set(
            spellings.map(spelling => spelling.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
          )
          if (bare.size > 1) expect(links.some(link => /github|mailto/.test(link))).toBe(true)
        }
      }),
    )
  })

  it('is the same in whatever order the records come', () => {
    fc.assert(
      fc.property(records, all => {
        const told = (from: AnnouncementRecord[]) =>
          JSON.stringify({ ...collect(from), personIds: undefined })
        expect(told(all.toReversed())).toBe(told(all))
      }),
    )
  })
})
