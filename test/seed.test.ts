import { readFileSync } from 'node:fs'
import { inspectNoColor } from 'unist-util-inspect'
import { source } from 'unist-util-source'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { type Digest, extract, parse } from '../src/index.js'

/** The real announcement: a lead, six times title, student and description, a closing; one line each. */
const path = 'input/xen-gsoc-2011.txt'
const lines = readFileSync(path, 'utf8').split('\n')
const line = (index: number) => lines[index] ?? ''
const expected = [0, 1, 2, 3, 4, 5].map(n => ({
  title: line(3 * n + 1),
  person: line(3 * n + 2),
  description: line(3 * n + 3),
}))

const wrap = (text: string) => text.replace(/(?![^\n]{1,72}$)([^\n]{1,72})[ ]/g, '$1\n')
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const markdown = (heading: (title: string) => string) =>
  [line(0), ...expected.flatMap(e => [heading(e.title), e.person, e.description]), line(19)].join('\n\n')

/** The same words as they may also arrive. */
const forms: [form: string, name: string, text: string][] = [
  ['as it is', path, lines.join('\n')],
  ['with blank lines', 'a.txt', lines.join('\n\n')],
  ['wrapped at 72', 'a.txt', lines.map(wrap).join('\n\n')],
  ['with CRLF', 'a.txt', lines.join('\r\n')],
  ['as Markdown with headings', 'a.md', markdown(title => `## ${title}`)],
  ['as Markdown with bold titles', 'a.md', markdown(title => `**${title}**`)],
  ['as Markdown paragraphs', 'a.md', markdown(title => title)],
  [
    'as HTML',
    'a.html',
    `<p>${escapeHtml(line(0))}</p>\n${expected
      .map(
        e =>
          `<h2>${escapeHtml(e.title)}</h2>\n<p>${escapeHtml(e.person)}</p>\n<p>${escapeHtml(e.description)}</p>\n`,
      )
      .join('')}<p>${escapeHtml(line(19))}</p>`,
  ],
  ['as HTML paragraphs', 'a.html', lines.map(text => `<p>${escapeHtml(text)}</p>`).join('\n')],
]

describe.each(forms)('the announcement %s', (_form, name, text) => {
  const digest: Digest = extract(new VFile({ path: name, value: text }))

  test('gives six entries, their words as in the text', () => {
    const got = digest.entries.map(entry => ({
      title: entry.title,
      people: entry.people.map(({ name, role }) => `${role} ${name}`),
      description: entry.description?.text,
    }))
    expect(got).toEqual(
      expected.map(({ title, person, description }) => ({
        title,
        people: [`contributor ${person}`],
        description,
      })),
    )
  })

  test('keeps lead and closing out of the entries', () => {
    expect(digest.lead?.text).toBe(line(0))
    expect(digest.closing?.text).toBe(line(19))
    expect(digest.groups).toEqual([])
  })

  test('knows what it announces', () => {
    expect(digest).toMatchObject({
      programme: 'Google Summer of Code',
      organisation: 'Xen',
      year: 2011,
      language: 'en',
      messages: [],
    })
  })
})

describe('the tree', () => {
  const file = new VFile({ path, value: readFileSync(path) })
  const tree = parse(file)

  test('every node has a place in the source, and parents hold their children', () => {
    visit(tree, node => {
      const { start, end } = node.position ?? { start: {}, end: {} }
      expect(start.offset, node.type).toBeTypeOf('number')
      expect(end.offset, node.type).toBeGreaterThanOrEqual(start.offset ?? Number.NaN)
    })
  })

  test('unist-util-source gives the words of a title and a person', () => {
    const found: string[] = []
    visit(tree, ['title', 'person'], node => void found.push(source(file, node) ?? ''))
    expect(found).toEqual(expected.flatMap(({ title, person }) => [title, person]))
  })

  test('unist-util-inspect draws it', () => {
    const drawn = inspectNoColor(tree)
    expect(drawn).toMatch(/^announcement\[8\] \(1:1-20:69, 0-\d+\)$/m)
    expect(drawn).toMatch(/lead\[1\] \(1:1-1:\d+, 0-\d+\)$/m)
  })
})
