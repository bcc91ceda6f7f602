import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/index.js'
import { read } from '../../src/read/index.js'
import { structure } from '../../src/structure/index.js'
import { checked, messagesOf, rulesOf } from './build.js'

const projects = (...names: string[]) =>
  names.map((name, index) => ({
    title: `Work number ${index}`,
    people: [`contributor: ${name}`],
    text: 'About it.',
  }))

const four = ['Ida Lindqvist', 'Tomás Herrera', 'Mei Tanaka', 'Oba Fagbenle']

describe('check', () => {
  it('is silent about the seed', () => {
    const file = new VFile({ path: 'x.txt', value: readFileSync('input/xen-gsoc-2011.txt') })
    check(structure(read(file), file), file)
    expect(file.messages.map(String)).toEqual([])
  })

  it('tells of a text without entries, and of nothing else in it', () => {
    expect(messagesOf([{ lead: 'Welcome our five students Ida Lindqvist and Mei Tanaka!' }])).toEqual([
      expect.stringContaining('no-entry'),
    ])
  })

  it('tells in the order of the text, from every rule, under its name', () => {
    const file = checked([
      { lead: 'We fund five projects:' },
      ...projects('Ida Lindqvist', 'Tomás Herrera', 'Tomas Herrera'),
      { title: 'Work number 1', people: ['contributor: Ida Lindqvist'], text: 'More.' },
    ])
    expect(file.messages.map(({ ruleId, source, fatal }) => [ruleId, source, fatal])).toEqual([
      ['stated-count', 'handbill', false],
      ['similar-name', 'handbill', false],
      ['duplicate-title', 'handbill', false],
      ['person-twice', 'handbill', false],
    ])
  })
})

describe('duplicate-title', () => {
  it('tells of the later one, whatever its case and punctuation', () => {
    expect(
      messagesOf([
        { title: 'How to draw an owl', people: ['speaker: Ida Lindqvist'] },
        { title: 'How to draw an Owl!', people: ['speaker: Mei Tanaka'] },
      ]),
    ).toEqual([
      '3:1 duplicate-title Unexpected title “How to draw an Owl!” again, expected a title of its own: it stands at 1:1 too',
    ])
  })

  it('takes C and C++ for two', () => {
    expect(rulesOf([{ title: 'Parsing C' }, { title: 'Parsing C++' }, { title: 'Parsing C#' }])).toEqual([])
  })
})

describe('missing-person', () => {
  const entries = projects(...four.slice(0, 3))

  it('tells of an entry without one', () => {
    expect(messagesOf([...entries, { title: 'Nobody’s work', text: 'Free.' }])).toEqual([
      '10:1 missing-person Unexpected entry without a person, expected a contributor as in the other entries',
    ])
  })

  it('tells of an entry with a mentor alone', () => {
    expect(
      messagesOf([...entries, { title: 'Nobody’s work', people: ['mentor: Jo Hahn'], text: 'Free.' }]),
    ).toEqual([
      '10:1 missing-person Unexpected entry with a mentor alone, expected a contributor as in the other entries',
    ])
  })

  it('is silent where naming nobody is usual', () => {
    expect(rulesOf([...entries, { title: 'A', text: 'a' }, { title: 'B', text: 'b' }])).toEqual([])
  })

  it('is silent where a whole group names nobody', () => {
    const group = {
      group: 'Also funded',
      entries: [
        { title: 'A', text: 'a' },
        { title: 'B', text: 'b' },
      ],
    }
    expect(rulesOf([{ group: 'Projects', entries: projects(...four, 'Jo Hahn') }, group])).toEqual([])
  })
})

describe('missing-title and missing-description', () => {
  it('tell of the one entry that lacks them', () => {
    expect(
      messagesOf([
        ...projects(...four),
        { people: ['contributor: Jo Hahn'], text: 'Work.' },
        { title: 'A last work', people: ['contributor: Lea Roy'] },
      ]),
    ).toEqual([
      '13:14 missing-title Unexpected entry of Jo Hahn without a title, expected a title as in the other entries',
      '15:1 missing-description Unexpected entry “A last work” without a description, expected one as in the other entries',
    ])
  })

  it('are silent where titles and descriptions come and go', () => {
    expect(
      rulesOf([
        ...projects('Ida Lindqvist', 'Mei Tanaka'),
        { people: ['contributor: Jo Hahn'] },
        { people: ['contributor: Lea Roy'] },
      ]),
    ).toEqual([])
  })
})

describe('mentor-without-project', () => {
  it('tells of an entry that is nothing but a mentor, and of nothing else there', () => {
    expect(messagesOf([...projects(...four), { people: ['mentor: Jo Hahn'] }])).toEqual([
      '13:9 mentor-without-project Unexpected mentor Jo Hahn without a project, expected an entry to mentor',
    ])
  })

  const mentored = [
    { title: 'Roots', people: ['contributor: Ida Lindqvist', 'mentor: Jo Hahn'] },
    { title: 'Leaves', people: ['contributor: Mei Tanaka', 'mentor: Lea Roy'] },
  ]

  it('tells of a mentor in a list of mentors who has no entry', () => {
    expect(
      messagesOf([
        ...mentored,
        { closing: 'Thanks to our mentors Jo Hahn, Lea Roy and Bo Frey for their time.' },
      ]),
    ).toEqual([
      '7:44 mentor-without-project Unexpected mentor Bo Frey without a project, expected an entry to mentor',
    ])
  })

  it('is silent about other helpers', () => {
    expect(
      rulesOf([...mentored, { closing: 'Thanks to Jo Hahn, Lea Roy and Bo Frey for their time.' }]),
    ).toEqual([])
  })
})

describe('person-twice', () => {
  it('tells of a contributor in two entries', () => {
    expect(messagesOf(projects('Ida Lindqvist', 'Mei Tanaka', 'Ida LINDQVIST'))).toEqual([
      '8:14 person-twice Unexpected contributor Ida LINDQVIST, expected somebody else: the name stands in another entry as contributor at 2:14',
    ])
  })

  it('tells of a contributor who is the mentor of the same entry', () => {
    expect(
      messagesOf([{ title: 'Roots', people: ['contributor: Ida Lindqvist', 'mentor: Ida Lindqvist'] }]),
    ).toEqual([
      '3:9 person-twice Unexpected mentor Ida Lindqvist, expected somebody else: the name stands in one entry as contributor at 2:14',
    ])
  })

  it('is silent about mentors, speakers and maintainers of several entries', () => {
    for (const role of ['mentor', 'speaker', 'author', 'maintainer', 'organiser'])
      expect(
        rulesOf([
          { title: 'Roots', people: [`${role}: Ida Lindqvist`] },
          { title: 'Leaves', people: [`${role}: Ida Lindqvist`] },
        ]),
      ).toEqual([])
  })
})
