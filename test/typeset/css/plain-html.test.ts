import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HtmlElement, type HtmlNode, parseAnyHtml } from '../../../src/typeset/css/html-tree.js'
import { parsePlainHtml } from '../../../src/typeset/css/plain-html.js'

const names = (
  'a abbr address article b blockquote body br button caption code col colgroup dd del details div dl dt em figcaption ' +
  'figure font form h1 h2 head hr html i img input li link main math menu meta nav nobr ol p pre s script search section ' +
  'select span strong style summary svg table tbody td textarea tfoot th thead title tr tt u ul wbr'
).split(' ')
const text = fc.oneof(
  fc.constantFrom(' ', '\n', '\n  ', 'word', 'two words', ' é 語 😀 ', '\u00A0'),
  fc.constantFrom(
    '&amp;',
    '&lt;b&gt;',
    '&#39;',
    '&#x27;',
    '&nbsp;',
    '&quot;',
    '&copy;',
    '&amp',
    '&',
    'a & b',
    '&#128;',
    '&#x1F600;',
  ),
  fc.constantFrom('<', '</', '<!-- note -->', '<!', '>', '</p>', '</div>', '<p>', '\r\n', '\0', '\f'),
)
const space = fc.constantFrom('', '', '\n', ' ')
const attributes = fc.constantFrom(
  '',
  '',
  ' id="a"',
  ' class="a b"\n title="1 &lt; 2"',
  " lang='de'",
  ' hidden',
  ' ID=x',
  ' id="a" id="b"',
  ' /',
  ' data-a.b="&amp;&quot;"',
  ' href="?a=1&b=2"',
  ' title="&copy;"',
  ' b="1"c="2"',
  ' d = "3"',
)

/** Trees of tags that are closed, of elements that seldom may stand there. */
const { node } = fc.letrec<{ node: string }>(tie => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    text,
    fc
      .tuple(fc.constantFrom(...names), attributes, fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, written, children]) => element(name, written, children)),
    fc
      .array(fc.array(tie('node'), { maxLength: 2 }), { maxLength: 3 })
      .map(
        rows =>
          `<table>${rows.map(cells => `<tbody><tr><td>${cells.join('')}</td></tr></tbody>\n`).join('')}</table>`,
      ),
    fc
      .array(tie('node'), { maxLength: 3 })
      .map(items => `<ul>\n${items.map(item => `<li>${item}</li>\n`).join('')}</ul>`),
    fc
      .array(tie('node'), { maxLength: 3 })
      .map(items => `<dl>${items.map(item => `<div><dt>${item}</dt></div>`).join('')}</dl>`),
  ),
}))

function element(name: string, written: string, children: readonly string[]): string {
  const isVoid = /^(?:br|col|hr|img|input|link|meta|wbr)$/.test(name)
  return `<${name}${written}>${isVoid ? '' : `${children.join('')}</${name}>`}`
}

const page = fc
  .tuple(space, space, space, space, fc.array(node, { maxLength: 4 }), space, space)
  .map(
    ([a, b, c, d, body, e, f]) =>
      `${a}<!DOCTYPE html>${b}<html lang="en">${c}<head>${d}<meta charset="utf-8">\n<title>A &amp; B</title>\n<style>a > b { }</style>${a}</head>${b}` +
      `<body>${body.join('')}${d}</body>${e}</html>${f}`,
  )

/** Everything that a tree says, without its circles. */
function told(node: HtmlNode): unknown {
  if (node.kind === 'text') return node
  const { children, parent, previous, lastElement, attributes, childCounts, ...rest } = node
  return {
    ...rest,
    attributes: [...attributes],
    childCounts: [childCounts.all, ...childCounts.byName],
    around: [parent, previous, lastElement].map(other => other?.place),
    children: children.map(told),
  }
}

test('a plain document has the tree of the standard', () => {
  let plain = 0
  fc.assert(
    fc.property(page, source => {
      const tree = parsePlainHtml(source, 'page.html')
      if (!tree) return
      plain++
      expect(told(tree)).toEqual(told(parseAnyHtml({ path: 'page.html', source })))
    }),
    { numRuns: 2000 },
  )
  expect(plain).toBeGreaterThan(200)
})

const around = (body: string) => `<!doctype html>\n<html>\n<head></head>\n<body>${body}</body>\n</html>\n`
const isPlain = (source: string): HtmlElement | null => parsePlainHtml(source, 'page.html')

test.each([
  '<p>One<b>two</b></p><ul><li>three</li></ul>',
  '<table>\n<tr><td>One</td></tr>\n</table>'.replace('<tr>', '<tbody><tr>').replace('</tr>', '</tr></tbody>'),
  '<dl><div><dt>One</dt><dd>two</dd></div></dl>',
  '<a href="?a&amp;b">1 &lt; 2</a><br/><img src="a.png" alt="">',
])('%s is plain', body => {
  expect(isPlain(around(body))).not.toBeNull()
})

test.each([
  '<p>One<p>two</p></p>',
  '<table><tr><td>One</td></tr></table>',
  '<table>One</table>',
  '<b><i>One</b></i>',
  '<ul><ul><div><li>One</li></div></ul></ul>',
  '<h1><h2>One</h2></h1>',
  '<a><b><a>One</a></b></a>',
  '<p>One',
  '<div/>',
  '1 < 2',
  '&copy; &unknown;',
  '<!-- One -->',
  '<svg></svg>',
  '<pre>\nOne</pre>',
  '<my-element></my-element>',
])('%s is not', body => {
  expect(isPlain(around(body))).toBeNull()
})
