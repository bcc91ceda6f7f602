import type {
  AtrulePlain,
  BlockPlain,
  CssNodePlain,
  DeclarationPlain,
  RulePlain,
  StyleSheetPlain,
} from 'css-tree'
import type { Place, Report } from '../report.js'
import { type FontFaceRule, fontFaceDescriptors, silentDescriptors } from './font-face.js'
import type { SourceFile } from './html-tree.js'
import type { LengthContext } from './length.js'
import { mediaMatches } from './media.js'
import { maxNesting, offsetTooDeep } from './nesting.js'
import { parseCss } from './parse-css.js'
import { isPropertyName, properties, propertyNames } from './properties.js'
import { isScreenOnlyProperty } from './screen-only.js'
import { readSelector, type Selector } from './selector.js'
import {
  cssWideKeyword,
  expandDeclaration,
  isKnownProperty,
  type Longhand,
  shorthandNames,
} from './shorthands.js'
import { hint } from './suggest.js'

/** A declaration: checked longhands, or text that waits for its variables. */
export interface Declaration {
  important: boolean
  place: Place
  value:
    | { kind: 'longhands'; longhands: readonly Longhand[] }
    | { kind: 'custom'; name: string; text: string }
    | { kind: 'deferred'; property: string; text: string }
}

/** A rule with one selector; a selector list makes several. */
export interface StyleRule {
  selector: Selector
  declarations: readonly Declaration[]
  place: Place
}

export interface PageRule {
  /** The page selector, for example `toc:first`; empty for all pages. */
  selector: string
  declarations: readonly Declaration[]
  /** By name, for example `bottom-center`. */
  marginBoxes: ReadonlyMap<string, readonly Declaration[]>
  place: Place
}

export interface PlacedFontFace extends FontFaceRule {
  place: Place
}

export interface Stylesheet {
  rules: StyleRule[]
  pages: PageRule[]
  fontFaces: PlacedFontFace[]
}

/** Where a style sheet begins in its file: a `<style>` element's text starts further down. */
export interface StylesheetSource extends SourceFile {
  line?: number
  column?: number
  offset?: number
}

/** Parses a style sheet for print; what it does not understand is a warning. `context` is what the page's size gives. */
export function readStylesheet(file: StylesheetSource, context: LengthContext, report: Warnings): Stylesheet {
  const reader = new StylesheetReader(file, context, report)
  return reader.read()
}

/** Where a reader says what it does not understand. */
export type Warnings = Pick<Report, 'warn'>

/** The declarations of a `style` attribute. */
export function parseStyleAttribute(
  text: string,
  place: Place,
  context: LengthContext,
  report: Report,
): Declaration[] {
  const reader = new StylesheetReader({ path: place.path, source: text }, context, report, place)
  return reader.readDeclarationList()
}

class StylesheetReader {
  readonly #file: StylesheetSource
  readonly #context: LengthContext
  readonly #report: Warnings
  /** Set where every message has this one place. */
  readonly #fixedPlace: Place | null
  readonly #sheet: Stylesheet = { rules: [], pages: [], fontFaces: [] }

  constructor(
    file: StylesheetSource,
    context: LengthContext,
    report: Warnings,
    fixedPlace: Place | null = null,
  ) {
    this.#file = file
    this.#context = context
    this.#report = report
    this.#fixedPlace = fixedPlace
  }

  read(): Stylesheet {
    const sheet = this.#parse('stylesheet')
    if (isStyleSheet(sheet)) this.#readRules(sheet.children)
    return this.#sheet
  }

  readDeclarationList(): Declaration[] {
    const list = this.#parse('declarationList')
    return 'children' in list && Array.isArray(list.children) ? this.#readDeclarations(list.children) : []
  }

  #parse(context: string): CssNodePlain {
    const { source, line = 1, column = 1, offset = 0 } = this.#file
    const tooDeep = offsetTooDeep(source)
    if (tooDeep !== null) {
      const reason = `Unexpected nesting deeper than ${maxNesting} brackets; the style sheet is not read`
      this.#report.warn('nesting-too-deep', reason, this.#placeAt(tooDeep))
      return parseCss('', { context })
    }
    return parseCss(source, {
      context,
      line,
      column,
      offset,
      positions: true,
      filename: this.#file.path,
      onParseError: (error, node) => {
        this.#report.warn('invalid-css', `Unexpected CSS: ${error.message}`, this.#placeOf(node))
      },
    })
  }

  #placeAt(offset: number): Place {
    const { path, source, offset: start = 0, line = 1, column = 1 } = this.#file
    const before = source.slice(0, offset).split('\n')
    const last = (before.at(-1) ?? '').length
    return (
      this.#fixedPlace ?? {
        path,
        line: line + before.length - 1,
        column: before.length === 1 ? column + last : last + 1,
        offset: start + offset,
      }
    )
  }

  #placeOf(node: { loc?: CssNodePlain['loc'] }): Place {
    const { path, offset = 0, line = 1, column = 1 } = this.#file
    return this.#fixedPlace ?? { path, ...(node.loc?.start ?? { offset, line, column }) }
  }

  #textOf(node: CssNodePlain): string {
    if (!node.loc) return ''
    const { offset = 0, source } = this.#file
    return source.slice(node.loc.start.offset - offset, node.loc.end.offset - offset)
  }

  #readRules(nodes: readonly CssNodePlain[]): void {
    for (const node of nodes) {
      if (node.type === 'Rule') this.#readRule(node)
      else if (node.type === 'Atrule') this.#readAtrule(node)
    }
  }

  #readRule(rule: RulePlain): void {
    const declarations = this.#readDeclarations(rule.block.children)
    const { prelude } = rule
    if (prelude.type !== 'SelectorList') return
    for (const node of prelude.children) {
      if (node.type !== 'Selector') continue
      const place = this.#placeOf(node)
      const read = readSelector(node, part => this.#textOf(part))
      if ('selector' in read) this.#sheet.rules.push({ selector: read.selector, declarations, place })
      else if (!screenOnlyPseudoElements.has(read.unknown)) {
        this.#report.warn('unsupported-selector', `Unexpected pseudo-element "${read.unknown}"`, place)
      }
    }
  }

  #readAtrule(rule: AtrulePlain): void {
    const name = rule.name.toLowerCase()
    if (name === 'media') {
      if (rule.block && mediaMatches(this.#preludeOf(rule), this.#context))
        this.#readRules(rule.block.children)
    } else if (name === 'page') this.#readPage(rule)
    else if (name === 'font-face') this.#readFontFace(rule)
    else if (!screenOnlyAtRules.has(name)) {
      const reason = `Unexpected at-rule "@${rule.name}", which is not supported${hint(name, supportedAtRules)}`
      this.#report.warn('unsupported-at-rule', reason, this.#placeOf(rule))
    }
  }

  #preludeOf(rule: AtrulePlain): string {
    return rule.prelude ? this.#textOf(rule.prelude) : ''
  }

  #readPage(rule: AtrulePlain): void {
    if (!rule.block) return
    this.#sheet.pages.push({
      selector: this.#preludeOf(rule).trim(),
      declarations: this.#readDeclarations(rule.block.children.filter(node => node.type !== 'Atrule')),
      marginBoxes: this.#readMarginBoxes(rule.block),
      place: this.#placeOf(rule),
    })
  }

  #readFontFace(rule: AtrulePlain): void {
    const place = this.#placeOf(rule)
    const face: Partial<FontFaceRule> = {}
    for (const node of rule.block?.children ?? []) {
      if (node.type === 'Declaration') Object.assign(face, this.#readDescriptor(node))
    }
    const { family, sources, ...others } = face
    if (family !== undefined && sources) {
      this.#sheet.fontFaces.push({ ...fontFaceDefaults, ...others, family, sources, place })
      return
    }
    const lacks = family === undefined ? 'font-family' : 'src'
    this.#report.warn('invalid-css', `Unexpected "@font-face" without "${lacks}"`, place)
  }

  #readDescriptor(node: DeclarationPlain): Partial<FontFaceRule> {
    const place = this.#placeOf(node)
    const name = node.property.toLowerCase()
    const descriptor = Object.hasOwn(fontFaceDescriptors, name) ? fontFaceDescriptors[name] : undefined
    if (!descriptor) {
      if (silentDescriptors.has(name)) return {}
      const reason = `Unexpected descriptor "${name}" in "@font-face", which is not supported${hint(name, Object.keys(fontFaceDescriptors))}`
      this.#report.warn('unsupported-property', reason, place)
      return {}
    }
    const read = descriptor(termsOf(node.value))
    if (read) return read
    this.#report.warn(
      'unsupported-value',
      `Unexpected value "${this.#textOf(node.value).trim()}" of "${name}"`,
      place,
    )
    return {}
  }

  #readMarginBoxes(block: BlockPlain): Map<string, readonly Declaration[]> {
    const boxes = new Map<string, readonly Declaration[]>()
    for (const node of block.children) {
      if (node.type !== 'Atrule') continue
      const name = node.name.toLowerCase()
      if (marginBoxNames.has(name)) boxes.set(name, this.#readDeclarations(node.block?.children ?? []))
      else {
        const reason = `Unexpected at-rule "@${node.name}" in "@page"${hint(name, marginBoxNames)}`
        this.#report.warn('unsupported-at-rule', reason, this.#placeOf(node))
      }
    }
    return boxes
  }

  #readDeclarations(nodes: readonly CssNodePlain[]): Declaration[] {
    return nodes.flatMap(node => {
      if (node.type === 'Declaration') return this.#readDeclaration(node) ?? []
      if (node.type === 'Rule') {
        this.#report.warn(
          'unsupported-nesting',
          'Unexpected nested rule, expected declarations only',
          this.#placeOf(node),
        )
      }
      return []
    })
  }

  #readDeclaration(node: DeclarationPlain): Declaration | null {
    const place = this.#placeOf(node)
    const important = node.important !== false
    const text = this.#textOf(node.value).trim()
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

function isStyleSheet(node: CssNodePlain): node is StyleSheetPlain {
  return node.type === 'StyleSheet'
}

function termsOf(value: DeclarationPlain['value']): CssNodePlain[] {
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

const fontFaceDefaults: Pick<FontFaceRule, 'weights' | 'style' | 'ranges'> = {
  weights: [400, 400],
  style: 'normal',
  ranges: null,
}

const supportedAtRules = ['font-face', 'media', 'page']

/** At-rules with nothing to say about paper. */
const screenOnlyAtRules = new Set([
  'charset',
  'keyframes',
  '-webkit-keyframes',
  'view-transition',
  'starting-style',
])

const screenOnlyPseudoElements = new Set([
  '::selection',
  '::backdrop',
  '::target-text',
  '::placeholder',
  '::-webkit-scrollbar',
  '::-webkit-details-marker',
])

const marginBoxNames = new Set([
  'top-left-corner',
  'top-left',
  'top-center',
  'top-right',
  'top-right-corner',
  'right-top',
  'right-middle',
  'right-bottom',
  'bottom-right-corner',
  'bottom-right',
  'bottom-center',
  'bottom-left',
  'bottom-left-corner',
  'left-bottom',
  'left-middle',
  'left-top',
])
