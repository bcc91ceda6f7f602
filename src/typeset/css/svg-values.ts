import type { Color } from '../document.js'
import { parseColor } from './color.js'
import { parseLength, parseNumber } from './length.js'
import { identifierOf, type Parser } from './parsers.js'

/** `fill` and `stroke` (SVG 2, 13.2). A paint server, such as a gradient, is named. */
export type Paint =
  | Color
  | 'none'
  | 'currentcolor'
  | { readonly server: string; readonly instead: Color | null }

export const paint: Parser<Paint> = ([term, fallback, ...rest]) => {
  if (!term || rest.length > 0) return undefined
  if (term.type === 'Url') {
    const instead = fallback && identifierOf(fallback) !== 'none' ? parseColor(fallback) : null
    return { server: term.value, instead }
  }
  if (fallback) return undefined
  const name = identifierOf(term)
  if (name === 'none' || name === 'currentcolor') return name
  return parseColor(term) ?? undefined
}

/** A number or a percentage from nothing to all (`opacity`). */
export const alpha: Parser<number> = ([term, ...rest], context) => {
  if (!term || rest.length > 0) return undefined
  const value = term.type === 'Percentage' ? Number(term.value) / 100 : parseNumber(term, context)
  return value === null ? undefined : Math.min(1, Math.max(0, value))
}

/** Points in a pixel, which is what a drawing's unit is until it is scaled. */
const pointsPerUnit = 0.75

/** A length in the units of the drawing, with or without a unit. */
export const userLength: Parser<number> = ([term, ...rest], context) => {
  if (!term || rest.length > 0) return undefined
  if (term.type === 'Number') return parseNumber(term, context) ?? undefined
  const length = parseLength(term, context)
  return length === null ? undefined : length / pointsPerUnit
}

export const nonNegativeUserLength: Parser<number> = (terms, context) => {
  const value = userLength(terms, context)
  return value !== undefined && value >= 0 ? value : undefined
}

/** `stroke-dasharray`: lengths of dashes and gaps; an odd number of them counts twice. */
export const dashes: Parser<readonly number[]> = (terms, context) => {
  if (terms.length === 1 && identifierOf(terms[0]) === 'none') return []
  const lengths = terms
    .filter(term => term.type !== 'Operator')
    .map(term => nonNegativeUserLength([term], context))
  const known = lengths.filter(length => length !== undefined)
  if (known.length === 0 || known.length < lengths.length) return undefined
  return known.length % 2 === 1 ? [...known, ...known] : known
}
