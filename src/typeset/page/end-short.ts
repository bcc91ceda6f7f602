import type { ParagraphBox } from '../box/box-tree.js'
import { graphemesOf } from '../line/graphemes.js'
import type { LineContext } from '../line/line-context.js'
import { widthsOf } from './content-widths.js'

const ellipsis = '…'
/** No text is cut after them. */
const looseEnd = /[\s\p{P}]+$/u

/** The text of a margin box on one line: where it does not fit, its last words give way to an ellipsis (CSS Overflow 4, 5). */
export function endShort(paragraph: ParagraphBox, width: number, context: LineContext): ParagraphBox {
  if (paragraph.style['text-overflow'] !== 'ellipsis') return paragraph
  const fits = (shown: ParagraphBox) => widthsOf(shown, context).most <= width
  if (fits(paragraph)) return paragraph
  const places = placesToCut(paragraph)
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(cutAt(paragraph, places[middle - 1] ?? 0))) low = middle
    else high = middle - 1
  }
  return cutAt(paragraph, places[low - 1] ?? 0)
}

function textOf({ inlines }: ParagraphBox): string {
  return inlines.map(inline => (inline.kind === 'text' ? inline.text : '')).join('')
}

/** After words, and between the characters of scripts that have no spaces. */
function placesToCut(paragraph: ParagraphBox): number[] {
  const text = textOf(paragraph)
  const betweenWords = [...text.matchAll(/(?<=\S)\s/g)].map(({ index }) => index)
  if (betweenWords.length > 0) return betweenWords
  return [...graphemesOf(text)].map(({ index }) => index)
}

function cutAt(paragraph: ParagraphBox, end: number): ParagraphBox {
  const text = textOf(paragraph).slice(0, end).replace(looseEnd, '')
  const [first] = paragraph.inlines.filter(inline => inline.kind === 'text')
  return { ...paragraph, inlines: first ? [{ ...first, text: `${text}${ellipsis}` }] : [] }
}
