import { expect, test } from 'vitest'
import type { LaidOutDocument } from '../../../src/typeset/document.js'
import { typeset } from '../../../src/typeset/index.js'
import { fixedFonts } from '../fixed-fonts.js'

/** Lays out hostile input; gives the rule ids of the messages and the text that was set. */
function layOut(html: string, css = ''): { rules: string[]; messages: number; text: string; pages: number } {
  const source = {
    html: { path: 'h.html', source: `<!doctype html><html lang="en">${html}` },
    styles: [{ path: 'h.css', source: css }],
  }
  const { document, messages } = typeset(source, { fonts: fixedFonts, standard: 'none' })
  const rules = [...new Set(messages.map(message => String(message.ruleId)))].sort()
  return { rules, messages: messages.length, text: textOf(document), pages: document.pages.length }
}

function textOf({ pages }: LaidOutDocument): string {
  return pages
    .flatMap(page => page.fragments.map(fragment => (fragment.kind === 'text' ? fragment.text : '')))
    .join('')
}

const deep = 10_000

test.each(['div', 'span', 'b', 'blockquote'])('%s nested ten thousand deep keeps its text', name => {
  const { rules, text } = layOut(`${`<${name}>`.repeat(deep)}deep`)
  expect(rules).toContain('nesting-too-deep')
  expect(text).toContain('deep')
})

test('a word of many letters is one line that sticks out', () => {
  const { rules, text } = layOut(`<p>${'x'.repeat(300_000)}`)
  expect(rules).toEqual(['line-overflow'])
  expect(text.trim()).toHaveLength(300_000)
})

test('long text from right to left, in many brackets and isolates, keeps its letters', () => {
  const body = `${'אבגד'.repeat(5000)} ${'(א'.repeat(5000)} ${'<bdi>א a '.repeat(2000)}`
  const { rules, text } = layOut(`<p dir=rtl style="overflow-wrap: anywhere">${body}`)
  expect(rules).toEqual(['nesting-too-deep'])
  expect(text.replaceAll(/[^א-ד]/g, '')).toHaveLength(27_000)
})

test('a long word breaks anywhere when it may', () => {
  const { rules, text } = layOut(`<p style="overflow-wrap: anywhere">${'x'.repeat(20_000)}`)
  expect(rules).toEqual([])
  expect(text.replaceAll(' ', '')).toHaveLength(20_000)
})

test.each([
  ['no room at all', '@page { size: 1pt 1pt; margin: 10pt }', ['line-overflow', 'page-overflow']],
  ['no width', '@page { size: 20pt 100pt; margin: 10pt }', ['line-overflow']],
  ['letters as large as the sky', 'p { font-size: 1e9pt }', ['line-overflow', 'page-overflow']],
  ['margins that pull everything up', 'p { margin: -1000pt 0 }', []],
  ['spacing below nothing', 'p { letter-spacing: -1000pt; text-indent: -1e6pt }', []],
  ['division by zero', 'p { width: calc(1pt / 0); margin: 1e400pt }', ['unsupported-value']],
])('%s loses no text', (_, css, rules) => {
  const result = layOut('<p>some text</p><p>and more</p>', css)
  expect(result.rules).toEqual(rules)
  expect(result.text.replaceAll(' ', '')).toBe('sometextandmore')
})

test('variables that refer to themselves or swell are told', () => {
  const bomb = Array.from({ length: 30 }, (_, i) => `--v${i + 1}: var(--v${i}) var(--v${i});`).join('')
  expect(layOut('<p>x', ':root { --a: var(--b); --b: var(--a); color: var(--a) }').rules).toEqual([
    'unsupported-value',
  ])
  expect(layOut('<p>x', `:root { --v0: x x; ${bomb} font-family: var(--v30) }`).rules).toEqual([
    'unsupported-value',
  ])
})

test('columns in columns in columns come to an end', () => {
  const { rules, text } = layOut(`${'<div style="columns: 2">'.repeat(50)}deep`)
  expect(rules).toEqual(['nesting-too-deep'])
  expect(text.trim()).toBe('deep')
})

test('page numbers that move their own pages come to an end', () => {
  const links = Array.from({ length: 60 }, (_, i) => `<p id="p${i}"><a href="#p${(i * 7) % 60}">x</a>`).join(
    '',
  )
  const css =
    '@page { size: 60pt 60pt; margin: 5pt } a::after { content: target-counter(attr(href), page, lower-roman) }'
  expect(layOut(links, css).pages).toBeGreaterThan(10)
})

test('a cell, a footnote and a block that may not break, each higher than a page', () => {
  const paragraphs = '<p>words</p>'.repeat(500)
  expect(layOut(`<table><tr><td>${paragraphs}</table>`).pages).toBeGreaterThan(5)
  expect(layOut(`<div style="break-inside: avoid">${paragraphs}</div>`).pages).toBeGreaterThan(5)
  const note = layOut(`<p>x<i style="float: footnote">${'note text '.repeat(5000)}</i>`)
  expect(note.rules).toEqual([])
  expect(note.pages).toBeGreaterThan(5)
  expect(note.text.match(/note/g)).toHaveLength(5000)
})

test('a margin that sticks out at the end of the last page is no overflow', () => {
  const css =
    '@page { size: 100pt 50pt; margin: 0 } p { margin: 0; line-height: 20pt } div { margin-bottom: 30pt }'
  expect(layOut('<div><p>one</p><p>two</p></div>', css)).toMatchObject({ rules: [], pages: 1 })
  const high = layOut('<div><p style="line-height: 60pt">one</p></div>', css)
  expect(high).toMatchObject({ rules: ['page-overflow'], pages: 1 })
})

test('broken CSS and binary HTML are told', () => {
  expect(layOut('<p>x', 'p { color: red; @media { ((( "').rules).toContain('invalid-css')
  expect(layOut('\u0001\uFFFE\uD800 x', '\u0000{}').text).toContain('x')
})

test('one fault all over a document is not told without end', () => {
  expect(layOut('<p>x</p>'.repeat(1000), 'p { width: 1pt }').messages).toBe(200)
})

const uses = Array.from(
  { length: 20 },
  (_, i) => `<g id=a${i}>${`<use href="#a${i + 1}"/>`.repeat(10)}</g>`,
).join('')
const chain = Array.from({ length: 2000 }, (_, i) => `--v${i}: var(--v${i + 1});`).join('')

test.each<[string, string, string, string[]]>([
  ['a table of a hundred thousand columns', `<table><tr>${'<th colspan=1000>x'.repeat(100)}</table>`, '', []],
  [
    'rows that all span the rest',
    `<table>${'<tr><th rowspan=0>x'.repeat(100)}</table>`,
    '',
    ['line-overflow'],
  ],
  [
    'a grid row far below',
    '<div><p>x</div>',
    'div { display: grid } p { grid-row: 100000000 }',
    ['unsupported-value'],
  ],
  [
    'a hundred million columns',
    '<div><p>x</div>',
    'div { display: grid; grid-template-columns: repeat(100000000, 1pt) }',
    ['line-overflow'],
  ],
  [
    'counters beyond all numbers',
    '<p>x',
    'p { counter-increment: x 1e308 } p::before { content: counter(x, lower-roman) counter(x, lower-alpha) }',
    ['line-overflow'],
  ],
  ['tabs as wide as the sky', `<pre>${'\t'.repeat(1000)}x`, 'pre { tab-size: 1e9 }', []],
  ['a page larger than any printer', '<p>x', '@page { size: 1e30pt 1e30pt }', ['unsupported-value']],
  ['a page without a size', '<p>x', '@page { size: 0 0 }', ['unsupported-value']],
  ['margins wider than the page', '<p>x', '@page { margin: 100% }', ['line-overflow', 'page-overflow']],
  ['rules in rules', '<p>x', `${'@media print {'.repeat(5000)}p { color: red }`, ['nesting-too-deep']],
  [
    'brackets in brackets',
    '<p>x',
    `p { width: calc(${'('.repeat(5000)}1pt${')'.repeat(5000)}) }`,
    ['nesting-too-deep'],
  ],
  [
    'fallbacks in fallbacks',
    '<p>x',
    `p { color: ${'var(--a,'.repeat(5000)}red${')'.repeat(5000)} }`,
    ['nesting-too-deep'],
  ],
  ['a chain of variables', '<p>x', `:root { ${chain} } p { color: var(--v0) }`, ['unsupported-value']],
  ['a selector of thirty thousand parts', '<p>x', `${'p '.repeat(30_000)} { color: red }`, []],
  [
    'a drawing that doubles itself',
    `x<svg aria-hidden="true">${uses}<path id="a20" d="M0 0h1"/></svg>`,
    '',
    ['nesting-too-deep'],
  ],
  ['a drawing that uses itself', 'x<svg aria-hidden="true"><g id="a"><use href="#a"/></g></svg>', '', []],
  [
    'a path of twenty thousand points after one command',
    `x<svg aria-hidden="true"><path d="M${'0 0 1 1 '.repeat(10_000)}"/></svg>`,
    '',
    [],
  ],
  ['tables in tables', `${'<table><tr><th>'.repeat(200)}x`, '', ['nesting-too-deep']],
])('%s ends with its text', (_, html, css, rules) => {
  const result = layOut(html, css)
  expect(result.rules).toEqual(rules)
  expect(result.text).toContain('x')
})
