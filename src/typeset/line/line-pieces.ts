import type { Line } from './layout-paragraph.js'
import type { LineItem, WordItem } from './line-items.js'

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
  add(result, partOf(last, from, end.offset))
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
