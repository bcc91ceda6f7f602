import type { Line } from './layout-paragraph.js'
import type { LineItem, WordItem } from './line-item.js'
import type { Word } from './text-style.js'

/** What stands on a line: whole items, and the parts of words that were broken. */
export type Piece =
  | Exclude<LineItem, { kind: 'break' | 'leader' }>
  | (Extract<LineItem, { kind: 'leader' }> & { width: number })

export interface LinePieces {
  pieces: Piece[]
  /** Totals in points. */
  natural: number
  stretch: number
  shrink: number
  leaders: number
}

/** Cuts a line's items out of its paragraph's. */
export function piecesOf({ items, start, end }: Line): LinePieces {
  const result: LinePieces = { pieces: [], natural: 0, stretch: 0, shrink: 0, leaders: 0 }
  for (let i = start.item; i < end.item; i++) {
    const item = items[i]
    if (item) add(result, item.kind === 'word' && i === start.item ? tailOf(item, start.offset) : item)
  }
  const last = items[end.item]
  if (last?.kind !== 'word' || end.offset === 0) return result
  const from = end.item === start.item ? start.offset : 0
  add(result, goingOn(partOf(last, from, end.offset), last))
  if (end.hyphen) add(result, { ...last, word: last.style.hyphen })
  return result
}

function tailOf(item: WordItem, from: number): WordItem {
  return from === 0 ? item : partOf(item, from, item.word.text.length)
}

function partOf(item: WordItem, from: number, to: number): WordItem {
  const text = item.word.text.slice(from, to)
  return { ...item, word: item.style.word(text, item.level % 2 === 1) }
}

/** What a line ends with inside a word, beside a hyphen that shows. */
const ownEnd = /\p{L}[-‐/]$/u
/** These are taken out of a text as they stand. */
const address = /:\/\/|^www\./i

/** Whoever joins the halves of a word at soft hyphens then keeps a hyphen that is the word's own, and sets no space behind it. */
function goingOn(part: WordItem, { word, level }: WordItem): WordItem {
  const goesOn = level % 2 === 0 && ownEnd.test(part.word.text) && !address.test(word.text)
  return goesOn ? { ...part, word: withSoftHyphen(part.word) } : part
}

function withSoftHyphen(word: Word): Word {
  const runs = [...word.runs]
  const last = runs.pop()
  const glyph = last?.glyphs.at(-1)
  if (!last || !glyph) return word
  const glyphs = [...last.glyphs.slice(0, -1), { ...glyph, text: `${glyph.text}\u00AD` }]
  return { ...word, runs: [...runs, { ...last, glyphs, text: `${last.text}\u00AD` }] }
}

function add(result: LinePieces, item: LineItem): void {
  switch (item.kind) {
    case 'word':
      result.natural += item.word.width
      result.stretch += item.word.stretch
      result.pieces.push(item)
      break
    case 'glue':
      result.natural += item.width
      result.stretch += item.stretch
      result.shrink += item.shrink
      result.pieces.push(item)
      break
    case 'edge':
      result.natural += item.width
      result.pieces.push(item)
      break
    case 'leader':
      result.natural += item.style.size
      result.leaders += 1
      result.pieces.push({ ...item, width: item.style.size })
      break
    case 'atom':
      result.natural += item.atom.width
      result.pieces.push(item)
      break
    case 'mark':
      result.pieces.push(item)
      break
  }
}
