import { HandbillError } from './error.js'
import { nearest } from './nearest.js'

const names = ['A3', 'A4', 'A5', 'B4', 'B5', 'JIS-B4', 'JIS-B5', 'Letter', 'Legal', 'Ledger'] as const
/** Millimetres in a unit of length (CSS Values 4, 6.2). */
const millimetres: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  q: 0.25,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
  px: 25.4 / 96,
}
const length = `(\\d+(?:\\.\\d+)?)(${Object.keys(millimetres).join('|')})`
const custom = new RegExp(`^${length} ${length}$`, 'i')
/** In millimetres: on less no margin leaves room for words, and more no printer takes; PDF readers stop at 5.08 m. */
const shortest = 40
const longest = 5000

/**
 * A page size as CSS writes it (CSS Paged Media 3, 7.1): a name with or without `landscape`, or width and height, each
 * from 40 mm to 5 m.
 *
 * @throws HandbillError `bad-option`
 */
export function pageSize(paper: string): string {
  const [name = '', orientation = 'portrait', ...others] = paper.trim().split(/\s+/)
  const known = names.some(candidate => candidate.toLowerCase() === name.toLowerCase())
  if (known && others.length === 0 && /^(?:portrait|landscape)$/i.test(orientation)) return paper.trim()
  const sides = custom.exec(paper.trim())
  if (sides !== null) return possible(paper.trim(), sides)
  const near = nearest(name, names)
  const guess = near === null ? '' : `Did you mean ${near}? `
  throw new HandbillError(
    'bad-option',
    `Unexpected paper ${JSON.stringify(paper)}`,
    `${guess}Use ${names.join(', ')}, with or without "landscape", or a width and a height such as "148mm 210mm".`,
  )
}

function possible(paper: string, [, width, widthUnit, height, heightUnit]: readonly string[]): string {
  const sides = [inMillimetres(width, widthUnit), inMillimetres(height, heightUnit)]
  const fault = sides.some(side => side < shortest)
    ? 'small'
    : sides.some(side => side > longest)
      ? 'large'
      : null
  if (fault === null) return paper
  throw new HandbillError(
    'bad-option',
    `Unexpected paper ${JSON.stringify(paper)}: too ${fault} for a page`,
    `Give a width and a height from ${shortest} mm to ${longest / 1000} m, such as "148mm 210mm".`,
  )
}

function inMillimetres(number = '', unit = ''): number {
  return Number(number) * (millimetres[unit.toLowerCase()] ?? Number.NaN)
}
