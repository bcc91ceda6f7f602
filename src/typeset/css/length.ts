import type { CssNodePlain as Term } from 'css-tree'

/** What relative units are relative to; all in points. */
export interface LengthContext {
  fontSize: number
  rootFontSize: number
  lineHeight: number
  pageWidth: number
  pageHeight: number
}

/** A computed `<length-percentage>`: points, and a share of a base that layout knows (0.5 is 50%). */
export interface Extent {
  readonly pt: number
  readonly share: number
}

export const zero: Extent = { pt: 0, share: 0 }

export function resolveExtent(extent: Extent, base: number): number {
  return extent.share === 0 ? extent.pt : extent.pt + extent.share * base
}

const absoluteUnits: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 7.2 / 2.54,
  q: 1.8 / 2.54,
}

/** Points per unit; `ex` and `ch` are half an em, which the step that knows no fonts may assume (CSS Values 4, 6.1). */
export function unitSize(unit: string, context: LengthContext): number | null {
  const absolute = absoluteUnits[unit]
  if (absolute !== undefined) return absolute
  switch (unit) {
    case 'em':
      return context.fontSize
    case 'rem':
      return context.rootFontSize
    case 'ex':
    case 'ch':
      return context.fontSize / 2
    case 'lh':
      return context.lineHeight
    case 'vw':
      return context.pageWidth / 100
    case 'vh':
      return context.pageHeight / 100
    case 'vmin':
      return Math.min(context.pageWidth, context.pageHeight) / 100
    case 'vmax':
      return Math.max(context.pageWidth, context.pageHeight) / 100
    default:
      return null
  }
}

/** A `<length-percentage>` or `calc()`; `null` when the term is neither. A bare 0 is a length. */
export function parseExtent(term: Term, context: LengthContext): Extent | null {
  const value = parseMeasure(term, context)
  if (value?.number !== 0 || !Number.isFinite(value.pt + value.share)) return null
  return { pt: value.pt, share: value.share }
}

/** A length in points; `null` for percentages and all else. */
export function parseLength(term: Term, context: LengthContext): number | null {
  const extent = parseExtent(term, context)
  return extent && extent.share === 0 && term.type !== 'Percentage' ? extent.pt : null
}

/** A `<number>`, bare or from `calc()`. */
export function parseNumber(term: Term, context: LengthContext): number | null {
  const value = term.type === 'Number' || term.type === 'Function' ? parseMeasure(term, context) : null
  return value && value.pt === 0 && value.share === 0 && Number.isFinite(value.number) ? value.number : null
}

/** A sum of a length, a percentage and a plain number: what `calc()` works on. */
interface Measure extends Extent {
  readonly number: number
}

function parseMeasure(term: Term, context: LengthContext): Measure | null {
  switch (term.type) {
    case 'Number':
      return { pt: 0, share: 0, number: Number(term.value) }
    case 'Percentage':
      return { pt: 0, share: Number(term.value) / 100, number: 0 }
    case 'Dimension': {
      const size = unitSize(term.unit.toLowerCase(), context)
      return size === null ? null : { pt: Number(term.value) * size, share: 0, number: 0 }
    }
    case 'Parentheses':
      return parseSum(term.children, context)
    case 'Function':
      return parseMathFunction(term.name.toLowerCase(), term.children, context)
    default:
      return null
  }
}

function parseMathFunction(name: string, terms: Term[], context: LengthContext): Measure | null {
  if (name === 'calc') return parseSum(terms, context)
  const values = splitAtCommas(terms).map(part => parseSum(part, context))
  const known = values.filter(value => value !== null)
  if (known.length === 0 || known.length !== values.length || !known.every(sameKind(known[0]))) return null
  if (name === 'min') return known.reduce((a, b) => (magnitude(a) <= magnitude(b) ? a : b))
  if (name === 'max') return known.reduce((a, b) => (magnitude(a) >= magnitude(b) ? a : b))
  const [low, value, high] = known
  if (name !== 'clamp' || !low || !value || !high) return null
  if (magnitude(value) < magnitude(low)) return low
  return magnitude(value) > magnitude(high) ? high : value
}

/** Lengths compare with lengths and percentages with percentages; a mix is only known at layout. */
function sameKind(first: Measure | undefined): (other: Measure) => boolean {
  return other => (first?.share === 0) === (other.share === 0)
}

function magnitude({ pt, share, number }: Measure): number {
  return pt + share + number
}

export function splitAtCommas(terms: readonly Term[]): Term[][] {
  const parts: Term[][] = [[]]
  for (const term of terms) {
    if (term.type === 'Operator' && term.value === ',') parts.push([])
    else parts.at(-1)?.push(term)
  }
  return parts
}

function operatorOf(term: Term): string | null {
  return term.type === 'Operator' ? term.value.trim() : null
}

/** Sum := product (('+' | '-') product)*, product := value (('*' | '/') value)* (CSS Values 4, 10.1). */
function parseSum(terms: readonly Term[], context: LengthContext): Measure | null {
  let total: Measure | null = null
  let sign = 1
  let product: Term[] = []
  const addProduct = (): boolean => {
    const value = parseProduct(product, context)
    if (!value) return false
    total = total ? combine(total, value, sign) : scale(value, sign)
    product = []
    return true
  }
  for (const term of terms) {
    const operator = operatorOf(term)
    if (operator === '+' || operator === '-') {
      if (!addProduct()) return null
      sign = operator === '+' ? 1 : -1
    } else product.push(term)
  }
  return addProduct() ? total : null
}

function parseProduct(terms: readonly Term[], context: LengthContext): Measure | null {
  const [first, ...rest] = terms
  let value = first ? parseMeasure(first, context) : null
  for (let i = 0; value && i < rest.length; i += 2) {
    const operator = rest[i]
    const operand = rest[i + 1]
    const factor = operand ? parseMeasure(operand, context) : null
    if (!operator || !factor) return null
    value = multiply(value, operatorOf(operator), factor)
  }
  return value
}

function multiply(value: Measure, operator: string | null, factor: Measure): Measure | null {
  if (operator === '/')
    return isNumber(factor) && factor.number !== 0 ? scale(value, 1 / factor.number) : null
  if (operator !== '*') return null
  if (isNumber(factor)) return scale(value, factor.number)
  return isNumber(value) ? scale(factor, value.number) : null
}

function isNumber({ pt, share }: Measure): boolean {
  return pt === 0 && share === 0
}

function scale({ pt, share, number }: Measure, factor: number): Measure {
  return { pt: pt * factor, share: share * factor, number: number * factor }
}

function combine(a: Measure, b: Measure, sign: number): Measure {
  return { pt: a.pt + sign * b.pt, share: a.share + sign * b.share, number: a.number + sign * b.number }
}
