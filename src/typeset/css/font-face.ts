import type { CssNodePlain } from 'css-tree'
import { splitAtCommas } from './length.js'
import { familyList, identifierOf, type Term } from './parsers.js'

/** An `@font-face` rule (CSS Fonts 4, 4). */
export interface FontFaceRule {
  family: string
  /** The first that can be had is taken. */
  sources: readonly FontFaceSource[]
  /** The lightest and the heaviest weight that it stands for. */
  weights: readonly [number, number]
  style: 'normal' | 'italic'
  /** The first and last code points that it is for; `null` for all. */
  ranges: readonly (readonly [number, number])[] | null
}

export type FontFaceSource =
  | { kind: 'local'; name: string }
  /** `format` is what the author says of it; `null` for nothing. */
  | { kind: 'url'; url: string; format: string | null }

/** What a descriptor adds to a rule; `null` when its value is not one it takes. */
type Descriptor = (terms: readonly Term[]) => Partial<FontFaceRule> | null

export const fontFaceDescriptors: Readonly<Record<string, Descriptor>> = {
  'font-family': terms => {
    const names = familyList(terms, noContext)
    return names?.length === 1 && names[0] !== undefined ? { family: names[0] } : null
  },
  'font-style': ([term]) => {
    const name = identifierOf(term)
    if (name === 'normal') return { style: 'normal' }
    return name === 'italic' || name === 'oblique' ? { style: 'italic' } : null
  },
  'font-weight': terms => {
    const [from, to = from, ...rest] = terms.map(weight)
    if (from === undefined || to === undefined || rest.length > 0 || from === null || to === null) return null
    return { weights: [Math.min(from, to), Math.max(from, to)] }
  },
  src: terms => {
    const sources = splitAtCommas(terms).map(source)
    return sources.every(one => one !== null) ? { sources } : null
  },
  'unicode-range': terms => {
    const ranges = splitAtCommas(terms).map(range)
    return ranges.every(one => one !== null) ? { ranges } : null
  },
}

/** Descriptors about loading, which paper does not wait for. */
export const silentDescriptors: ReadonlySet<string> = new Set(['font-display'])

const noContext = { fontSize: 12, rootFontSize: 12, lineHeight: 12, pageWidth: 0, pageHeight: 0 }
const weightNames: Readonly<Record<string, number>> = { normal: 400, bold: 700 }

function weight(term: Term): number | null {
  const value = term.type === 'Number' ? Number(term.value) : weightNames[identifierOf(term) ?? '']
  return value !== undefined && value >= 1 && value <= 1000 ? value : null
}

function source(terms: readonly Term[]): FontFaceSource | null {
  const [first, ...rest] = terms
  if (first?.type === 'Url')
    return { kind: 'url', url: first.value, format: functionArgument(rest, 'format') }
  const name = functionArgument(terms, 'local')
  return name === null || rest.length > 0 ? null : { kind: 'local', name }
}

/** The word in `name(word)`, with or without quotes. */
function functionArgument(terms: readonly CssNodePlain[], name: string): string | null {
  const call = terms.find(term => term.type === 'Function' && term.name.toLowerCase() === name)
  if (call?.type !== 'Function') return null
  return familyList(call.children, noContext)?.[0] ?? null
}

const rangePattern = /^u\+([\da-f]{0,6})(\?{0,6})(?:-([\da-f]{1,6}))?$/i
const lastCodePoint = 0x10ffff

/** `U+26`, `U+4??` or `U+0-7F`. */
function range(terms: readonly Term[]): [number, number] | null {
  const [term, ...rest] = terms
  if (term?.type !== 'UnicodeRange' || rest.length > 0) return null
  const [, digits = '', open = '', to] = rangePattern.exec(term.value) ?? []
  if (digits + open === '' || (to !== undefined && open !== '')) return null
  const from = Number.parseInt(digits + '0'.repeat(open.length), 16)
  const last =
    to === undefined ? Number.parseInt(digits + 'f'.repeat(open.length), 16) : Number.parseInt(to, 16)
  return from <= last && last <= lastCodePoint ? [from, last] : null
}
