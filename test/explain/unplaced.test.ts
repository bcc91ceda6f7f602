import { expect, test } from 'vitest'
import { roleOfUnplaced } from '../../src/explain/unplaced.js'
import type { Entry, Person } from '../../src/model/announcement.js'

function roleOf(words: string, somebody: Partial<Person>): string {
  const person: Person = {
    type: 'person',
    name: 'Ada Byron',
    role: 'speaker',
    label: null,
    affiliation: null,
    links: [],
    children: [],
    ...somebody,
  }
  const entry: Entry = { type: 'entry', children: [person], data: { confidence: 1, language: null } }
  return roleOfUnplaced({ entry, span: null, parts: [] }, words, false)
}

test.each([
  ['in', 'https://www.linkedin.com/in/ada-byron', 'label'],
  ['by', 'https://derby.example/ada', 'label'],
  ['ada', 'https://derby.example/canada', 'label'],
  ['@adab', 'https://social.example/@adab', 'speaker'],
  ['(adab)', 'https://adab.github.example/', 'speaker'],
  ['ada-byron', 'https://www.linkedin.com/in/ada-byron', 'speaker'],
  ['derby.example', 'https://derby.example/ada', 'speaker'],
  ['derby.example/ada', 'https://derby.example/ada', 'speaker'],
  ['<https://derby.example/ada>', 'https://derby.example/ada', 'speaker'],
])('"%s" beside somebody with the link %s: %s', (words, url, role) => {
  expect(roleOf(words, { links: [url] })).toBe(role)
})

test.each([
  ['(Institute of Tides)', 'Institute of Tides, Oslo', 'affiliation'],
  ['of Tides', 'Institute of Tides, Oslo', 'affiliation'],
  ['Tide', 'Institute of Tides, Oslo', 'unplaced'],
  ['from the Institute of Tides, Oslo', 'Institute of Tides, Oslo', 'affiliation'],
  ['MITRE Labs', 'MIT', 'unplaced'],
])('"%s" beside somebody from "%s": %s', (words, affiliation, role) => {
  expect(roleOf(words, { affiliation })).toBe(role)
})

test.each([
  ['mentored by', 'label'],
  ['指导', 'label'],
  ['潮汐表在夜里发光', 'unplaced'],
  ['לוח גאות של נמל', 'unplaced'],
  ['جدول المد والجزر', 'unplaced'],
])('"%s" in no part: %s', (words, role) => {
  expect(roleOf(words, {})).toBe(role)
})
