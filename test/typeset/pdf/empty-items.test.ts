import { expect, test } from 'vitest'
import { bundledFonts } from '../../../src/build/fonts/bundled-fonts.js'
import { createFontBook, typeset, writePdf } from '../../../src/typeset/index.js'
import { nodesOf, outlineOf, readPdf } from '../pdf-reader/index.js'

const fonts = createFontBook(bundledFonts())

function listsOf(html: string): string[] {
  const source = {
    html: { path: 'a.html', source: `<!doctype html><html lang="en"><title>T</title>${html}` },
    styles: [],
  }
  const { structure, problems } = readPdf(writePdf(typeset(source, { fonts }).document))
  expect(problems).toEqual([])
  return nodesOf(structure, 'L').map(list => outlineOf(list))
}

test('an item that shows its marker alone has a body, which is empty', () => {
  expect(listsOf('<ol><li>a<li></ol>')).toEqual([
    'L\n  LI\n    Lbl "1. "\n    LBody "a "\n  LI\n    Lbl "2. "\n    LBody',
  ])
})

test('an item that shows nothing is left out, with its list', () => {
  expect(listsOf('<p>a<ul style="list-style: none"><li></ul>')).toEqual([])
})
