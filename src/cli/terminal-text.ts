/** Text for a terminal: no control characters, no more columns than there are. */
import { eastAsianWidth } from 'get-east-asian-width'

let segmenter: Intl.Segmenter | undefined

/** Made when it is needed: that takes longer than all else that a short run prints. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** One line without anything that would move the cursor or turn the writing round. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** Columns that a text takes. */
export function widthOf(text: string): number {
  if (isAscii(text)) return text.length
  let width = 0
  for (const { segment } of graphemesOf(text)) width += widthOfGrapheme(segment)
  return width
}

/** Each takes a column. */
const isAscii = (text: string) => /^[ -~]*$/.test(text)

function widthOfGrapheme(grapheme: string): number {
  const point = grapheme.codePointAt(0) ?? 0
  if (/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(grapheme)) return 0
  return /\p{Emoji_Presentation}/u.test(grapheme) ? 2 : eastAsianWidth(point)
}

/** The text, cut with an ellipsis where it is wider than `columns`. */
export function cutTo(text: string, columns: number): string {
  if (text.length <= columns && isAscii(text)) return text
  let width = 0
  let kept = ''
  let fits = ''
  for (const { segment } of graphemesOf(text)) {
    width += widthOfGrapheme(segment)
    if (width > columns) return `${fits}…`
    kept += segment
    if (width < columns) fits = kept
  }
  return text
}
