/** Cells that hold more than one thing: a title and who tells it, a title over text and labelled lines, or text with who tells it behind. */
import type { Cell } from '../../features/cells.js'
import { labelOf } from '../../phrases/labels/label.js'
import { isKnownLabel, roleOfLabel } from '../../phrases/labels/meaning.js'
import type { CommonWords } from '../../phrases/names/name.js'
import { readPeople } from '../../phrases/people/people.js'
import { isInterlude } from '../../phrases/sentences/interlude.js'
import type { Split } from '../../phrases/splits/split.js'
import { splitsOf } from '../../phrases/splits/splits.js'
import { endsSentence } from '../../phrases/titles/title.js'

export type CellOrder = 'title-people' | 'people-title'

const leastSplit = 1.2
/** What a way counts at least whose sign parts other cells: a name nobody knows stands behind it. */
const leastShared = -1
/** The share of a column's cells that are parted in one order where all are meant to be. */
const mostly = 0.6

/** How the cells of a column are parted: what stands first, and most often between the two. */
export interface Parting {
  order: CellOrder
  separator: Split['separator']
}

/** How the cells of a column hold a title and people, `null` where they do not. */
export function partingOf(cells: readonly Cell[], common: CommonWords): Parting | null {
  const told = cells.filter(({ text }) => text !== '' && !isInterlude(text))
  const partings = (['title-people', 'people-title'] as const).map(order => ({
    order,
    splits: told.flatMap(cell => splitOf(cell, order, common) ?? []),
  }))
  const [best] = partings
    .filter(({ splits }) => splits.length > 1 && splits.length >= told.length * mostly)
    .sort((a, b) => b.splits.length - a.splits.length)
  return best ? { order: best.order, separator: mostFrequent(best.splits) } : null
}

function mostFrequent(splits: readonly Split[]): Split['separator'] {
  const counts = new Map<Split['separator'], number>()
  for (const { separator } of splits) counts.set(separator, (counts.get(separator) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

/** The best way to part a cell in an order. */
export function splitOf(cell: Cell, order: CellOrder, common: CommonWords): Split | null {
  return bestOf(waysOf(cell, order, common).filter(({ score }) => score >= leastSplit))
}

/** The best way to part a cell as others are, where the sign between the two may say more than names do. */
export function splitLike(cell: Cell, { order, separator }: Parting, common: CommonWords): Split | null {
  const ways = waysOf(cell, order, common).filter(
    split => split.score >= (split.separator === separator ? leastShared : leastSplit),
  )
  return bestOf(ways)
}

function waysOf({ inline, from, to }: Cell, order: CellOrder, common: CommonWords): Split[] {
  return splitsOf({ text: inline.text, inline, lead: 0, common }, from, to).filter(
    split => split.order === order && split.rest === null,
  )
}

function bestOf(ways: readonly Split[]): Split | null {
  return ways.reduce<Split | null>((best, way) => (best && best.score >= way.score ? best : way), null)
}

/** Behind the last sentence, or on a line of its own, a dash and who tells it: "How tides turn. – Ada Byron". */
const signature = /(?:\n|[.!?。！？…][)）」』”]?)\s*(?:[–—―-]|--)\s*([^\n.!?。！？]+)$/u
const surelyNames = 0.8

/** Where the text of a cell ends that is signed, and where those are named who sign it. */
export function signedAt(text: string, common: CommonWords): { to: number; names: number } | null {
  const found = signature.exec(text)
  if (!found?.[1] || readPeople(found[1], { common, commaIsAffiliation: false }).score < surelyNames)
    return null
  const to = found.index + (/^[^\s–—―-]*/u.exec(found[0])?.[0].length ?? 0)
  return { to, names: text.length - found[1].length }
}

/** The lines of a cell whose first is a title, where others are text or have a label; else the cell as it is. */
export function linesOfCell(cell: Cell): Cell[] {
  const lines = linesIn(cell)
  return lines.slice(1).some(({ text }) => endsSentence(text) || (labelOf(text)?.meaning ?? null) !== null)
    ? lines
    : [cell]
}

function linesIn({ inline, from, to }: Cell): Cell[] {
  const lines: Cell[] = []
  let start = from
  for (const raw of inline.text.slice(from, to).split('\n')) {
    const text = raw.trim()
    const at = start + raw.length - raw.trimStart().length
    if (text !== '') lines.push({ text, inline, from: at, to: at + text.length })
    start += raw.length + 1
  }
  return lines.flatMap((line, index) => runTogether(line, index === 0))
}

/**
 * The lines that plain text has run together in one, where a label of people stands inside it. Han letters and kana
 * have spaces between them only where lines ended, so the first one shows where a title does; in other scripts nothing does.
 */
function runTogether(cell: Cell, isTitled: boolean): Cell[] {
  const label = labelInside(cell.text)
  if (label === null) return [cell]
  const said = cell.text.slice(0, label).trimEnd()
  const title = isTitled && endsSentence(said) ? lineEndInHan.exec(said)?.index : undefined
  const starts = title === undefined ? [0, label] : [0, title + 1, label]
  return starts.map((start, index) => {
    const text = cell.text.slice(start, starts[index + 1]).trimEnd()
    return { text, inline: cell.inline, from: cell.from + start, to: cell.from + start + text.length }
  })
}

const lineEndInHan =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) (?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u
const insideLabel = /(?<=\s)\p{L}[\p{L}()（）]{1,19}\s?[:：](?=\s*\S)/gu

/** Where a known label of people stands behind other words. */
function labelInside(text: string): number | null {
  if (!/[:：]/.test(text)) return null
  for (const { index, 0: found } of text.matchAll(insideLabel)) {
    const label = found.slice(0, -1).trimEnd()
    if (isKnownLabel(label) && roleOfLabel(label) !== null) return index
  }
  return null
}
