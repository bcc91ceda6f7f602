import type { CssNodePlain, DeclarationPlain } from 'css-tree'
import type { Place, Report } from '../report.js'
import { CssSource, type Warnings } from './css-source.js'
import type { LengthContext } from './length.js'
import { parseCss } from './parse-css.js'
import { isPropertyName, properties, propertyNames } from './properties.js'
import { isScreenOnlyProperty } from './screen-only.js'
import {
  cssWideKeyword,
  expandDeclaration,
  isKnownProperty,
  type Longhand,
  shorthandNames,
} from './shorthands.js'
import type { Declaration } from './stylesheet.js'
import { hint } from './suggest.js'

/** The declarations of a `style` attribute. */
export function parseStyleAttribute(
  text: string,
  place: Place,
  context: LengthContext,
  report: Report,
): Declaration[] {
  const source = new CssSource({ path: place.path, source: text }, report, place)
  const list = source.parse('declarationList')
  if (!('children' in list) || !Array.isArray(list.children)) return []
  return new DeclarationReader(source, context, report).read(list.children)
}

/** Reads declarations into longhands; those that it does not understand are told and left out. */
export class DeclarationReader {
  readonly #source: CssSource
  readonly #context: LengthContext
  readonly #report: Warnings

  constructor(source: CssSource, context: LengthContext, report: Warnings) {
    this.#source = source
    this.#context = context
    this.#report = report
  }

  read(nodes: readonly CssNodePlain[]): Declaration[] {
    return nodes.flatMap(node => {
      if (node.type === 'Declaration') return this.#readDeclaration(node) ?? []
      if (node.type === 'Rule') {
        this.#report.warn(
          'unsupported-nesting',
          'Unexpected nested rule, expected declarations only',
          this.#source.placeOf(node),
        )
      }
      return []
    })
  }

  #readDeclaration(node: DeclarationPlain): Declaration | null {
    const place = this.#source.placeOf(node)
    const important = node.important !== false
    const text = this.#source.textOf(node.value).trim()
    const property = node.property.toLowerCase()
    if (node.property.startsWith('--'))
      return { important, place, value: { kind: 'custom', name: node.property, text } }
    if (isScreenOnlyProperty(property)) return null
    if (!isKnownProperty(property)) return this.#unknownProperty(property, place)
    if (/\bvar\(/i.test(text)) return { important, place, value: { kind: 'deferred', property, text } }
    const longhands = expandDeclaration(property, termsOf(node.value), this.#context)
    if (longhands) return { important, place, value: { kind: 'longhands', longhands } }
    const reason = `Unexpected value "${text}" of "${property}"${valueHint(property, text)}`
    this.#report.warn('unsupported-value', reason, place)
    return null
  }

  #unknownProperty(property: string, place: Place): null {
    const names = [...propertyNames, ...shorthandNames]
    const reason = `Unexpected property "${property}", which is not supported${hint(property, names)}`
    this.#report.warn('unsupported-property', reason, place)
    return null
  }
}

/** The nearest keyword of a property that is no shorthand. */
function valueHint(property: string, text: string): string {
  const words = isPropertyName(property) ? properties[property].parse.words : undefined
  return words ? hint(text.toLowerCase(), words) : ''
}

/** The parts of a value. */
export function termsOf(value: DeclarationPlain['value']): CssNodePlain[] {
  return value.type === 'Value' ? value.children : []
}

/** Reads a value whose variables have been put in; `null` when it is not valid. */
export function expandText(
  property: string,
  text: string,
  context: LengthContext,
): readonly Longhand[] | null {
  const value = parseCss(text, { context: 'value' })
  if (value.type !== 'Value') return null
  const terms: CssNodePlain[] = Array.isArray(value.children) ? value.children : []
  return terms.length === 0 && !cssWideKeyword(terms) ? null : expandDeclaration(property, terms, context)
}
