import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Content, LaidOutDocument, StructureElement } from '../../../src/typeset/document.js'
import { loadHyphenation, typeset } from '../../../src/typeset/index.js'
import { fixedFonts } from '../fixed-fonts.js'
import { normaliseText, randomDocument, randomDocumentStyle } from '../random-document.js'

const hyphenators = new Map([['en', (await loadHyphenation('en')) ?? (() => [])]])

/** Text as a reader of the tags meets it: by the structure tree, with a space between blocks. */
function readByStructure({ pages, structure }: LaidOutDocument): string {
  const texts = new Map<Content, string>()
  for (const fragment of pages.flatMap(page => page.fragments)) {
    if (fragment.kind !== 'text' || !fragment.content) continue
    texts.set(fragment.content, (texts.get(fragment.content) ?? '') + fragment.text)
  }
  const read = (node: StructureElement | Content): string =>
    node.kind === 'content' ? (texts.get(node) ?? '') : node.children.map(read).join(isBlock(node) ? '' : ' ')
  return normaliseText(read(structure))
}

function isBlock({ type }: StructureElement): boolean {
  return /^(?:P|H\d|Link|Code|Quote|Span|TH|TD|LBody|Lbl)$/.test(type)
}

test.each([
  ['', 25],
  ['@page :left { margin-left: 90pt } @page :first { margin-right: 60pt }', 15],
])('what is read out of the pages is what was put in, whatever breaks where %s', (pages, numRuns) => {
  fc.assert(
    fc.property(randomDocument, ({ html, text }) => {
      const source = {
        html: { path: 'a.html', source: html },
        styles: [{ path: 'a.css', source: `${randomDocumentStyle} ${pages}` }],
      }
      const { document } = typeset(source, { fonts: fixedFonts, hyphenators })
      expect(readByStructure(document)).toBe(text)
    }),
    { numRuns, seed: 7 },
  )
})
