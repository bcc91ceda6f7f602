import type {
  AtrulePlain,
  BlockPlain,
  CssNodePlain,
  DeclarationPlain,
  RulePlain,
  StyleSheetPlain,
} from 'css-tree'
import { CssSource, type Warnings } from './css-source.js'
import { type FontFaceRule, fontFaceDescriptors, silentDescriptors } from './font-face.js'
import type { LengthContext } from './length.js'
import { mediaMatches } from './media.js'
import { DeclarationReader, termsOf } from './read-declarations.js'
import { readSelector } from './selector.js'
import type { Declaration, Stylesheet, StylesheetSource } from './stylesheet.js'
import { hint } from './suggest.js'

/** Parses a style sheet for print; what it does not understand is a warning. `context` is what the page's size gives. */
export function readStylesheet(file: StylesheetSource, context: LengthContext, report: Warnings): Stylesheet {
  return new StylesheetReader(file, context, report).read()
}

class StylesheetReader {
  readonly #source: CssSource
  readonly #declarations: DeclarationReader
  readonly #context: LengthContext
  readonly #report: Warnings
  readonly #sheet: Stylesheet = { rules: [], pages: [], fontFaces: [] }

  constructor(file: StylesheetSource, context: LengthContext, report: Warnings) {
    this.#source = new CssSource(file, report)
    this.#declarations = new DeclarationReader(this.#source, context, report)
    this.#context = context
    this.#report = report
  }

  read(): Stylesheet {
    const sheet = this.#source.parse('stylesheet')
    if (isStyleSheet(sheet)) this.#readRules(sheet.children)
    return this.#sheet
  }

  #readRules(nodes: readonly CssNodePlain[]): void {
    for (const node of nodes) {
      if (node.type === 'Rule') this.#readRule(node)
      else if (node.type === 'Atrule') this.#readAtrule(node)
    }
  }

  #readRule(rule: RulePlain): void {
    const declarations = this.#declarations.read(rule.block.children)
    const { prelude } = rule
    if (prelude.type !== 'SelectorList') return
    for (const node of prelude.children) {
      if (node.type !== 'Selector') continue
      const place = this.#source.placeOf(node)
      const read = readSelector(node, part => this.#source.textOf(part))
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
      this.#report.warn('unsupported-at-rule', reason, this.#source.placeOf(rule))
    }
  }

  #preludeOf(rule: AtrulePlain): string {
    return rule.prelude ? this.#source.textOf(rule.prelude) : ''
  }

  #readPage(rule: AtrulePlain): void {
    if (!rule.block) return
    this.#sheet.pages.push({
      selector: this.#preludeOf(rule).trim(),
      declarations: this.#declarations.read(rule.block.children.filter(node => node.type !== 'Atrule')),
      marginBoxes: this.#readMarginBoxes(rule.block),
      place: this.#source.placeOf(rule),
    })
  }

  #readFontFace(rule: AtrulePlain): void {
    const place = this.#source.placeOf(rule)
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
    const place = this.#source.placeOf(node)
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
      `Unexpected value "${this.#source.textOf(node.value).trim()}" of "${name}"`,
      place,
    )
    return {}
  }

  #readMarginBoxes(block: BlockPlain): Map<string, readonly Declaration[]> {
    const boxes = new Map<string, readonly Declaration[]>()
    for (const node of block.children) {
      if (node.type !== 'Atrule') continue
      const name = node.name.toLowerCase()
      if (marginBoxNames.has(name)) boxes.set(name, this.#declarations.read(node.block?.children ?? []))
      else {
        const reason = `Unexpected at-rule "@${node.name}" in "@page"${hint(name, marginBoxNames)}`
        this.#report.warn('unsupported-at-rule', reason, this.#source.placeOf(node))
      }
    }
    return boxes
  }
}

function isStyleSheet(node: CssNodePlain): node is StyleSheetPlain {
  return node.type === 'StyleSheet'
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
