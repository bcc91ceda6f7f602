import type { CssNodePlain } from 'css-tree'
import { black, parseColor } from '../css/color.js'
import { elementsById, type HtmlElement } from '../css/html-tree.js'
import { parseCss } from '../css/parse-css.js'
import type { Color, Gradient, GradientStop } from '../document.js'
import { identity, type Matrix, multiply, parseTransform, scaling, translation } from './matrix.js'
import { userUnits } from './user-units.js'
import type { Box } from './view-box.js'

/** What of a gradient is not drawn as it is written. */
const faults = {
  spreadMethod: 'Unexpected "spreadMethod" of a gradient, expected "pad"',
  opacity: 'Unexpected stops of different opacities, expected one; the gradient has their mean',
  transform: 'Unexpected value of "gradientTransform"',
} as const

/** The element that a shape names as its paint; `undefined` where the document has none. */
export function paintServer(element: HtmlElement, url: string): HtmlElement | undefined {
  return elementsById(rootOf(element)).get(url.replace(/^#/, ''))
}

function rootOf(element: HtmlElement): HtmlElement {
  let root = element
  while (root.parent) root = root.parent
  return root
}

export function isGradient({ name }: HtmlElement): boolean {
  return name === 'linearGradient' || name === 'radialGradient'
}

/** The first colour of a gradient; `null` where it has none. */
export function firstStop(gradient: HtmlElement | undefined): Color | null {
  return gradient ? (stopsOf(templates(gradient))[0]?.color ?? null) : null
}

/**
 * A gradient as it fills a shape (SVG 2, 14.2): one colour where it has one stop, `null` where it has none. `bounds` is the shape's
 * box, `port` what percentages are of.
 */
export function readGradient(
  element: HtmlElement,
  bounds: Box,
  port: Pick<Box, 'width' | 'height'>,
  fault: (reason: string) => void,
): Gradient | Color | null {
  const chain = templates(element)
  const stops = stopsOf(chain)
  const last = stops.at(-1)
  if (!last) return null
  const attribute = (name: string) =>
    chain.find(({ attributes }) => attributes.has(name))?.attributes.get(name)
  const inShape = attribute('gradientUnits') !== 'userSpaceOnUse'
  if (inShape && (bounds.width <= 0 || bounds.height <= 0)) return null
  const coordinates = coordinatesOf(element, attribute, inShape ? { width: 1, height: 1 } : port)
  if (stops.length === 1 || isPoint(coordinates)) return last.color
  const transform = parseTransform(attribute('gradientTransform') ?? '')
  if (!transform) fault(faults.transform)
  if ((attribute('spreadMethod') ?? 'pad') !== 'pad') fault(faults.spreadMethod)
  if (isUneven(stops)) fault(faults.opacity)
  const alpha = stops.reduce((sum, { color }) => sum + color.a, 0) / stops.length
  return {
    kind: element.name === 'linearGradient' ? 'linear' : 'radial',
    coordinates,
    matrix: multiply(inShape ? planeOf(bounds) : identity, transform ?? identity),
    stops,
    alpha,
  }
}

function isUneven(stops: readonly GradientStop[]): boolean {
  return stops.some(({ color }) => color.a !== stops[0]?.color.a)
}

/** Where the box is 1 wide and 1 high. */
export function planeOf({ x, y, width, height }: Box): Matrix {
  return multiply(translation(x, y), scaling(width, height))
}

const mostTemplates = 8

/** The gradient, and those that say what it does not (`href`). */
function templates(gradient: HtmlElement): HtmlElement[] {
  const chain: HtmlElement[] = []
  let next: HtmlElement | undefined = gradient
  while (next && chain.length < mostTemplates && !chain.includes(next) && isGradient(next)) {
    chain.push(next)
    const href: string | undefined = next.attributes.get('href') ?? next.attributes.get('xlink:href')
    next = href === undefined ? undefined : paintServer(next, href)
  }
  return chain
}

function coordinatesOf(
  { name }: HtmlElement,
  attribute: (name: string) => string | undefined,
  { width, height }: Pick<Box, 'width' | 'height'>,
): number[] {
  const diagonal = Math.hypot(width, height) / Math.SQRT2
  const length = (from: string, whole: number, share: number) =>
    userUnits(attribute(from)?.trim() ?? '', whole, defaultFontSize) ?? share * whole
  if (name === 'linearGradient')
    return [length('x1', width, 0), length('y1', height, 0), length('x2', width, 1), length('y2', height, 0)]
  const [x, y, r] = [length('cx', width, 0.5), length('cy', height, 0.5), length('r', diagonal, 0.5)]
  const focus = (from: string, whole: number, centre: number) =>
    attribute(from) === undefined ? centre : length(from, whole, 0.5)
  return [focus('fx', width, x), focus('fy', height, y), length('fr', diagonal, 0), x, y, r]
}

const defaultFontSize = 12

function isPoint(coordinates: readonly number[]): boolean {
  const [a, b, c, d, , r] = coordinates
  return coordinates.length === 4 ? a === c && b === d : r === 0
}

/** Offsets never fall (SVG 2, 14.2.4). */
function stopsOf(chain: readonly HtmlElement[]): GradientStop[] {
  const elements = chain.map(stopElements).find(stops => stops.length > 0) ?? []
  let least = 0
  return elements.map(stop => {
    least = Math.max(least, Math.min(1, offsetOf(stop)))
    return { offset: least, color: stopColor(stop) }
  })
}

function stopElements({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap(child => (child.kind === 'element' && child.name === 'stop' ? [child] : []))
}

function offsetOf({ attributes }: HtmlElement): number {
  return userUnits(attributes.get('offset')?.trim() ?? '', 1, defaultFontSize) ?? 0
}

function stopColor(stop: HtmlElement): Color {
  const text = said(stop, 'stop-color')
  const color = (text === undefined ? null : parseText(text)) ?? black
  const opacity = userUnits(said(stop, 'stop-opacity')?.trim() ?? '', 1, defaultFontSize) ?? 1
  return { ...color, a: color.a * Math.min(1, Math.max(0, opacity)) }
}

function said({ attributes }: HtmlElement, property: string): string | undefined {
  const declared = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`).exec(attributes.get('style') ?? '')
  return declared?.[1] ?? attributes.get(property)
}

function parseText(text: string): Color | null {
  const value = parseCss(text, { context: 'value' })
  const terms: CssNodePlain[] = value.type === 'Value' ? value.children : []
  const [term] = terms
  return term ? parseColor(term) : null
}
