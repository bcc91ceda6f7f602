import type { PlacedGlyph, TextFragment } from '../document.js'

const onlyMarks = /^\p{M}+$/u
/** No mark comes before it in Unicode: U+0300. */
const firstMark = 0x300

/** A glyph that belongs to a letter: a mark, or the dots of a letter that a font draws in parts. */
function isAttached({ text }: PlacedGlyph): boolean {
  return text === '' || (text.charCodeAt(0) >= firstMark && onlyMarks.test(text))
}

/**
 * Text as it is drawn: first the letters, each of which says its marks too, then the marks, which say nothing. Marks
 * stand off the line, and readers of a PDF would take them for words. What is read from right to left is drawn from left
 * to right and says its text so, which is what readers expect.
 */
export function drawnParts(fragment: TextFragment): TextFragment[] {
  if (!fragment.glyphs.some(isAttached)) return [asDrawn(fragment, fragment.glyphs)]
  const letters: PlacedGlyph[] = []
  const marks: PlacedGlyph[] = []
  let pen = 0
  for (const { from, to, letter } of clustersOf(fragment)) {
    const cluster = fragment.glyphs.slice(from, to)
    letters.push({ ...letter, text: textOf(cluster), advance: widthOf(cluster) })
    for (const glyph of cluster) {
      if (glyph !== letter) marks.push({ ...glyph, text: '', advance: 0, offsetX: pen + glyph.offsetX })
      pen += glyph.advance
    }
  }
  return [asDrawn(fragment, letters), { ...asDrawn(fragment, marks), text: '' }]
}

interface Cluster {
  from: number
  to: number
  letter: PlacedGlyph
}

/** Each letter with what is attached to it; from right to left, that is drawn before its letter. */
function clustersOf({ glyphs, rtl }: TextFragment): Cluster[] {
  const clusters: Cluster[] = []
  for (let from = 0; from < glyphs.length; ) {
    const to = rtl ? nextLetter(glyphs, from) + 1 : nextLetter(glyphs, from + 1)
    const letter = glyphs[rtl ? Math.min(to, glyphs.length) - 1 : from]
    if (letter) clusters.push({ from, to, letter })
    from = to
  }
  return clusters
}

/** The first letter from an index on, or the end. */
function nextLetter(glyphs: readonly PlacedGlyph[], from: number): number {
  let at = from
  for (let glyph = glyphs[at]; glyph && isAttached(glyph); glyph = glyphs[at]) at++
  return at
}

function asDrawn(fragment: TextFragment, glyphs: PlacedGlyph[]): TextFragment {
  if (!fragment.rtl && glyphs === fragment.glyphs) return fragment
  return { ...fragment, glyphs, text: fragment.rtl ? textOf(glyphs) : fragment.text, rtl: false }
}

function textOf(glyphs: readonly PlacedGlyph[]): string {
  return glyphs.map(({ text }) => text).join('')
}

function widthOf(glyphs: readonly PlacedGlyph[]): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0)
}
