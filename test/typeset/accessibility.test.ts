import { expect, test } from 'vitest'
import { typeset } from '../../src/typeset/index.js'
import { fixedFonts } from './fixed-fonts.js'
import { showMessages } from './show-document.js'

const head = '<!doctype html><html lang="en"><title>T</title>\n'

function messagesOf(html: string, standard: 'ua1,a2a' | 'none' = 'ua1,a2a'): string {
  const source = { html: { path: 'a.html', source: html }, styles: [] }
  return showMessages(typeset(source, { fonts: fixedFonts, standard }).messages)
}

test.each([
  [
    '<h2>x</h2>',
    '2:1 skipped-heading: Unexpected "<h2>" as the first heading, expected "<h1>"; it is tagged without the gap',
  ],
  [
    '<h1>x</h1>\n<h3>x</h3>',
    '3:1 skipped-heading: Unexpected "<h3>" after "<h1>", expected "<h2>"; it is tagged without the gap',
  ],
  [
    '<table><tr><td>x</table>',
    '2:1 table-without-headers: Unexpected table without a "<th>", expected headers that say what its cells are',
  ],
  [
    '<p><a href="https://example.org"> </a>',
    '2:4 empty-link: Unexpected link without text, expected what it leads to',
  ],
  [
    '<p lang="en US">x',
    '2:1 invalid-language: Unexpected language "en US", expected a tag such as "en" or "pt-BR"',
  ],
])('%j is told at its place', (html, message) => {
  expect(messagesOf(head + html)).toBe(`a.html:${message}`)
})

test.each([
  '<h1>x</h1><h2>x</h2><h3>x</h3><h2>x</h2><h1>x</h1>',
  '<table><tr><th>x<td>y</table>',
  '<table role="presentation"><tr><td>y</table>',
  '<table><tr><th>a<td><table role="none"><tr><td>y</table></table>',
  '<p><a href="#x" id="x" aria-label="Here"></a>',
  '<p><a href="https://example.org"><svg viewBox="0 0 1 1" aria-label="Home"></svg></a>',
  '<h2 hidden>x</h2>',
  '<p lang="">x<p lang="zh-Hant-TW">y',
])('nothing is said of %j', html => {
  expect(messagesOf(head + html)).toBe('')
})

test('a document without a title is called by its first heading', () => {
  const source = { html: { path: 'a.html', source: '<html lang="en"><h1>The <b>name</b></h1>' }, styles: [] }
  const { document, messages } = typeset(source, { fonts: fixedFonts })
  expect(document.metadata.title).toBe('The name')
  expect(showMessages(messages)).toBe(
    'a.html:1:1 missing-title: Unexpected document without a "<title>", which is now called "The name"',
  )
})

test('a file that claims nothing is not held to it', () => {
  const html = '<html lang="en"><h3>x</h3><table><tr><td>x</table><p><a href="https://example.org"></a>'
  expect(messagesOf(html).split('\n')).toHaveLength(4)
  expect(messagesOf(html, 'none')).toBe('')
})
