import type { Place, Report, Warning } from '../report.js'
import { type Cascade, type CascadedStyle, cascadeOf } from './cascade.js'
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
import { parseStyleAttribute } from './read-declarations.js'
import type { IndexedRule } from './rule-index.js'
import type { PseudoElement } from './selector.js'
import type { Declaration, PageRule, PlacedFontFace } from './stylesheet.js'
import { presentationStyle } from './svg-elements.js'

/** The document with every element's computed style; what is not displayed is gone. */
export interface FootnoteStyles {
  call: ComputedStyle | null
  marker: ComputedStyle | null
}

export interface StyledElement {
  kind: 'element'
  element: HtmlElement
  style: ComputedStyle
  /** Styles of the pseudo-elements that rules speak of. */
  before: ComputedStyle | null
  after: ComputedStyle | null
  marker: ComputedStyle | null
  /** Set for elements that float to the foot of the page. */
  footnote: FootnoteStyles | null
  /** Set for those whose `::before` or `::after` does. */
  pseudoFootnote: FootnoteStyles | null
  children: StyledNode[]
}

export type StyledNode = StyledElement | HtmlText

export interface StyledDocument {
  root: StyledElement
  pages: readonly PageRule[]
  fontFaces: readonly PlacedFontFace[]
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
  const cascade = cascadeOf(agent, authors, report)
  const styler = new Styler(html, cascade, context, report)
  const root = styler.style()
  const { pages, fontFaces } = cascade
  return { root, pages, fontFaces, environment: styler.environment }
}

function styleElements(html: HtmlElement, file: SourceFile) {
  const found: HtmlElement[] = []
  const pending: HtmlElement[] = [html]
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (element.name === 'style') found.push(element)
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]
      if (child?.kind === 'element') pending.push(child)
    }
  }
  return found.flatMap(element => {
    const [text] = element.children
    const place = text?.place ?? element.place
    const source = textOf(element)
    // Without rules it is no sheet: others are known again from document to document.
    return place && source.trim() !== '' ? [{ path: file.path, source, ...positionOf(place) }] : []
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
  readonly #cascade: Cascade
  readonly #context: LengthContext
  readonly #report: Report
  /** Styles that elements of this document have a part in. */
  readonly #own: Cascade['styles'] = new WeakMap()
  readonly #seeThrough = new Set<ComputedStyle>()
  readonly #html: HtmlElement
  #elements: ReadonlyMap<string, HtmlElement> | null = null
  /** How many parts of drawings have been used again. */
  #uses = 0

  constructor(html: HtmlElement, cascade: Cascade, context: LengthContext, report: Report) {
    this.#html = html
    this.#cascade = cascade
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
    const before = pseudo('before')
    const after = pseudo('after')
    const generated = [before, after].find(generates => generates?.float === 'footnote')
    return {
      kind: 'element',
      element,
      style,
      before,
      after,
      marker: pseudo('marker'),
      footnote: style.float === 'footnote' ? this.#footnote(element, parent, style) : null,
      pseudoFootnote: generated ? this.#footnote(element, parent, generated) : null,
      children: [],
    }
  }

  /** The call stands in the text around, the marker in the note. */
  #footnote(element: HtmlElement, parent: ComputedStyle, style: ComputedStyle): FootnoteStyles {
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
    const index = this.#cascade.indexes[kind]
    if (kind !== 'element' && index.isEmpty) return null
    const rules = index.match(element)
    if (kind !== 'element') return rules.length === 0 ? null : this.#shared(kind, rules, undefined, parent)
    const language = languageOf(element, this.#report)
    // What a stop says of its colour, its gradient reads.
    const inline = element.name === 'stop' ? '' : (element.attributes.get('style') ?? '')
    const hints = hintsOf(element)
    const style =
      inline === '' && hints === ''
        ? this.#shared(kind, rules, language, parent)
        : this.#withOwn(element, rules, language, parent, hints, inline)
    if (style.opacity < 1 && !element.isSvg) this.#warnOfOpacity(element, style)
    return style
  }

  /** A style of rules alone, which other documents share. */
  #shared(
    kind: 'element' | PseudoElement,
    rules: readonly IndexedRule[],
    language: string | undefined,
    parent: ComputedStyle,
  ): ComputedStyle {
    const key = `${kind}|${language ?? ''}|${rules.map(rule => rule.rank).join(',')}`
    const styles = stylesUnder(parent, this.#cascade.styles)
    const known = styles.get(key) ?? this.#compute(rules, language, parent)
    styles.set(key, known)
    for (const warning of known.warnings) this.#report.warn(...warning)
    return known.style
  }

  #compute(
    rules: readonly IndexedRule[],
    language: string | undefined,
    parent: ComputedStyle,
  ): CascadedStyle {
    const warnings: Warning[] = []
    const report = { warn: (...warning: Warning) => warnings.push(warning) }
    const declarations = rules.flatMap(rule => rule.declarations)
    const style = computeStyle(parent, declarations, language, { ...this.environment, report })
    return { style, warnings }
  }

  /** A style that an element has a part in: by its `style`, or by what its attributes say of it. */
  #withOwn(
    element: HtmlElement,
    rules: readonly IndexedRule[],
    language: string | undefined,
    parent: ComputedStyle,
    hints: string,
    inline: string,
  ): ComputedStyle {
    const key = `${language ?? ''}|${rules.map(rule => rule.rank).join(',')}|${hints}|${inline}`
    const styles = stylesUnder(parent, this.#own)
    const known = styles.get(key)
    if (known) return known.style
    const declarations = [
      ...this.#declared(hints, element),
      ...rules.flatMap(rule => rule.declarations),
      ...this.#declared(inline, element),
    ]
    const style = computeStyle(parent, declarations, language, this.environment)
    styles.set(key, { style, warnings: [] })
    return style
  }

  #declared(text: string, { place }: HtmlElement): Declaration[] {
    return text && place ? parseStyleAttribute(text, place, this.#context, this.#report) : []
  }

  #warnOfOpacity({ name, place }: HtmlElement, style: ComputedStyle): void {
    if (this.#seeThrough.has(style)) return
    this.#seeThrough.add(style)
    const reason = `Unexpected "opacity" of "<${name}>", which only drawings have; the nearest supported is a colour with an alpha`
    this.#report.warn('unsupported-property', reason, place)
  }
}

/** Documents in more languages than these, or rules that match in more ways, are not remembered for long. */
const mostStyles = 1000

function stylesUnder(parent: ComputedStyle, all: Cascade['styles']): Map<string, CascadedStyle> {
  const known = all.get(parent)
  if (known && known.size < mostStyles) return known
  const styles = new Map<string, CascadedStyle>()
  all.set(parent, styles)
  return styles
}

/** What attributes say of the style, as declarations that any rule wins over. */
function hintsOf(element: HtmlElement): string {
  const direction = autoDirection(element)
  return (direction ? `direction: ${direction};` : '') + presentationStyle(element)
}
