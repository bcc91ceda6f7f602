import type { Content, Page, PlacedGlyph, TextFragment } from '../document.js'

/** How a fragment ends that a line end cuts within a word: the hyphen's glyph stands for a soft hyphen. */
const softHyphen = '\u00AD'

/**
 * Words that line ends cut, made whole for those who search, copy or listen: the first part is drawn with the whole
 * word as its actual text, the later parts with none (ISO 32000-1, 14.9.4). Looks at all pages, since a word may go on
 * overleaf.
 *
 * @returns What is drawn in place of a fragment, for each fragment that holds a part of a cut word.
 */
export function joinHyphenatedWords(pages: readonly Page[]): ReadonlyMap<TextFragment, TextFragment[]> {
  const parted = new Map<TextFragment, TextFragment[]>()
  for (const lines of contentsWithCuts(pages)) {
    for (const [i, fragment] of lines.entries()) {
      if (isCut(lines[i - 1]) || isCut(fragment)) parted.set(fragment, part(lines, i))
    }
  }
  return parted
}

/** The fragments of each content that holds a cut word, in the order they are read. */
function contentsWithCuts(pages: readonly Page[]): TextFragment[][] {
  const contents = new Map<Content, TextFragment[]>()
  for (const { fragments } of pages)
    for (const fragment of fragments)
      if (fragment.kind === 'text' && fragment.content && isCut(fragment)) contents.set(fragment.content, [])
  for (const { fragments } of pages)
    for (const fragment of fragments)
      if (fragment.kind === 'text' && fragment.content) contents.get(fragment.content)?.push(fragment)
  return [...contents.values()]
}

/** Words from right to left stay in parts: readers turn round what is drawn, and would turn round the actual text. */
const isCut = (fragment: TextFragment | undefined) =>
  fragment !== undefined && !fragment.rtl && fragment.text.endsWith(softHyphen)

/** The end of the word before, what stands between, and the start of the word that goes on. */
function part(lines: readonly TextFragment[], i: number): TextFragment[] {
  const fragment = lines[i]
  if (!fragment) return []
  const { glyphs } = fragment
  const from = isCut(lines[i - 1]) ? firstWordEnd(glyphs) : 0
  const to = isCut(fragment) && lines[i + 1] ? Math.max(from, lastWordStart(glyphs)) : glyphs.length
  return [
    slice(fragment, 0, from, ''),
    slice(fragment, from, to, textOf(glyphs.slice(from, to))),
    slice(fragment, to, glyphs.length, wholeWord(lines, i, to)),
  ].filter(({ glyphs: drawn }) => drawn.length > 0)
}

/** The word that starts at a glyph of one line and ends on a later one. */
function wholeWord(lines: readonly TextFragment[], i: number, start: number): string {
  let word = textOf(lines[i]?.glyphs.slice(start) ?? [])
  for (const { glyphs } of lines.slice(i + 1)) {
    const end = firstWordEnd(glyphs)
    word += textOf(glyphs.slice(0, end))
    if (end < glyphs.length || !word.endsWith(softHyphen)) break
  }
  return word.replaceAll(softHyphen, '')
}

function firstWordEnd(glyphs: readonly PlacedGlyph[]): number {
  const space = glyphs.findIndex(isSpace)
  return space < 0 ? glyphs.length : space
}

function lastWordStart(glyphs: readonly PlacedGlyph[]): number {
  return glyphs.findLastIndex(isSpace) + 1
}

const isSpace = ({ text }: PlacedGlyph) => /^\s$/u.test(text)

const textOf = (glyphs: readonly PlacedGlyph[]) => glyphs.map(({ text }) => text).join('')

function slice(fragment: TextFragment, from: number, to: number, text: string): TextFragment {
  const x = fragment.glyphs.slice(0, from).reduce((sum, { advance }) => sum + advance, fragment.x)
  return { ...fragment, x, glyphs: fragment.glyphs.slice(from, to), text }
}
