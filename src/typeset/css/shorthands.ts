import { type LayerTerms, sortLayer } from './background.js'
import { type LengthContext, splitAtCommas } from './length.js'
import { type LogicalName, logicalNames, physicalName } from './logical.js'
import { identifierOf, type Term } from './parsers.js'
import { isPropertyName, type PropertyName, properties } from './properties.js'

type LonghandName = PropertyName | LogicalName

/** A longhand with its own terms; no terms means the property's initial value. */
export type Longhand = readonly [LonghandName, readonly Term[]]

type Expand = (terms: readonly Term[], context: LengthContext) => Longhand[] | null

const sides = ['top', 'right', 'bottom', 'left'] as const

/** One to four values for the sides, as `margin` has them (CSS Box 4, 3.2). */
function fourSides(name: (side: (typeof sides)[number]) => PropertyName): Expand {
  return terms => {
    const [top, right = top, bottom = top, left = right] = terms
    if (!top || !right || !bottom || !left || terms.length > 4) return null
    const values = { top, right, bottom, left }
    return sides.map(side => [name(side), [values[side]]])
  }
}

function twoSides(first: LonghandName, second: LonghandName): Expand {
  return terms => {
    const [start, end = start] = terms
    if (!start || !end || terms.length > 2) return null
    return [
      [first, [start]],
      [second, [end]],
    ]
  }
}

/** `2 / span 3`: two values, the second `auto` when it is left out. */
function slashed(first: PropertyName, second: PropertyName): Expand {
  return terms => {
    const at = terms.findIndex(term => term.type === 'Operator' && term.value === '/')
    if (at < 0)
      return [
        [first, terms],
        [second, []],
      ]
    return [
      [first, terms.slice(0, at)],
      [second, terms.slice(at + 1)],
    ]
  }
}

function renamed(name: LonghandName): Expand {
  return terms => [[name, terms]]
}

/** Gives each term to the first longhand that takes it; longhands left over get their initial value. */
function anyOrder(...names: LonghandName[]): Expand {
  return (terms, context) => {
    const found = new Map<LonghandName, readonly Term[]>(names.map(name => [name, []]))
    const open = new Set(names)
    for (const term of terms) {
      const name = names.find(candidate => open.has(candidate) && takes(candidate, [term], context))
      if (!name) return null
      open.delete(name)
      found.set(name, [term])
    }
    return [...found]
  }
}

function takes(name: LonghandName, terms: readonly Term[], context: LengthContext): boolean {
  return properties[physicalName(name, 'ltr')].parse(terms, context) !== undefined
}

/** The same longhands for each side. */
function everySide(expand: (side: (typeof sides)[number]) => Expand): Expand {
  return (terms, context) => {
    const parts = sides.map(side => expand(side)(terms, context))
    return parts.every(part => part !== null) ? parts.flat() : null
  }
}

function borderSide(side: (typeof sides)[number] | 'inline-start' | 'inline-end'): Expand {
  return anyOrder(`border-${side}-width`, `border-${side}-style`, `border-${side}-color`)
}

/** `font: italic small-caps bold 12pt/1.4 Serif` (CSS Fonts 4, 2.7). */
const font: Expand = (terms, context) => {
  const at = terms.findIndex(term => isSize(term, context))
  const size = terms[at]
  if (!size) return null
  const before = anyOrder(
    'font-style',
    'font-variant-caps',
    'font-weight',
  )(terms.slice(0, at).filter(notNormal), context)
  const slash = terms[at + 1]
  const height = slash?.type === 'Operator' && slash.value === '/' ? terms[at + 2] : undefined
  const families = terms.slice(height ? at + 3 : at + 1)
  if (!before || families.length === 0) return null
  return [
    ...before,
    ['font-size', [size]],
    ['line-height', height ? [height] : []],
    ['font-family', families],
  ]
}

function isSize(term: Term, context: LengthContext): boolean {
  return term.type !== 'Number' && takes('font-size', [term], context)
}

function notNormal(term: Term): boolean {
  return identifierOf(term) !== 'normal'
}

const whiteSpaces: Readonly<Record<string, readonly [string, string]>> = {
  normal: ['collapse', 'wrap'],
  nowrap: ['collapse', 'nowrap'],
  pre: ['preserve', 'nowrap'],
  'pre-wrap': ['preserve', 'wrap'],
  'pre-line': ['preserve-breaks', 'wrap'],
}

const whiteSpace: Expand = terms => {
  const pair = whiteSpaces[identifierOf(terms[0]) ?? '']
  if (!pair || terms.length > 1) return null
  return [
    ['white-space-collapse', [word(pair[0])]],
    ['text-wrap-mode', [word(pair[1])]],
  ]
}

function word(name: string): Term {
  return { type: 'Identifier', name }
}

/** Layers, the last with the colour; what a layer does not say is as it is at first. */
const background: Expand = (terms, context) => {
  const layers = splitAtCommas(terms).map(layer => sortLayer(layer, context))
  const color = layers.at(-1)?.others ?? []
  if (color.length > 1 || layers.slice(0, -1).some(({ others }) => others.length > 0)) return null
  const all = (name: keyof LayerTerms, initial: readonly Term[]) =>
    layers.flatMap((layer, i) => [...(i > 0 ? [comma] : []), ...or(layer[name], initial)])
  return [
    ['background-color', color],
    ['background-image', all('image', [word('none')])],
    ['background-position', all('position', [zeroTerm, zeroTerm])],
    ['background-size', all('size', [word('auto')])],
    ['background-repeat', all('repeat', [word('repeat')])],
  ]
}

const comma: Term = { type: 'Operator', value: ',' }
const zeroTerm: Term = { type: 'Number', value: '0' }

function or(terms: readonly Term[], initial: readonly Term[]): readonly Term[] {
  return terms.length > 0 ? terms : initial
}

/** `list-style: none` is the marker's type. */
const listStyle: Expand = anyOrder('list-style-position', 'list-style-type', 'list-style-image')

const pageBreaks: Readonly<Record<string, string>> = { always: 'page' }

function pageBreak(name: PropertyName): Expand {
  return ([term, ...rest]) => {
    const value = term && identifierOf(term)
    if (!term || !value || rest.length > 0) return null
    return [[name, [word(pageBreaks[value] ?? value)]]]
  }
}

const shorthands: Readonly<Record<string, Expand>> = {
  ...Object.fromEntries(logicalNames.map(name => [name, renamed(name)])),
  margin: fourSides(side => `margin-${side}`),
  'margin-block': twoSides('margin-top', 'margin-bottom'),
  'margin-inline': twoSides('margin-inline-start', 'margin-inline-end'),
  'margin-block-start': renamed('margin-top'),
  'margin-block-end': renamed('margin-bottom'),
  padding: fourSides(side => `padding-${side}`),
  'padding-block': twoSides('padding-top', 'padding-bottom'),
  'padding-inline': twoSides('padding-inline-start', 'padding-inline-end'),
  'padding-block-start': renamed('padding-top'),
  'padding-block-end': renamed('padding-bottom'),
  'inline-size': renamed('width'),
  'block-size': renamed('height'),
  'max-inline-size': renamed('max-width'),
  'min-inline-size': renamed('min-width'),
  'border-width': fourSides(side => `border-${side}-width`),
  'border-style': fourSides(side => `border-${side}-style`),
  'border-color': fourSides(side => `border-${side}-color`),
  'border-top': borderSide('top'),
  'border-right': borderSide('right'),
  'border-bottom': borderSide('bottom'),
  'border-left': borderSide('left'),
  'border-block-start': borderSide('top'),
  'border-block-end': borderSide('bottom'),
  'border-inline-start': borderSide('inline-start'),
  'border-inline-end': borderSide('inline-end'),
  border: everySide(borderSide),
  background,
  columns: anyOrder('column-width', 'column-count'),
  'column-rule': anyOrder('column-rule-width', 'column-rule-style', 'column-rule-color'),
  'grid-column': slashed('grid-column-start', 'grid-column-end'),
  'grid-row': slashed('grid-row-start', 'grid-row-end'),
  gap: twoSides('row-gap', 'column-gap'),
  font,
  'font-variant': anyOrder('font-variant-caps', 'font-variant-numeric'),
  'white-space': whiteSpace,
  'text-wrap': anyOrder('text-wrap-mode', 'text-wrap-style'),
  'word-wrap': renamed('overflow-wrap'),
  'text-decoration': anyOrder('text-decoration-line', 'text-decoration-color'),
  'list-style': listStyle,
  'page-break-before': pageBreak('break-before'),
  'page-break-after': pageBreak('break-after'),
  'page-break-inside': renamed('break-inside'),
}

export const shorthandNames = Object.keys(shorthands)

export function isKnownProperty(name: string): boolean {
  return isPropertyName(name) || Object.hasOwn(shorthands, name)
}

const cssWideKeywords = new Set(['inherit', 'initial', 'unset', 'revert', 'revert-layer'])

/** `inherit` and its kin: words every property takes. */
export function cssWideKeyword(terms: readonly Term[]): string | null {
  const name = terms.length === 1 ? identifierOf(terms[0]) : null
  return name && cssWideKeywords.has(name) ? name : null
}

/** A declaration as longhands that are each valid; `null` when its value is not. */
export function expandDeclaration(
  name: string,
  terms: readonly Term[],
  context: LengthContext,
): Longhand[] | null {
  const longhands = isPropertyName(name) ? [[name, terms] as const] : expandShorthand(name, terms, context)
  return longhands?.every(([longhand, value]) => isValid(longhand, value, context)) ? longhands : null
}

function expandShorthand(name: string, terms: readonly Term[], context: LengthContext): Longhand[] | null {
  const expand = shorthands[name]
  if (!expand) return null
  const [term] = terms
  if (!term || !cssWideKeyword(terms)) return expand(terms, context)
  return affectedBy(expand).map(longhand => [longhand, [term]])
}

const fontProbe: Term = { type: 'Dimension', value: '1', unit: 'pt' }

/** The longhands of a shorthand, found by expanding values it is sure to take. */
function affectedBy(expand: Expand): LonghandName[] {
  const probes: Term[][] = [[], [word('none')], [word('normal')], [word('auto')], [fontProbe, word('serif')]]
  const context = { fontSize: 1, rootFontSize: 1, lineHeight: 1, pageWidth: 1, pageHeight: 1 }
  for (const probe of probes) {
    const longhands = expand(probe, context)
    if (longhands && longhands.length > 0) return longhands.map(([name]) => name)
  }
  return []
}

function isValid(name: LonghandName, terms: readonly Term[], context: LengthContext): boolean {
  return terms.length === 0 || cssWideKeyword(terms) !== null || takes(name, terms, context)
}
