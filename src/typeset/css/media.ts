/** Sizes that width and height queries compare with: the page, in points. */
export interface MediaContext {
  pageWidth: number
  pageHeight: number
}

const types: ReadonlySet<string> = new Set(['print', 'all'])

/** What paper is, by feature (Media Queries 5); a feature that is not here does not match. */
const features: Readonly<Record<string, readonly string[]>> = {
  'prefers-color-scheme': ['light'],
  'prefers-reduced-motion': ['reduce'],
  color: [''],
  hover: ['none'],
  pointer: ['none'],
  update: ['none'],
  scripting: ['none'],
  'overflow-block': ['paged'],
}

/** Whether a media query list holds for print; what it does not understand does not match. */
export function mediaMatches(query: string, context: MediaContext): boolean {
  const text = query
    .replaceAll(/\/\*.*?\*\//gs, ' ')
    .trim()
    .toLowerCase()
  return text === '' || text.split(',').some(part => queryMatches(part.trim(), context))
}

function queryMatches(query: string, context: MediaContext): boolean {
  const negated = /^not\s+(?!\()/.test(query)
  const terms = query.replace(/^(?:not|only)\s+(?!\()/, '').split(/\s+and\s+/)
  const matches = terms.every(term => termMatches(term, context))
  return negated !== matches
}

function termMatches(term: string, context: MediaContext): boolean {
  if (term.startsWith('not ')) return !termMatches(term.slice(4).trim(), context)
  if (!term.startsWith('(')) return types.has(term)
  const [name = '', value = ''] = term
    .slice(1, -1)
    .split(':')
    .map(part => part.trim())
  return sizeMatches(name, value, context) ?? features[name]?.includes(value) ?? false
}

function sizeMatches(name: string, value: string, context: MediaContext): boolean | null {
  const [, bound, axis] = /^(min|max)-(width|height)$/.exec(name) ?? []
  if (!bound) return null
  const limit = toPoints(value)
  if (limit === null) return false
  const size = axis === 'width' ? context.pageWidth : context.pageHeight
  return bound === 'min' ? size >= limit : size <= limit
}

const units: Readonly<Record<string, number>> = {
  px: 0.75,
  pt: 1,
  em: 12,
  rem: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 7.2 / 2.54,
}

function toPoints(value: string): number | null {
  const [, amount, unit] = /^([\d.]+)([a-z]*)$/.exec(value) ?? []
  if (!amount) return null
  const size = unit ? units[unit] : Number(amount) === 0 ? 1 : undefined
  return size === undefined ? null : Number(amount) * size
}
