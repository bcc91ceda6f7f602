import fc from 'fast-check'

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

/** Narrow pages, columns and grids, so that text breaks in many places. */
export const randomDocumentStyle = `
@page { size: 300pt 200pt; margin: 20pt }
html { font-size: 8pt; hyphens: auto } p { text-align: justify }
.c { columns: 2 } .g { display: grid; grid-template-columns: 1fr 1fr }
`

export interface RandomDocument {
  html: string
  /** Its text, with one space between words and between blocks. */
  text: string
}

/** Documents of blocks, phrases and words in both directions. */
export const randomDocument: fc.Arbitrary<RandomDocument> = fc
  .array(block, { minLength: 1, maxLength: 12 })
  .map(blocks => {
    const body = blocks.join('\n')
    const text = body
      .replaceAll(/<\/?(?:p|h2|div|blockquote|article|table|tr|td)\b[^>]*>/g, ' ')
      .replaceAll(/<[^>]+>/g, '')
    return {
      html: `<!doctype html><html lang="en"><title>Random</title>${body}`,
      text: normaliseText(text),
    }
  })

/** Soft hyphens and the number of spaces do not count. */
export function normaliseText(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim()
}
