import type { Place, Report } from '../report.js'
import { type ComputedStyle, computeStyle, initialStyle, type StyleEnvironment } from './computed-style.js'
import { defaultStylesheet } from './default-stylesheet.js'
import { autoDirection } from './direction.js'
import { checkElement } from './elements.js'
import { elementsById, type HtmlElement, type HtmlText, type SourceFile, textOf } from './html-tree.js'
import { languageOf } from './language-tag.js'
import type { LengthContext } from './length.js'
import type { PageMeasure } from './page-measure.js'
import { initialContext } from './page-size.js'
import { parseStylesheet } from './parse-stylesheet.js'
import { RuleIndex } from './rule-index.js'
import type { PseudoElement } from './selector.js'
import {
  type Declaration,
  type PageRule,
  type PlacedFontFace,
  parseStyleAttribute,
  type StyleRule,
  type Stylesheet,
} from './stylesheet.js'
import { presentationStyle } from './svg-elements.js'

/** The document with every element's computed style; what is not displayed is gone. */
export interface StyledElement {
  kind: 'element'
  element: HtmlElement
  style: ComputedStyle
  /** Styles of the pseudo-elements that rules speak of. */
  before: ComputedStyle | null
  after: ComputedStyle | null
  marker: ComputedStyle | null
  /** Set for elements that float to the foot of the page. */
  footnote: { call: ComputedStyle | null; marker: ComputedStyle | null } | null
  children: StyledNode[]
}

export type StyledNode = StyledElement | HtmlText

export interface StyledDocument {
  root: StyledElement
  pages: PageRule[]
  fontFaces: PlacedFontFace[]
  environment: StyleEnvironment
}

const defaultSheet: SourceFile = { path: 'default.css', source: defaultStylesheet }

/**
 * The author's sheets, then the `<style>` elements of the document, in order, over the default style sheet
 * (CSS Cascade 4).
 *
 * @param page The page before any `@page` rule, for media queries and viewport units.
 */
export function styleDocument(
  html: HtmlElement,
  file: SourceFile,
  sheets: readonly SourceFile[],
  page: PageMeasure,
  report: Report,
): StyledDocument {
  const context = initialContext(page)
  const agent = parseStylesheet(defaultSheet, context, report)
  const authors = [...sheets, ...styleElements(html, file)].map(sheet =>
    parseStylesheet(sheet, context, report),
  )
  const styler = new Styler(html, sortRules(agent, authors), context, report)
  const root = styler.style()
  return {
    root,
    pages: authors.flatMap(sheet => sheet.pages),
    fontFaces: authors.flatMap(sheet => sheet.fontFaces),
    environment: styler.environment,
  }
}

/** All rules, weakest first: the default sheet, then the authors' by specificity and order. */
function sortRules(agent: Stylesheet, authors: readonly Stylesheet[]): StyleRule[] {
  const bySpecificity = (a: StyleRule, b: StyleRule) => a.selector.specificity - b.selector.specificity
  return [
    ...agent.rules.toSorted(bySpecificity),
    ...authors.flatMap(sheet => sheet.rules).sort(bySpecificity),
  ]
}

function styleElements(html: HtmlElement, file: SourceFile) {
  const found: HtmlElement[] = []
  const pending: HtmlElement[] = [html]
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (element.name === 'style') found.push(element)
    else pending.push(...element.children.filter(node => node.kind === 'element').reverse())
  }
  return found.flatMap(element => {
    const [text] = element.children
    const place = text?.place ?? element.place
    return place ? [{ path: file.path, source: textOf(element), ...positionOf(place) }] : []
  })
}

function positionOf({ line, column, offset }: Place) {
  return { line, column, offset }
}

/** Deeper elements lose their markup and keep their text; browsers' parsers stop at a like depth. */
const maxDepth = 256

/** A drawing that uses its parts more often than this doubles them over and over. */
const maxUses = 10_000

class Styler {
  readonly environment: StyleEnvironment
  readonly #indexes: Record<'element' | PseudoElement, RuleIndex>
  readonly #context: LengthContext
  readonly #report: Report
  /** Styles by parent style and matched rules: most elements of a document share a few. */
  readonly #shared = new Map<ComputedStyle, Map<string, ComputedStyle>>()
  readonly #html: HtmlElement
  #elements: ReadonlyMap<string, HtmlElement> | null = null
  /** How many parts of drawings have been used again. */
  #uses = 0

  constructor(html: HtmlElement, rules: readonly StyleRule[], context: LengthContext, report: Report) {
    this.#html = html
    const index = (pseudo: PseudoElement | null) => new RuleIndex(rules, pseudo, report)
    this.#indexes = {
      element: index(null),
      before: index('before'),
      after: index('after'),
      marker: index('marker'),
      'footnote-call': index('footnote-call'),
      'footnote-marker': index('footnote-marker'),
    }
    this.#context = context
    this.#report = report
    const { pageWidth, pageHeight } = context
    this.environment = { rootFontSize: initialStyle['font-size'], pageWidth, pageHeight, report }
  }

  style(): StyledElement {
    const root = this.#styled(this.#html, initialStyle)
    this.environment.rootFontSize = root.style['font-size']
    this.#styleChildren(this.#html, root, 1)
    return root
  }

  #styleChildren(element: HtmlElement, styled: StyledElement, depth: number): void {
    for (const child of element.children) {
      if (child.kind === 'text') styled.children.push(child)
      else this.#styleChild(child, styled, depth)
    }
  }

  #styleChild(element: HtmlElement, parent: StyledElement, depth: number): void {
    checkElement(element, this.#report)
    const styled = this.#styled(element, parent.style)
    if (styled.style.display === 'none') return
    parent.children.push(styled)
    if (depth < maxDepth) this.#styleContent(element, styled, depth + 1)
    else styled.children.push({ kind: 'text', value: this.#flatten(element), place: element.place })
  }

  /** What an element holds: its children, or the part of a drawing that it uses (SVG 2, 5.5). */
  #styleContent(element: HtmlElement, styled: StyledElement, depth: number): void {
    if (!element.isSvg || element.name !== 'use') {
      this.#styleChildren(element, styled, depth)
      return
    }
    const href = element.attributes.get('href') ?? ''
    this.#elements ??= elementsById(this.#html)
    const used = href.startsWith('#') ? this.#elements.get(href.slice(1)) : undefined
    if (used?.isSvg && ++this.#uses <= maxUses) this.#styleChild(used, styled, depth)
    else if (used) {
      const reason = `Unexpected drawing that uses its parts more than ${maxUses} times`
      this.#report.warnOnce('svg-uses', 'nesting-too-deep', reason, element.place)
    } else
      this.#report.warn(
        'missing-target',
        `Unexpected use of "${href}", which is no part of the document`,
        element.place,
      )
  }

  #flatten(element: HtmlElement): string {
    if (element.children.some(child => child.kind === 'element')) {
      const reason = `Unexpected nesting deeper than ${maxDepth} elements; what is deeper is set as plain text`
      this.#report.warnOnce('nesting-too-deep', 'nesting-too-deep', reason, element.place)
    }
    return textOf(element)
  }

  #styled(element: HtmlElement, parent: ComputedStyle): StyledElement {
    const style = this.#computed('element', element, parent) ?? parent
    const pseudo = (name: PseudoElement) => this.#computed(name, element, style)
    return {
      kind: 'element',
      element,
      style,
      before: pseudo('before'),
      after: pseudo('after'),
      marker: pseudo('marker'),
      footnote: style.float === 'footnote' ? this.#footnote(element, parent, style) : null,
      children: [],
    }
  }

  /** The call stands in the text around, the marker in the note. */
  #footnote(element: HtmlElement, parent: ComputedStyle, style: ComputedStyle): StyledElement['footnote'] {
    return {
      call: this.#computed('footnote-call', element, parent),
      marker: this.#computed('footnote-marker', element, style),
    }
  }

  /** `null` for a pseudo-element that no rule speaks of. */
  #computed(
    kind: 'element' | PseudoElement,
    element: HtmlElement,
    parent: ComputedStyle,
  ): ComputedStyle | null {
    const index = this.#indexes[kind]
    if (kind !== 'element' && index.isEmpty) return null
    const rules = index.match(element)
    if (kind !== 'element' && rules.length === 0) return null
    const inline = kind === 'element' ? element.attributes.get('style') : undefined
    const language = kind === 'element' ? languageOf(element, this.#report) : undefined
    const presentation = kind === 'element' ? hintsOf(element) : ''
    const key = `${kind}|${language ?? ''}|${rules.map(rule => rule.rank).join(',')}|${presentation}|${inline ?? ''}`
    const styles = this.#stylesUnder(parent)
    const known = styles.get(key)
    if (known) return known
    const declarations = [
      ...this.#declared(presentation, element),
      ...rules.flatMap(rule => rule.declarations),
      ...this.#declared(inline, element),
    ]
    const style = computeStyle(parent, declarations, language, this.environment)
    if (style.opacity < 1 && !element.isSvg) this.#warnOfOpacity(element)
    styles.set(key, style)
    return style
  }

  #stylesUnder(parent: ComputedStyle): Map<string, ComputedStyle> {
    const known = this.#shared.get(parent)
    if (known) return known
    const styles = new Map<string, ComputedStyle>()
    this.#shared.set(parent, styles)
    return styles
  }

  #declared(text: string | undefined, { place }: HtmlElement): Declaration[] {
    return text && place ? parseStyleAttribute(text, place, this.#context, this.#report) : []
  }

  #warnOfOpacity({ name, place }: HtmlElement): void {
    const reason = `Unexpected "opacity" of "<${name}>", which only drawings have; the nearest supported is a colour with an alpha`
    this.#report.warn('unsupported-property', reason, place)
  }
}

/** What attributes say of the style, as declarations that any rule wins over. */
function hintsOf(element: HtmlElement): string {
  const direction = autoDirection(element)
  return (direction ? `direction: ${direction};` : '') + presentationStyle(element)
}
