import { expect, test } from 'vitest'
import { renderHtml, renderMarkdown, writers } from '../../src/render/index.js'
import { digestOf, entryOf, personOf, shippedTemplate } from './template.js'

const source = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
const digest = digestOf({
  groups: [
    { id: 'talks', title: 'Talks', source },
    { id: 'posters', title: 'Posters', source },
  ],
  entries: [
    entryOf('Pears', { group: 'talks', people: [personOf('Eve Öz')] }),
    entryOf('Äpfel', { group: 'talks', people: [personOf('Ben Hill')] }),
    entryOf('', { title: null, group: 'talks' }),
    entryOf('Bees 10', { group: 'posters', people: [personOf('Ada Moor')] }),
    entryOf('Bees 9', { group: 'posters' }),
  ],
})
const template = await shippedTemplate('digest')
const headings = (options: Parameters<typeof renderMarkdown>[2]) =>
  [...renderMarkdown(digest, template, options).matchAll(/^##+ (?!Contents|People)(.*)$/gm)].map(
    ([, text]) => text,
  )

test('entries stand in the order of the text', () => {
  expect(headings({})).toEqual(['Talks', 'Pears', 'Äpfel', 'Untitled', 'Posters', 'Bees 10', 'Bees 9'])
})

test('by title within their group, those without one last', () => {
  expect(headings({ order: 'title' })).toEqual([
    'Talks',
    'Äpfel',
    'Pears',
    'Untitled',
    'Posters',
    'Bees 9',
    'Bees 10',
  ])
})

test('without groups, by the first person', () => {
  expect(headings({ order: 'person', groups: 'none' })).toEqual([
    'Bees 10',
    'Äpfel',
    'Pears',
    'Untitled',
    'Bees 9',
  ])
  expect(renderHtml(digest, template, { groups: 'none' })).not.toContain('Posters')
})

test('the JSON keeps what the text has', () => {
  expect(writers.json(digest, template, { order: 'title', groups: 'none' })).toBe(
    writers.json(digest, template),
  )
})

test('words of the interface may be given', () => {
  const html = renderHtml(digest, template, {
    words: { contents: 'On stage', entry: { one: 'contribution', other: 'contributions' } },
  })
  expect(html).toContain('<h2 id="contents_">On stage</h2>')
  expect(html).toContain('5\u00a0contributions')
})
