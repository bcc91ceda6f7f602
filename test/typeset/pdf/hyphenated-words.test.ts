import { expect, test } from 'vitest'
import type { Content, Page, TextFragment } from '../../../src/typeset/document.js'
import { joinHyphenatedWords } from '../../../src/typeset/pdf/hyphenated-words.js'
import { fixedFonts } from '../fixed-fonts.js'

const [face] = fixedFonts.match(['serif'], 400, 'normal')
if (!face) throw new Error('Unexpected empty font book')

/** A line of text, `~` for the hyphen at a line end; every glyph is one point wide. */
function line(content: Content, text: string): TextFragment {
  const letters = [...text.replaceAll('~', '\u00AD')]
  return {
    kind: 'text',
    content,
    x: 10,
    y: 0,
    face: face as NonNullable<typeof face>,
    size: 10,
    color: { r: 0, g: 0, b: 0, a: 1 },
    glyphs: letters.map(letter => ({ id: 1, text: letter, advance: 1, offsetX: 0, offsetY: 0 })),
    rtl: false,
    text: letters.join(''),
  }
}

const page = (...fragments: TextFragment[]): Page => ({ width: 100, height: 100, fragments, links: [] })

/** What is drawn for each line: the glyphs, and what they say where that is something else. */
function drawn(pages: Page[]): string[][] {
  const parted = joinHyphenatedWords(pages)
  return pages
    .flatMap(({ fragments }) => fragments)
    .filter(fragment => fragment.kind === 'text')
    .map(fragment =>
      (parted.get(fragment) ?? [fragment]).map(({ glyphs, text, x }) => {
        const seen = glyphs.map(glyph => glyph.text.replace('\u00AD', '~')).join('')
        return `${x}:${seen}${seen === text.replace('\u00AD', '~') ? '' : `=${text}`}`
      }),
    )
}

test('the first part says the word, the second nothing', () => {
  const content: Content = { kind: 'content' }
  expect(drawn([page(line(content, 'an an~ '.trim()), line(content, 'nouncement of'))])).toEqual([
    ['10:an ', '13:an~=announcement'],
    ['10:nouncement=', '20: of'],
  ])
})

test('a word may be cut more than once, and go on overleaf', () => {
  const content: Content = { kind: 'content' }
  expect(drawn([page(line(content, 'a pro~'), line(content, 'gram~')), page(line(content, 'mer'))])).toEqual([
    ['10:a ', '12:pro~=programmer'],
    ['10:gram~='],
    ['10:mer='],
  ])
})

test('other text between the two parts does not matter, other content does not join', () => {
  const content: Content = { kind: 'content' }
  const other: Content = { kind: 'content' }
  expect(drawn([page(line(content, 'pro~'), line(other, 'Note 1'), line(content, 'gram'))])).toEqual([
    ['10:pro~=program'],
    ['10:Note 1'],
    ['10:gram='],
  ])
  expect(drawn([page(line(content, 'pro~'), line(other, 'gram'))])).toEqual([['10:pro~'], ['10:gram']])
})
