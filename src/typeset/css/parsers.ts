import type { CssNodePlain as Term } from 'css-tree'
import type { Color } from '../document.js'
import { parseColor } from './color.js'
import {
  type Extent,
  type LengthContext,
  parseExtent,
  parseLength,
  parseNumber,
  splitAtCommas,
} from './length.js'

export type { Term }

/** Reads a property's whole value; `undefined` when it is not one the property takes. */
export interface Parser<T> {
  (terms: readonly Term[], context: LengthContext): T | undefined
  /** The keywords it takes, to name the nearest. */
  words?: readonly string[]
}

/** Reads the one term a value has. */
function single<T>(read: (term: Term, context: LengthContext) => T | null | undefined): Parser<T> {
  return (terms, context) => {
    const [term, ...rest] = terms
    return term && rest.length === 0 ? (read(term, context) ?? undefined) : undefined
  }
}

export function identifierOf(term: Term | undefined): string | null {
  return term?.type === 'Identifier' ? term.name.toLowerCase() : null
}

/** Wider tabs than this are a slip of the pen. */
const widestTab = 100

/** `tab-size` in spaces. */
export const tabSize: Parser<number> = (terms, context) => {
  const value = number(terms, context)
  return value !== undefined && value >= 0 ? Math.min(value, widestTab) : undefined
}

/** One of a closed list of keywords. */
export function keyword<const T extends string>(...words: readonly T[]): Parser<T> {
  const read = single(term => {
    const name = identifierOf(term)
    return words.find(word => word === name)
  })
  return Object.assign(read, { words })
}

/** The first reading that takes the value. */
export function either<T, U>(first: Parser<T>, second: Parser<U>): Parser<T | U> {
  const read = (terms: readonly Term[], context: LengthContext) =>
    first(terms, context) ?? second(terms, context)
  return Object.assign(read, { words: [...(first.words ?? []), ...(second.words ?? [])] })
}

export const extent: Parser<Extent> = single(parseExtent)

export const nonNegativeExtent: Parser<Extent> = single((term, context) => {
  const value = parseExtent(term, context)
  return value && value.pt >= 0 && value.share >= 0 ? value : null
})

/** A length that needs no base: heights are never shares of one that is not known. */
export const fixedExtent: Parser<Extent> = (terms, context) => {
  const value = nonNegativeExtent(terms, context)
  return value?.share === 0 ? value : undefined
}

/** A length in points. */
export const length: Parser<number> = single(parseLength)

export const nonNegativeLength: Parser<number> = single((term, context) => {
  const value = parseLength(term, context)
  return value !== null && value >= 0 ? value : null
})

export const number: Parser<number> = single(parseNumber)

export const positiveInteger: Parser<number> = single((term, context) => {
  const value = parseNumber(term, context)
  return value !== null && Number.isInteger(value) && value > 0 ? value : null
})

/** `currentcolor` stays a word: it follows `color` at use. */
export const color: Parser<Color | 'currentcolor'> = single(term =>
  identifierOf(term) === 'currentcolor' ? 'currentcolor' : parseColor(term),
)

/** Border widths: `thin`, `medium`, `thick` or a length (CSS Backgrounds 3, 3.3). */
export const lineWidth: Parser<number> = (terms, context) => {
  const names: Readonly<Record<string, number>> = { thin: 0.75, medium: 2.25, thick: 3.75 }
  return names[identifierOf(terms[0]) ?? ''] ?? nonNegativeLength(terms, context)
}

/** A name the author makes up; case counts. */
export const customName: Parser<string> = single(term => (term.type === 'Identifier' ? term.name : null))

export const text: Parser<string> = single(term => (term.type === 'String' ? term.value : null))

/** `font-family`: strings, or identifiers joined by spaces. */
export const familyList: Parser<readonly string[]> = terms => {
  const families = splitAtCommas(terms).map(family)
  return families.every(name => name !== null) ? families : undefined
}

function family(terms: readonly Term[]): string | null {
  const [first] = terms
  if (first?.type === 'String') return terms.length === 1 ? first.value : null
  const words = terms.map(term => (term.type === 'Identifier' ? term.name : null))
  return words.length > 0 && words.every(word => word !== null) ? words.join(' ') : null
}

/** `font-weight` in absolute numbers; `bolder` and `lighter` are resolved where the parent is known. */
export const fontWeight: Parser<number | 'bolder' | 'lighter'> = (terms, context) => {
  const name = identifierOf(terms[0])
  if (name === 'normal') return 400
  if (name === 'bold') return 700
  if (name === 'bolder' || name === 'lighter') return name
  const weight = number(terms, context)
  return weight !== undefined && weight >= 1 && weight <= 1000 ? weight : undefined
}

const fontSizes: Readonly<Record<string, number>> = {
  'xx-small': 0.6,
  'x-small': 0.75,
  small: 8 / 9,
  medium: 1,
  large: 1.2,
  'x-large': 1.5,
  'xx-large': 2,
  'xxx-large': 3,
}

/** In points; the context's font size is the parent's. `medium` is 12 points (16 px). */
export const fontSize: Parser<number> = (terms, context) => {
  const name = identifierOf(terms[0]) ?? ''
  const factor = fontSizes[name]
  if (factor !== undefined) return terms.length === 1 ? factor * 12 : undefined
  if (name === 'smaller') return context.fontSize / 1.2
  if (name === 'larger') return context.fontSize * 1.2
  const value = nonNegativeExtent(terms, context)
  return value && value.pt + value.share * context.fontSize
}

/** A factor of the font size, or points. */
export type LineHeight = 'normal' | { readonly factor: number } | { readonly pt: number }

export const lineHeight: Parser<LineHeight> = (terms, context) => {
  if (identifierOf(terms[0]) === 'normal') return 'normal'
  const factor = number(terms, context)
  if (factor !== undefined) return factor >= 0 ? { factor } : undefined
  const value = nonNegativeExtent(terms, context)
  return value && { pt: value.pt + value.share * context.fontSize }
}

/** `"smcp" on, "liga" 0` (CSS Fonts 4, 6.12). */
export const fontFeatures: Parser<Readonly<Record<string, boolean>>> = terms => {
  if (identifierOf(terms[0]) === 'normal') return {}
  const features: Record<string, boolean> = {}
  for (const [tag, value] of splitAtCommas(terms)) {
    if (tag?.type !== 'String' || !/^[ -~]{4}$/.test(tag.value)) return undefined
    features[tag.value] = isOn(value)
  }
  return features
}

function isOn(term: Term | undefined): boolean {
  if (!term) return true
  return term.type === 'Number' ? Number(term.value) !== 0 : identifierOf(term) !== 'off'
}

/** Several keywords in any order, each at most once; `none` stands alone. */
export function keywordSet<const T extends string>(...words: readonly T[]): Parser<readonly T[]> {
  return terms => {
    if (terms.length === 1 && identifierOf(terms[0]) === 'none') return []
    const found = terms.map(term => words.find(word => word === identifierOf(term)))
    const known = found.filter(word => word !== undefined)
    return known.length === terms.length && known.length > 0 ? known : undefined
  }
}

export type HangingPunctuation = 'first' | 'last' | 'force-end' | 'allow-end' | 'optical'

/** CSS Text 4, 8.2; `optical` is ours. */
export const hangingPunctuation: Parser<readonly HangingPunctuation[]> = (terms, context) => {
  const rules = keywordSet('first', 'last', 'force-end', 'allow-end', 'optical')(terms, context)
  return rules?.includes('force-end') && rules.includes('allow-end') ? undefined : rules
}

/** `hyphenate-limit-chars`: the least letters of a word, before and after its hyphen. */
export interface HyphenLimits {
  readonly word: number
  readonly before: number
  readonly after: number
}

/** `auto` is 5, 2 and 2 (CSS Text 4, 5.3); one number left out is the one before. */
export const hyphenLimits: Parser<HyphenLimits> = (terms, context) => {
  const numbers = terms.map(term => (identifierOf(term) === 'auto' ? null : number([term], context)))
  if (terms.length === 0 || terms.length > 3 || numbers.some(value => value === undefined)) return undefined
  const before = numbers[1] ?? 2
  return { word: numbers[0] ?? 5, before, after: numbers.length === 2 ? before : (numbers[2] ?? 2) }
}

/** A list of strings, an even number of them: `quotes`. */
export const strings: Parser<readonly string[]> = terms => {
  const values = terms.map(term => (term.type === 'String' ? term.value : null))
  return values.length % 2 === 0 && values.every(value => value !== null) ? values : undefined
}

/** Between cells, in points. */
export interface BorderSpacing {
  readonly x: number
  readonly y: number
}

export const borderSpacing: Parser<BorderSpacing> = (terms, context) => {
  const [first, second = first] = terms
  const x = first && nonNegativeLength([first], context)
  const y = second && nonNegativeLength([second], context)
  return x === undefined || y === undefined || terms.length > 2 ? undefined : { x, y }
}
