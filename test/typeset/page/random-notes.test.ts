import { expect, test } from 'vitest'
import type { LaidOutDocument } from '../../../src/typeset/document.js'
import { typeset } from '../../../src/typeset/index.js'
import { fixedFonts } from '../fixed-fonts.js'

/** Numbers below a limit, the same for the same seed (Park and Miller). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed
  return limit => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
}

/** Paragraphs whose words are numbered, with footnotes whose words are, on pages of a random size. */
function documentOf(next: (limit: number) => number): {
  html: string
  css: string
  words: number
  notes: number
} {
  let [words, notes] = [0, 0]
  const times = (count: number, make: () => string) => Array.from({ length: count }, make).join(' ')
  const note = () => `<span>${times(1 + next(60), () => `n${notes++}y`)}</span>`
  const html = times(3 + next(6), () => {
    const text = times(3 + next(30), () => `w${words++}x${next(8) === 0 ? note() : ''}`)
    return `<p>${text}</p>`
  })
  const css = `@page { size: ${90 + next(80)}pt ${70 + next(90)}pt; margin: 10pt }
    html { font-size: 10pt; line-height: 11pt; orphans: ${1 + next(2)}; widows: ${1 + next(2)} }
    p { margin: 0 0 5pt } span { float: footnote } ${next(4) === 0 ? 'body { columns: 2 }' : ''}`
  return { html, css, words, notes }
}

function textOf({ pages }: LaidOutDocument): string {
  return pages.flatMap(page => page.fragments.map(one => (one.kind === 'text' ? one.text : ''))).join(' ')
}

test('no word of a footnote is lost or out of its order, however notes are parted', () => {
  const next = randomNumbers(5)
  for (let run = 0; run < 20; run++) {
    const { html, css, words, notes } = documentOf(next)
    const source = { path: 'a.html', source: `<!doctype html><html lang="en"><title>T</title>${html}` }
    const { document } = typeset(
      { html: source, styles: [{ path: 'a.css', source: css }] },
      { fonts: fixedFonts, standard: 'none' },
    )
    const text = textOf(document)
    expect(text.match(/w\d+x/g), css).toHaveLength(words)
    expect(text.match(/n\d+y/g) ?? [], css).toEqual(Array.from({ length: notes }, (_, i) => `n${i}y`))
  }
})
