import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Content, LaidOutDocument, StructureElement } from '../../../src/typeset/document.js'
import { loadHyphenation, typeset } from '../../../src/typeset/index.js'
import { fixedFonts } from '../fixed-fonts.js'

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
  return normalise(read(structure))
}

function isBlock({ type }: StructureElement): boolean {
  return /^(?:P|H\d|Link|Code|Quote|Span|TH|TD|LBody|Lbl)$/.test(type)
}

function normalise(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim()
}

const latin = fc.stringMatching(/^[a-z]{1,12}(?:[-/][a-z]{1,6}|[.,;!])?$/)
const rightToLeft = fc.stringMatching(/^\(?(?:[א-ת]{1,9}|[ء-غف-ي]{1,9})(?:[-"][א-ת]{1,4}|[).,;!]|[a-z]{2})?$/)
const numeral = fc.stringMatching(/^(?:[0-9]{1,4}|[٠-٩]{1,3})(?:[.:/][0-9]{2}|%)?$/)
const word = fc.oneof({ weight: 4, arbitrary: latin }, { weight: 2, arbitrary: rightToLeft }, numeral)
const words = fc.array(word, { minLength: 1, maxLength: 30 }).map(list => list.join(' '))
const inline = fc.oneof(
  words,
  fc
    .tuple(
      fc.constantFrom('b', 'i', 'code', 'span', 'bdi', 'bdo dir=rtl', 'span dir=rtl', 'span dir=auto'),
      words,
    )
    .map(([name, text]) => `<${name}>${text}</${name.replace(/ .*/, '')}>`),
)
const phrase = fc.array(inline, { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '))
const block = fc.oneof(
  fc
    .tuple(fc.constantFrom('p', 'h2', 'div', 'blockquote', 'article', 'p dir=rtl', 'div dir=auto'), phrase)
    .map(([name, text]) => `<${name}>${text}</${name.replace(/ .*/, '')}>`),
  fc
    .array(phrase, { minLength: 1, maxLength: 4 })
    .map(cells => `<table><tr><td>${cells.join('<td>')}</table>`),
  fc
    .array(phrase, { minLength: 1, maxLength: 4 })
    .map(parts => `<div class="c"><p>${parts.join('<p>')}</div>`),
  fc
    .array(phrase, { minLength: 1, maxLength: 4 })
    .map(parts => `<div class="g"><p>${parts.join('<p>')}</div>`),
)

const css = `
@page { size: 300pt 200pt; margin: 20pt }
html { font-size: 8pt; hyphens: auto } p { text-align: justify }
.c { columns: 2 } .g { display: grid; grid-template-columns: 1fr 1fr }
`

test('what is read out of the pages is what was put in, whatever breaks where', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), blocks => {
      const html = blocks.join('\n')
      const source = {
        html: { path: 'a.html', source: `<!doctype html><html lang="en">${html}` },
        styles: [{ path: 'a.css', source: css }],
      }
      const { document } = typeset(source, { fonts: fixedFonts, hyphenators })
      const put = normalise(
        html
          .replaceAll(/<\/?(?:p|h2|div|blockquote|article|table|tr|td)\b[^>]*>/g, ' ')
          .replaceAll(/<[^>]+>/g, ''),
      )
      expect(readByStructure(document)).toBe(put)
    }),
    { numRuns: 25, seed: 7 },
  )
})
