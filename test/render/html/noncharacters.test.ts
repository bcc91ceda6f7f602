import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { renderHtml, renderMarkdown, renderPrint } from '../../../src/render/index.js'
import { structuredData } from '../../../src/render/structured-data.js'
import { digestOf, entryOf, personOf, richOf, shippedTemplate, template } from '../template.js'

const shipped = await shippedTemplate('digest')
/** What the renderers mark the places of values with. */
const noncharacter = /[\ufdd0-\ufdef]/

const text = fc
  .array(fc.constantFrom('\ufdd0', '\ufdd1', '\ufdef', '0', '1', '12', 'a', ' ', '<b>', '&#xfdd0;'), {
    minLength: 1,
    maxLength: 10,
  })
  .map(parts => `x${parts.join('')}`)

function digest(words: string) {
  const entry = entryOf(words, {
    people: [personOf(words, { affiliation: words })],
    description: richOf(words),
    summary: words,
    fields: [{ label: words, value: richOf(words) }],
  })
  return digestOf({ title: words, programme: words, lead: richOf(words), entries: [entry] })
}

function data(html: string): unknown {
  const found: string[] = []
  visit(fromHtml(html), 'element', ({ tagName, children: [first] }) => {
    if (tagName === 'script' && first?.type === 'text') found.push(first.value)
  })
  return JSON.parse(found.join(''))
}

describe('a noncharacter in the source', () => {
  it('takes no value to another place in HTML, and leaves its data whole', () => {
    fc.assert(
      fc.property(text, words => {
        const html = renderHtml(digest(words), shipped)
        expect(data(html)).toEqual(structuredData(digest(words)))
        expect(html).not.toMatch(noncharacter)
        expect(renderPrint(digest(words), shipped).html).not.toMatch(noncharacter)
      }),
      { numRuns: 25, seed: 5 },
    )
  }, 30_000)

  it('is no mark in Markdown', () => {
    const md = '# {{title}}\n\n`{{title}}` [{{inline lead}}](x "{{title}}") {{inline lead}} y'
    const given = digestOf({ title: 'a\ufdd00\ufdd1', lead: richOf('b\ufdd02\ufdd1') })
    expect(renderMarkdown(given, template({ md }))).toBe(
      '# a\ufdd00\ufdd1\n\n`a\ufdd00\ufdd1` [b\ufdd02\ufdd1](x "a\ufdd00\ufdd1") b\ufdd02\ufdd1 y\n',
    )
  })
})

it.each(['md', 'html'])('a noncharacter is no part of a template: %s', format => {
  const source = 'a\nb \ufdd00\ufdd1 {{lead}}'
  const made = format === 'md' ? template({ md: source }) : template({ html: source })
  const render = format === 'md' ? renderMarkdown : renderHtml
  expect(() => render(digest('x'), made)).toThrow(
    expect.objectContaining({
      code: 'template-broken',
      place: expect.objectContaining({ line: 2, column: 3 }),
    }),
  )
})
