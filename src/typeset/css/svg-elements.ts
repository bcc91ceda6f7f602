import type { Report } from '../report.js'
import type { HtmlElement } from './html-tree.js'
import { hint } from './suggest.js'

/** Elements of SVG that are drawn, or that hold what is. */
export const supportedSvgElements: ReadonlySet<string> = new Set(
  'a circle clipPath defs desc ellipse g line linearGradient metadata path polygon polyline radialGradient rect stop style svg symbol text title tspan use'.split(
    ' ',
  ),
)

/** What a paint names: the message about the paint tells enough. */
const paintServers: ReadonlySet<string> = new Set(['pattern'])

/** Attributes that are properties by another spelling (SVG 2, 6.6), as far as those are known. */
const presentationAttributes = [
  'color',
  'display',
  'fill',
  'fill-opacity',
  'fill-rule',
  'opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'dominant-baseline',
  'font-family',
  'font-style',
  'font-weight',
  'text-anchor',
]

/** The same, where a number alone is one of user units. */
const presentationLengths = ['font-size', 'letter-spacing']

/** Properties and attributes that change what is seen, and that are not drawn. */
const unsupportedAttributes = [
  'filter',
  'marker-end',
  'marker-mid',
  'marker-start',
  'mask',
  'rotate',
  'textLength',
  'writing-mode',
]

/** What the attributes of an element of a drawing say of its style, as declarations; empty for all else. */
export function presentationStyle({ isSvg, attributes }: HtmlElement): string {
  if (!isSvg || attributes.size === 0) return ''
  const declared = presentationAttributes.flatMap(name => {
    const value = attributes.get(name)
    return value === undefined ? [] : [`${name}: ${value}`]
  })
  const lengths = presentationLengths.flatMap(name => {
    const value = attributes.get(name)
    return value === undefined ? [] : [`${name}: ${value}${/\d\s*$/.test(value) ? 'px' : ''}`]
  })
  return [...declared, ...lengths].join('; ')
}

/** Warns of what is not drawn. */
export function checkSvgElement({ name, attributes, place }: HtmlElement, report: Report): void {
  if (!supportedSvgElements.has(name) && !paintServers.has(name)) {
    const reason = `Unexpected element "<${name}>" in a drawing, which is not drawn${hint(name, supportedSvgElements)}`
    report.warn('unsupported-element', reason, place)
  }
  for (const attribute of unsupportedAttributes) {
    if (!attributes.has(attribute)) continue
    report.warn(
      'unsupported-attribute',
      `Unexpected attribute "${attribute}" in a drawing, which is not supported`,
      place,
    )
  }
}
