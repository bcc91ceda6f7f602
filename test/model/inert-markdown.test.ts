import fc from 'fast-check'
import type { Link, Root, RootContent, Strong, Text } from 'mdast'
import { expect, test } from 'vitest'
import { inertMarkdown } from '../../src/model/inert-markdown.js'
import { parseMarkdown, printMarkdown } from '../../src/model/markdown.js'

const text = (value: string): Text => ({ type: 'text', value })
const strong = (value: string): Strong => ({ type: 'strong', children: [text(value)] })
const link = (url: string, ...children: Link['children']): Link => ({
  type: 'link',
  url,
  title: null,
  children,
})

const words = fc.constantFrom(
  ...[
    'Ada Vale',
    'x',
    '1.',
    '- a',
    '# b',
    'c #',
    '+',
    '!',
    'Look!',
    '^n',
    'm*n',
    'a_b',
    'w.x',
    'http:',
    '//y',
  ],
  ...[
    'Zoë (Lund)',
    '(q',
    '[z]',
    '`k`',
    '&amp;',
    'e.g.',
    'www.a.b',
    '中文',
    'a: b',
    '| c',
    '~d~',
    '1',
    '=',
    '…',
  ],
)
const spaced = fc.tuple(fc.constantFrom('', ' ', ': '), words, fc.constantFrom('', ' ', ', '))
const texts = spaced.map(parts => text(parts.join('')))
const strongs = words.map(strong)
const links = fc
  .tuple(
    fc.constantFrom('#ada', 'https://a.example/b?c=d', '#a(b)', 'mailto:a@b.example', '#_x_'),
    words,
    fc.boolean(),
  )
  .map(([url, value, isStrong]) => link(url, isStrong ? strong(value) : text(value)))
const lines = fc
  .array(fc.oneof(texts, strongs, links), { minLength: 1, maxLength: 5 })
  .map(nodes => nodes.filter((node, index) => node.type !== nodes[index - 1]?.type))
const blocks = fc.oneof(
  lines.map((children): RootContent => ({ type: 'paragraph', children })),
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const, 6 as const), lines)
    .map(([depth, children]): RootContent => ({ type: 'heading', depth, children })),
  fc.tuple(fc.array(lines, { minLength: 1, maxLength: 3 }), fc.boolean()).map(
    ([items, spread]): RootContent => ({
      type: 'list',
      ordered: false,
      start: null,
      spread,
      children: items.map(children => ({
        type: 'listItem',
        spread: false,
        checked: null,
        children: [{ type: 'paragraph', children }],
      })),
    }),
  ),
)

test('blocks that stand for themselves read back as what they were', () => {
  fc.assert(
    fc.property(blocks, block => {
      const printed = inertMarkdown({ type: 'root', children: [block] }, 0)
      fc.pre(printed !== null)
      expect(plain(parseMarkdown(`${printed}\n`))).toEqual(plain({ type: 'root', children: [block] }))
    }),
    { numRuns: 500 },
  )
})

/** Without what only parsers know; a list of one item has nothing between its items. */
function plain(tree: Root): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      key === 'position' || key === 'spread' ? undefined : value,
    ),
  )
}

test('headings, people and contents of a digest stand for themselves', () => {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [text('Port the harbour map')] },
      {
        type: 'paragraph',
        children: [text('Mentor: '), strong('Ada Vale'), text(' (Lund), '), strong('Bo')],
      },
      { type: 'paragraph', children: [link('https://a.example/', strong('Ada Vale'))] },
    ],
  }
  expect(tree.children.map((_, index) => inertMarkdown(tree, index))).toEqual([
    '## Port the harbour map',
    'Mentor: **Ada Vale** (Lund), **Bo**',
    '[**Ada Vale**](https://a.example/)',
  ])
})

test.each([
  ['a number that opens a list', [text('1. '), strong('a')]],
  ['an exclamation mark before a link', [text('Look!'), link('#a', text('b'))]],
  ['a letter beside stars', [text('a'), strong('b')]],
  ['a mark inside of stars', [strong('(b)')]],
  ['what looks like a footnote', [link('#a', text('^b'))]],
  ['a bracket in an address', [link('#a(', text('b'))]],
])('%s is printed with a look around', (_, children) => {
  expect(inertMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] }, 0)).toBeNull()
})

test('lists side by side stay two', () => {
  const list: RootContent = {
    type: 'list',
    ordered: false,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: [text('a')] }] }],
  }
  const printed = printMarkdown({ type: 'root', children: [list, structuredClone(list)] })
  expect(parseMarkdown(printed).children).toHaveLength(2)
})
