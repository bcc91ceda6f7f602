import { expect, test } from 'vitest'
import type { ComputedStyle } from '../../../src/typeset/css/computed-style.js'
import { parseHtml } from '../../../src/typeset/css/html-tree.js'
import { type StyledElement, styleDocument } from '../../../src/typeset/css/styled-tree.js'
import { Report } from '../../../src/typeset/report.js'

/** The computed style of the element with the id `x`. */
function styleOf(css: string, html = '<p id=x>'): ComputedStyle {
  const file = { path: 'a.html', source: `<!doctype html><html lang=en>${html}` }
  const sheets = [{ path: 'a.css', source: css }]
  const report = new Report('a.html')
  const { root } = styleDocument(parseHtml(file), file, sheets, { width: 400, height: 600 }, report)
  expect(report.messages.map(String)).toEqual([])
  const found = find(root)
  if (!found) throw new Error('No element with the id x')
  return found.style
}

function find(styled: StyledElement): StyledElement | null {
  if (styled.element.attributes.get('id') === 'x') return styled
  for (const child of styled.children) {
    const found = child.kind === 'element' ? find(child) : null
    if (found) return found
  }
  return null
}

test('the more specific rule wins, then the later one, then the important one', () => {
  expect(styleOf('#x { width: 1pt } p { width: 2pt }').width).toEqual({ pt: 1, share: 0 })
  expect(styleOf('p { width: 1pt } p { width: 2pt }').width).toEqual({ pt: 2, share: 0 })
  expect(styleOf('p { width: 1pt !important } #x { width: 2pt }').width).toEqual({ pt: 1, share: 0 })
  expect(styleOf(':where(#x) { width: 1pt } p { width: 2pt }').width).toEqual({ pt: 2, share: 0 })
  expect(styleOf('#x { width: 1pt }', '<p id=x style="width: 3pt">').width).toEqual({ pt: 3, share: 0 })
})

test('text properties are inherited, box properties are not', () => {
  const style = styleOf('div { color: #f00; width: 10pt; font-size: 20pt }', '<div><p id=x></div>')
  expect(style.color).toEqual({ r: 1, g: 0, b: 0, a: 1 })
  expect(style['font-size']).toBe(20)
  expect(style.width).toBe('auto')
})

test('units come to points', () => {
  const style = styleOf(
    'html { font-size: 10pt } p { font-size: 2em; margin: 1em 1rem 1in 25.4mm; padding: 10vw 96px 1q 1pc }',
  )
  expect(style['font-size']).toBe(20)
  expect(style['margin-top']).toEqual({ pt: 20, share: 0 })
  expect(style['margin-right']).toEqual({ pt: 10, share: 0 })
  expect(style['margin-bottom']).toEqual({ pt: 72, share: 0 })
  expect(style['margin-left'] === 'auto' || style['margin-left'].pt).toBeCloseTo(72)
  expect(style['padding-top'].pt).toBeCloseTo(40)
  expect(style['padding-right'].pt).toBe(72)
})

test.each([
  ['calc(1em + 50%)', 10, 0.5],
  ['calc(2 * (3pt + 1pt) - 4pt / 2)', 6, 0],
  ['min(10pt, 2em)', 10, 0],
  ['max(10pt, 2em)', 20, 0],
  ['clamp(1pt, 50pt, 8pt)', 8, 0],
])('%s', (value, pt, share) => {
  expect(styleOf(`html { font-size: 10pt } p { width: ${value} }`).width).toEqual({ pt, share })
})

test('custom properties go through shorthands, fallbacks and inheritance', () => {
  const css =
    ':root { --gap: 2pt 4pt; --ink: rgb(0 128 255 / 50%) } p { margin: var(--gap); color: var(--ink); width: var(--none, 7pt) }'
  const style = styleOf(css)
  expect([style['margin-top'], style['margin-left']]).toEqual([
    { pt: 2, share: 0 },
    { pt: 4, share: 0 },
  ])
  expect(style.color).toEqual({ r: 0, g: 128 / 255, b: 1, a: 0.5 })
  expect(style.width).toEqual({ pt: 7, share: 0 })
})

test('inherit, initial and unset', () => {
  const css = 'div { margin: 5pt; color: red } p { margin: inherit; color: initial; text-align: unset }'
  const style = styleOf(css, '<div><p id=x></div>')
  expect(style['margin-top']).toEqual({ pt: 5, share: 0 })
  expect(style.color).toEqual({ r: 0, g: 0, b: 0, a: 1 })
})

test('shorthands set all their longhands', () => {
  const style = styleOf(
    'p { font: italic bold 12pt/1.5 "A B", serif; border: 2pt dashed; list-style: none; columns: 3 10pt }',
  )
  expect(style['font-style']).toBe('italic')
  expect(style['font-weight']).toBe(700)
  expect(style['line-height']).toEqual({ factor: 1.5 })
  expect(style['font-family']).toEqual(['A B', 'serif'])
  expect(style['border-left-width']).toBe(2)
  expect(style['border-left-style']).toBe('dashed')
  expect(style['list-style-type']).toBe('none')
  expect([style['column-count'], style['column-width']]).toEqual([3, 10])
})

test.each([
  ['@media print', true],
  ['@media screen', false],
  ['@media not screen', true],
  ['@media print and (min-width: 300pt)', true],
  ['@media (max-width: 300pt)', false],
  ['@media (prefers-color-scheme: dark)', false],
])('%s matches: %s', (media, matches) => {
  expect(styleOf(`${media} { p { width: 1pt } }`).width).toEqual(matches ? { pt: 1, share: 0 } : 'auto')
})

test.each([
  'p:first-child',
  'p:nth-child(odd)',
  'p:last-of-type',
  'p:only-of-type',
  '[id=x]',
  'body > p',
  ':not(div)#x',
  'p:is(.a, #x)',
])('%s matches', selector => {
  expect(styleOf(`${selector} { width: 1pt }`, '<p id=x></p><b></b>').width).toEqual({ pt: 1, share: 0 })
})

test('elements with the same rules under the same parent style share one style', () => {
  const file = { path: 'a.html', source: '<!doctype html><html lang=en><p>a<p>b' }
  const { root } = styleDocument(parseHtml(file), file, [], { width: 1, height: 1 }, new Report('a.html'))
  const body = root.children.find(child => child.kind === 'element' && child.element.name === 'body')
  const [first, second] = body?.kind === 'element' ? body.children : []
  expect(first?.kind === 'element' && second?.kind === 'element' && first.style === second.style).toBe(true)
})
