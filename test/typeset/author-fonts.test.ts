import { expect, test } from 'vitest'
import { bundledFonts } from '../../src/build/fonts/bundled-fonts.js'
import type { TextFragment } from '../../src/typeset/document.js'
import { createFontBook, typeset } from '../../src/typeset/index.js'
import { showMessages } from './show-document.js'

const fonts = createFontBook(bundledFonts())

function bytesOf(family: string, weight: number): Uint8Array {
  const source = bundledFonts().find(one => one.family === family && one.weight === weight)
  if (!source) throw new Error(`No ${family} ${weight}`)
  return source.load()
}

const files: Readonly<Record<string, Uint8Array>> = {
  'css/fonts/code.ttf': bytesOf('Source Code Pro', 400),
  'css/fonts/bold.ttf': bytesOf('Source Code Pro', 700),
  'css/fonts/broken.ttf': new Uint8Array([0, 1, 0, 0, 0, 9, 1]),
  'css/fonts/locked.ttf': withRights(bytesOf('Source Code Pro', 400), 2),
}

/** The same font under a licence that forbids embedding. */
function withRights(font: Uint8Array, rights: number): Uint8Array {
  const copy = new Uint8Array(font)
  const at = Buffer.from(copy).indexOf('OS/2', 0, 'latin1')
  const view = new DataView(copy.buffer)
  view.setUint16(view.getUint32(at + 8) + 8, rights)
  return copy
}

/** The faces that text is set in, each with its text, and the messages. */
function setText(html: string, css: string): { runs: string[]; messages: string } {
  const { document, messages } = typeset(
    {
      html: { path: 'a.html', source: `<!doctype html><html lang="en"><title>T</title>${html}` },
      styles: [{ path: 'css/a.css', source: css }],
    },
    { fonts, files: (url, from) => files[from.replace(/[^/]+$/, '') + url] ?? null },
  )
  const fragments = document.pages
    .flatMap(page => page.fragments.filter(isText))
    .filter(({ text }) => text.trim())
  return {
    runs: fragments.map(({ face, text }) => `${face.name}: ${text.trim()}`),
    messages: showMessages(messages),
  }
}

function isText(fragment: { kind: string }): fragment is TextFragment {
  return fragment.kind === 'text'
}

test('text is set in a font that the style sheet brings, found beside it', () => {
  const css = `@font-face { font-family: Mine; src: url(fonts/code.ttf) format("truetype") }
@font-face { font-family: Mine; font-weight: bold; src: url("fonts/bold.ttf") }
p { font-family: mine }`
  expect(setText('<p>one <b>two</b>', css)).toEqual({
    runs: ['Mine-400: one', 'Mine-700: two'],
    messages: '',
  })
})

test('a family of the style sheet goes before the bundled one of its name', () => {
  const css =
    '@font-face { font-family: "Source Serif 4"; src: url(fonts/code.ttf) } p { font-family: serif }'
  const { document } = typeset(
    {
      html: { path: 'a.html', source: '<html lang=en><p>iiii' },
      styles: [{ path: 'css/a.css', source: css }],
    },
    { fonts, files: (url, from) => files[from.replace(/[^/]+$/, '') + url] ?? null },
  )
  const [text] = document.pages[0]?.fragments.filter(isText) ?? []
  expect(text?.glyphs[0]?.advance).toBeCloseTo(0.6 * (text?.size ?? 0))
})

test('a face is used for its range of characters only, and the line has the measures of one with a space', () => {
  const css = `@font-face { font-family: Mine; src: local("SourceSans3-Regular") }
@font-face { font-family: Mine; src: url(fonts/code.ttf); unicode-range: U+30-39, U+2?? }
p { font-family: Mine }`
  expect(setText('<p>ab12', css).runs).toEqual(['Mine-400: ab', 'Mine-400: 12'])
  expect(setText('<p>ab', css).runs).toEqual(['Mine-400: ab'])
})

test('local() finds a bundled font by its full name or its PostScript name', () => {
  const css = `@font-face { font-family: A; src: local("Nowhere"), local("Source Sans 3 Bold Italic") }
@font-face { font-family: B; font-weight: 300 500; src: local(SourceCodePro-Regular) }
p { font-family: A } i { font-family: B }`
  const { runs, messages } = setText('<p>one <i>two</i>', css)
  expect(messages).toBe('')
  expect(runs).toEqual(['A-400: one', 'B-400: two'])
})

test.each([
  ['url(fonts/none.ttf)', '"fonts/none.ttf" was not given'],
  ['url(fonts/broken.ttf)', '"fonts/broken.ttf" is no TrueType or OpenType font'],
  ['url(fonts/locked.ttf)', '"fonts/locked.ttf" may not be embedded, as its licence says (fsType)'],
  [
    'local(Nowhere), url(x.woff2) format("woff2")',
    'no font here is named "Nowhere"; "x.woff2" is packed for the web, expected a TrueType or OpenType file (.ttf, .otf)',
  ],
  ['url(data:font/ttf;base64,AAAA)', '"data:font/ttf;base64,AAAA" is no TrueType or OpenType font'],
])('a font that cannot be had is told where it is asked for: %s', (src, fault) => {
  const { runs, messages } = setText(
    '<p>x',
    `p { font-family: M }\n@font-face { font-family: M; src: ${src} }`,
  )
  expect(messages).toBe(`css/a.css:2:1 missing-font: Unexpected font of "M": ${fault}`)
  expect(runs).toEqual(['SourceSerif4-400: x'])
})

test.each([
  ['font-family: M', '1:1 invalid-css: Unexpected "@font-face" without "src"'],
  ['src: local(a)', '1:1 invalid-css: Unexpected "@font-face" without "font-family"'],
  [
    'font-weigth: 300',
    '1:14 unsupported-property: Unexpected descriptor "font-weigth" in "@font-face", which is not supported; the nearest supported is "font-weight"',
  ],
  ['unicode-range: U+5-3', '1:14 unsupported-value: Unexpected value "U+5-3" of "unicode-range"'],
  ['font-weight: heavy', '1:14 unsupported-value: Unexpected value "heavy" of "font-weight"'],
])('a rule that is not understood is told: %s', (declaration, message) => {
  expect(setText('', `@font-face { ${declaration} }`).messages).toContain(`css/a.css:${message}`)
})

test('documents that bring the same font share what is read of it', () => {
  const css = '@font-face { font-family: Mine; src: url(fonts/code.ttf) } p { font-family: Mine }'
  const faces = [1, 2].map(() => {
    const { document } = typeset(
      {
        html: { path: 'a.html', source: '<html lang=en><p>x' },
        styles: [{ path: 'css/a.css', source: css }],
      },
      { fonts, files: (url, from) => files[from.replace(/[^/]+$/, '') + url] ?? null },
    )
    return document.pages[0]?.fragments.find(isText)?.face
  })
  expect(faces[0]).toBe(faces[1])
})
