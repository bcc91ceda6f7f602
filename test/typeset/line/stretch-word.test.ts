import { expect, test } from 'vitest'
import type { TextFragment } from '../../../src/typeset/document.js'
import { typeset } from '../../../src/typeset/index.js'
import { fixedBook, fixedFace } from '../fixed-fonts.js'

const face = fixedFace('Wide', () => true)

/** The lines of a paragraph 82 points wide in letters of 5 points, each with its text and its width without the last space. */
function linesOf(text: string): [string, number][] {
  const css =
    '@page { size: 82pt 200pt; margin: 0 } html { font-size: 10pt } p { margin: 0; text-align: justify }'
  const source = `<!doctype html><html lang="ja"><p>${text}`
  const { document } = typeset(
    { html: { path: 'a.html', source }, styles: [{ path: 'a.css', source: css }] },
    { fonts: fixedBook(face) },
  )
  const fragments = document.pages.flatMap(page => page.fragments.filter(isText))
  return fragments.map(({ text: line, glyphs }) => {
    const shown = glyphs.filter((glyph, i) => i < glyphs.length - 1 || glyph.text !== ' ')
    return [line, Math.round(shown.reduce((sum, glyph) => sum + glyph.advance, 0) * 1000) / 1000]
  })
}

function isText(fragment: { kind: string }): fragment is TextFragment {
  return fragment.kind === 'text'
}

test('justified lines of ideographs are filled, and stretch between their characters', () => {
  expect(linesOf('春'.repeat(20))).toEqual([
    ['春'.repeat(16), 82],
    [`${'春'.repeat(4)} `, 20],
  ])
})

test('a sentence in the middle does not end a line early', () => {
  const [first, second] = linesOf(`${'春'.repeat(7)}。${'夏'.repeat(20)}`)
  expect(first).toEqual([`${'春'.repeat(7)}。${'夏'.repeat(8)}`, 82])
  expect(second).toEqual([`${'夏'.repeat(12)} `, 60])
})

test('a line with a word between its ideographs is filled', () => {
  const source = `${'春'.repeat(4)}PDF${'春'.repeat(20)}`
  const [first] = linesOf(source)
  expect(first?.[1]).toBe(82)
})
