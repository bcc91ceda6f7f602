import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { bundledFonts } from '../../../src/build/fonts/bundled-fonts.js'
import { optionalFonts } from '../../../src/build/fonts/optional-fonts.js'
import { createFontBook, loadHyphenation, typeset, writePdf } from '../../../src/typeset/index.js'
import { readPdf, type StructureNode } from '../pdf-reader/index.js'
import { normaliseText, randomDocument, randomDocumentStyle } from '../random-document.js'

const fonts = createFontBook([...bundledFonts(), ...optionalFonts()])
const hyphenators = new Map([['en', (await loadHyphenation('en')) ?? (() => [])]])

function print(html: string, css = randomDocumentStyle): Uint8Array {
  const source = { html: { path: 'a.html', source: html }, styles: [{ path: 'a.css', source: css }] }
  const { document, messages } = typeset(source, { fonts, hyphenators })
  expect(messages.filter(({ ruleId }) => ruleId === 'missing-glyph')).toEqual([])
  return writePdf(document)
}

/** The text of the tags, with a space between blocks. */
function readTags({ text, children }: StructureNode): string {
  const isInline = children.every(({ type }) => /^(?:Link|Code|Quote|Span|Reference)$/.test(type))
  return isInline ? text : children.map(readTags).join(' ')
}

/** The lines that pdf.js finds on the first page. */
async function readLines(bytes: Uint8Array): Promise<string[]> {
  const { promise } = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const { items } = await (await (await promise).getPage(1)).getTextContent()
  return items
    .map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .split('\n')
}

test('the tags of a PDF say the text that was put in, in the order it is read', () => {
  fc.assert(
    fc.property(randomDocument, ({ html, text }) => {
      const { structure, problems } = readPdf(print(html))
      expect(normaliseText(readTags(structure))).toBe(text)
      expect(problems).toEqual([])
    }),
    { numRuns: 8, seed: 11 },
  )
})

const onePage = `@page { size: 400pt 300pt; margin: 20pt } p { margin: 0 }`

test('a reader that knows no tags finds the words of both directions, with their marks', async () => {
  const lines = [
    ['ltr', 'Plain words (in brackets), 100%.'],
    ['rtl', 'מילים פשוטות (בסוגריים), וגם עוד.'],
    ['rtl', 'שָׁלוֹם עִם נִקּוּד'],
    ['rtl', 'هذه كلمات (بين قوسين)، ثم المزيد.'],
    ['ltr', 'An English line with מילים אחדות and كلمات قليلة in it.'],
  ]
  const html = lines.map(([direction, text]) => `<p dir="${direction}">${text}</p>`).join('')
  const read = await readLines(print(`<!doctype html><html lang="en"><title>Lines</title>${html}`, onePage))
  expect(read.filter(line => line !== '')).toEqual(lines.map(([, text]) => text))
})
