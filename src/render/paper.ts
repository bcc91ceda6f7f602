import { HandbillError } from '../model/error.js'
import { nearest } from '../model/nearest.js'

const names = ['A3', 'A4', 'A5', 'B4', 'B5', 'JIS-B4', 'JIS-B5', 'Letter', 'Legal', 'Ledger'] as const
const length = '\\d+(?:\\.\\d+)?(?:mm|cm|in|pt|pc|px|Q)'
const custom = new RegExp(`^${length} ${length}$`, 'i')

/**
 * A page size as CSS writes it (CSS Paged Media 3, 7.1): a name with or without `landscape`, or width and height.
 *
 * @throws HandbillError `bad-option`
 */
export function pageSize(paper: string): string {
  const [name = '', orientation = 'portrait', ...others] = paper.trim().split(/\s+/)
  const known = names.some(candidate => candidate.toLowerCase() === name.toLowerCase())
  if (known && others.length === 0 && /^(?:portrait|landscape)$/i.test(orientation)) return paper.trim()
  if (custom.test(paper.trim())) return paper.trim()
  const near = nearest(name, names)
  const guess = near === null ? '' : `Did you mean ${near}? `
  throw new HandbillError(
    'bad-option',
    `Unexpected paper ${JSON.stringify(paper)}`,
    `${guess}Use ${names.join(', ')}, with or without "landscape", or a width and a height such as "148mm 210mm".`,
  )
}
