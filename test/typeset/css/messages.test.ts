import { expect, test } from 'vitest'
import { typeset } from '../../../src/typeset/index.js'
import { fixedFonts } from '../fixed-fonts.js'
import { showMessages } from '../show-document.js'

function messagesOf(css: string, html = '<p>x'): string[] {
  const source = {
    html: { path: 'a.html', source: `<!doctype html><html lang="en">${html}` },
    styles: [{ path: 'a.css', source: css }],
  }
  return showMessages(typeset(source, { fonts: fixedFonts, standard: 'none' }).messages)
    .split('\n')
    .filter(Boolean)
}

test.each([
  [
    'p { colour: red }',
    'a.css:1:5 unsupported-property: Unexpected property "colour", which is not supported; the nearest supported is "color"',
  ],
  ['p {\n  margin: 1pt red }', 'a.css:2:3 unsupported-value: Unexpected value "1pt red" of "margin"'],
  [
    'p { display: inlineblock }',
    'a.css:1:5 unsupported-value: Unexpected value "inlineblock" of "display"; the nearest supported is "inline-block"',
  ],
  [
    'p { position: fixed }',
    'a.css:1:5 unsupported-property: Unexpected property "position", which is not supported',
  ],
  [
    '@font-feature-values x {}',
    'a.css:1:1 unsupported-at-rule: Unexpected at-rule "@font-feature-values", which is not supported',
  ],
  [
    '@page { @botom-center { content: "x" } }',
    'a.css:1:9 unsupported-at-rule: Unexpected at-rule "@botom-center" in "@page"; the nearest supported is "bottom-center"',
  ],
  [
    '@page :fist { margin: 0 }',
    'a.css:1:1 unsupported-selector: Unexpected page selector "fist"; the nearest supported is "first"',
  ],
  [
    'p::first-line { color: red }',
    'a.css:1:1 unsupported-selector: Unexpected pseudo-element "::first-line"',
  ],
  [
    'p:unheard-of { color: red }',
    'a.css:1:1 unsupported-selector: Unexpected selector "p:unheard-of": Unknown pseudo-class :unheard-of',
  ],
  [
    'p { color: var(--none) }',
    'a.css:1:5 unsupported-value: Unexpected value of "color": "var(--none)" comes to a variable without a value',
  ],
  [
    'p { & b { color: red } }',
    'a.css:1:5 unsupported-nesting: Unexpected nested rule, expected declarations only',
  ],
])('%s', (css, message) => {
  expect(messagesOf(css)).toEqual([message])
})

test.each([
  '@media screen { p { position: fixed; colour: red } }',
  '@media (max-width: 20px) { p { colour: red } }',
  'p { cursor: pointer; transition: all 1s; -webkit-hyphens: auto }',
  'p:hover { color: red } ::selection { color: red }',
  '@keyframes x { from { opacity: 0 } }',
  '@charset "utf-8";',
])('%s says nothing about paper, and nothing is said of it', css => {
  expect(messagesOf(css)).toEqual([])
})

test('messages about a style element have its place in the HTML', () => {
  const html = '<style>\np { colour: red }</style><p>x'
  expect(messagesOf('', html)[0]).toMatch(/^a\.html:2:5 unsupported-property/)
})

test('elements that are not known are told at their place, and their text is set', () => {
  expect(messagesOf('', '<p>x\n<sectoin>y</sectoin>')).toEqual([
    'a.html:2:1 unsupported-element: Unexpected element "<sectoin>", which is not supported; the nearest supported is "section"',
  ])
})

test('links and references that lead nowhere are told', () => {
  expect(messagesOf('', '<p><a href="#no">x</a>')).toEqual([
    `a.html:1:${'<!doctype html><html lang="en"><p>'.length + 1} missing-target: Unexpected link to "#no", which is no element's id`,
  ])
})

test.each([
  ['<!doctype html>\n<html><title>T</title><p>x', 'a.html:2:1'],
  ['<!doctype html>\n<title>T</title><p>x', 'a.html:1:1'],
])('a document without a language is told at its root: %j', (source, place) => {
  const { messages } = typeset(
    { html: { path: 'a.html', source }, styles: [] },
    { fonts: fixedFonts, standard: 'none' },
  )
  expect(showMessages(messages)).toBe(
    `${place} missing-language: Unexpected "<html>" without "lang", expected the language of the text`,
  )
})

test('what concerns the whole document is told at its start', () => {
  const source = '<!doctype html>\n<html lang=en><p>some text'
  const styles = [
    { path: 'a.css', source: '@page { size: 1pt 1pt; margin: 10pt; @top-left { content: "word" } }' },
  ]
  const { messages } = typeset(
    { html: { path: 'a.html', source }, styles },
    { fonts: fixedFonts, standard: 'none' },
  )
  expect(messages.length).toBeGreaterThan(0)
  for (const { file, line } of messages) expect([file, line]).toEqual(['a.html', expect.any(Number)])
})

test('a style on the root element counts', () => {
  const source = '<!doctype html><html lang=en style="font-size: 20pt"><p>x'
  const { document } = typeset(
    { html: { path: 'a.html', source }, styles: [] },
    { fonts: fixedFonts, standard: 'none' },
  )
  expect(document.pages[0]?.fragments[0]).toMatchObject({ size: 20 })
})

test.each([
  ['書く、カタカナ', ['the 6 characters of Japanese (Han, Hiragana, Katakana), first “書”']],
  ['漢字、漢', ['the 3 characters of Chinese (Han), first “漢”']],
  [
    '<b lang=ja>한글</b> 漢',
    ['the 2 characters of Korean (Hangul), first “한”', 'the character “漢” of Chinese (Han)'],
  ],
  [
    '😀👩‍🚀🇯🇵2️⃣ ꀀ',
    ['the 2 characters of emoji, first “😀”, which are not shown', 'the character “ꀀ” of Yi'],
  ],
  ['😀', ['the character “😀” of emoji, which is not shown']],
])('missing characters of %s are told by their writing', (text, reasons) => {
  expect(messagesOf('', `<p>${text}<p>${text}`)).toEqual(
    reasons.map(reason => expect.stringContaining(`missing-glyph: No font has ${reason}, expected a font`)),
  )
})

test('missing characters are told where the first stands', () => {
  const column = '<!doctype html><html lang="en"><p>'.length + 1
  expect(messagesOf('', '<p>書<p>漢字')[0]).toMatch(new RegExp(`^a\\.html:1:${column} `))
})
