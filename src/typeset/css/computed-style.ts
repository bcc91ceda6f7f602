import type { Warner } from '../report.js'
import type { LengthContext } from './length.js'
import { physicalName } from './logical.js'
import { identifierOf, type Term } from './parsers.js'
import { type ComputedValues, type PropertyName, properties, propertyNames } from './properties.js'
import { expandText } from './read-declarations.js'
import { cssWideKeyword, type Longhand } from './shorthands.js'
import type { Declaration } from './stylesheet.js'
import { substituteVariables } from './variables.js'

/** An element's computed style. Elements with the same parent style and the same rules share one. */
export interface ComputedStyle extends ComputedValues {
  /** Custom properties, as text. */
  readonly custom: ReadonlyMap<string, string>
  /** BCP 47 tag of the text; empty when the document says nothing. */
  readonly language: string
  /** The direction of the element around it: boxes stand at the side where that one's lines start. */
  readonly outerDirection: ComputedValues['direction']
}

/** What does not depend on the element. */
export interface StyleEnvironment {
  rootFontSize: number
  pageWidth: number
  pageHeight: number
  report: Warner
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type MutableStyle = Mutable<ComputedStyle>

const initialValues = Object.fromEntries(
  propertyNames.map(name => [name, properties[name].initial]),
) as unknown as ComputedValues

export const initialStyle: ComputedStyle = {
  ...initialValues,
  custom: new Map(),
  language: '',
  outerDirection: 'ltr',
}

/** The style of an element under `parent`; `declarations` in cascade order, weakest first. */
export function computeStyle(
  parent: ComputedStyle,
  declarations: readonly Declaration[],
  language: string | undefined,
  environment: StyleEnvironment,
): ComputedStyle {
  const style: MutableStyle = {
    ...parent,
    language: language ?? parent.language,
    outerDirection: parent.direction,
  }
  resetOwn(style)
  const ordered = [...declarations.filter(d => !d.important), ...declarations.filter(d => d.important)]
  style.custom = customProperties(parent.custom, ordered)
  const longhands = ordered.flatMap(declaration => longhandsOf(declaration, style, parent, environment))
  const direction = directionOf(longhands, parent)
  const winners = new Map<PropertyName, Winner>()
  for (const [name, terms] of longhands) winners.set(physicalName(name, direction), { terms })
  for (const name of orderOfComputing(winners)) {
    const winner = winners.get(name)
    if (winner) setProperty(style, parent, name, winner.terms, contextOf(style, parent, name, environment))
  }
  finish(style, parent)
  return style
}

/** The style of a box that no element makes: what it inherits, and nothing else (CSS 2, 9.2.1.1). */
export function anonymousStyle(parent: ComputedStyle, display: ComputedStyle['display']): ComputedStyle {
  const style: MutableStyle = { ...parent, outerDirection: parent.direction }
  resetOwn(style)
  finish(style, parent)
  return { ...style, display }
}

interface Winner {
  terms: readonly Term[]
}

const ownNames = propertyNames.filter(name => !properties[name].inherited)

function resetOwn(style: MutableStyle): void {
  for (const name of ownNames) copy(style, initialStyle, name)
}

/** One assignment for all names, where the type system sees that both sides have the same property. */
function copy<P extends PropertyName>(
  to: Mutable<Pick<ComputedStyle, P>>,
  from: ComputedStyle,
  name: P,
): void {
  to[name] = from[name]
}

function customProperties(
  inherited: ReadonlyMap<string, string>,
  declarations: readonly Declaration[],
): ReadonlyMap<string, string> {
  const own = declarations.flatMap(({ value }) => (value.kind === 'custom' ? [value] : []))
  if (own.length === 0) return inherited
  return new Map([...inherited, ...own.map(({ name, text }) => [name, text] as const)])
}

/** `direction` comes first: it tells what the logical properties are. */
function directionOf(longhands: readonly Longhand[], parent: ComputedStyle): ComputedStyle['direction'] {
  const [, terms] = longhands.findLast(([name]) => name === 'direction') ?? []
  const word = identifierOf(terms?.[0])
  if (word === 'ltr' || word === 'rtl') return word
  return word === 'initial' ? initialStyle.direction : parent.direction
}

function longhandsOf(
  declaration: Declaration,
  style: ComputedStyle,
  parent: ComputedStyle,
  environment: StyleEnvironment,
): readonly Longhand[] {
  const { value, place } = declaration
  if (value.kind === 'longhands') return value.longhands
  if (value.kind === 'custom') return []
  const text = substituteVariables(value.text, style.custom)
  const context = contextOf(parent, parent, 'font-size', environment)
  const longhands = text === null ? null : expandText(value.property, text, context)
  if (longhands) return longhands
  const found = text === null ? 'a variable without a value' : `"${text}"`
  const reason = `Unexpected value of "${value.property}": "${value.text}" comes to ${found}`
  environment.report.warn('unsupported-value', reason, place)
  return []
}

/** Font size first, for `em`; line height next, for `lh`. */
function orderOfComputing(winners: ReadonlyMap<PropertyName, Winner>): PropertyName[] {
  return [...new Set<PropertyName>(['font-size', 'line-height', ...winners.keys()])]
}

function contextOf(
  style: ComputedStyle,
  parent: ComputedStyle,
  name: PropertyName,
  environment: StyleEnvironment,
): LengthContext {
  const { pageWidth, pageHeight, rootFontSize } = environment
  const fontSize = name === 'font-size' ? parent['font-size'] : style['font-size']
  return { fontSize, rootFontSize, lineHeight: lineHeightOf(style), pageWidth, pageHeight }
}

function lineHeightOf(style: ComputedStyle): number {
  const height = style['line-height']
  if (height === 'normal') return style['font-size'] * 1.2
  return 'pt' in height ? height.pt : height.factor * style['font-size']
}

function setProperty(
  style: MutableStyle,
  parent: ComputedStyle,
  name: PropertyName,
  terms: readonly Term[],
  context: LengthContext,
): void {
  const word = cssWideKeyword(terms)
  if (word === 'inherit' || (word !== null && word !== 'initial' && properties[name].inherited)) {
    copy(style, parent, name)
  } else if (word !== null || terms.length === 0) copy(style, initialStyle, name)
  else {
    const value = properties[name].parse(terms, context)
    if (value !== undefined) Object.assign(style, { [name]: value })
  }
}

/** Values that hang on other properties or on the parent. */
function finish(style: MutableStyle, parent: ComputedStyle): void {
  const weight = style['font-weight']
  if (typeof weight === 'string') style['font-weight'] = relativeWeight(weight, parent['font-weight'])
  if (style.color === 'currentcolor') style.color = parent.color
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = style[`border-${side}-style`]
    if (line === 'none' || line === 'hidden') style[`border-${side}-width`] = 0
  }
  const rule = style['column-rule-style']
  if (rule === 'none' || rule === 'hidden') style['column-rule-width'] = 0
}

/** CSS Fonts 4, 2.2.1. */
function relativeWeight(word: 'bolder' | 'lighter', parent: ComputedStyle['font-weight']): number {
  const from = typeof parent === 'number' ? parent : 400
  if (word === 'bolder') return from < 350 ? 400 : from < 550 ? 700 : 900
  return from < 550 ? 100 : from < 750 ? 400 : 700
}
