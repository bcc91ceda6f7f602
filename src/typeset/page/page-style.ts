import type { ComputedStyle, StyleEnvironment } from '../css/computed-style.js'
import { computeStyle } from '../css/computed-style.js'
import { resolveExtent } from '../css/length.js'
import type { PageMeasure } from '../css/page-measure.js'
import { resolvePageSize } from '../css/page-size.js'
import type { Declaration, PageRule } from '../css/stylesheet.js'
import { hint } from '../css/suggest.js'
import type { Area } from '../document.js'
import type { Warner, Warning } from '../report.js'
import { marginBoxDefaults } from './margin-box-areas.js'

/** What a page selector may ask of a page. */
export interface PageKind {
  /** The named page; empty for none. */
  name: string
  isFirst: boolean
  isLeft: boolean
  isBlank: boolean
}

/** A page's measures in points, and its margin boxes' styles by name. */
export interface PageStyle {
  width: number
  height: number
  margin: { top: number; right: number; bottom: number; left: number }
  /** The border box; the background fills the sheet. */
  box: Area
  /** Less than this on the last page of some is poor: the pages before rather run long. */
  least: number
  /** How much longer than its content area a page may run. */
  extra: number
  style: ComputedStyle
  direction: ComputedStyle['direction']
  boxes: ReadonlyMap<string, ComputedStyle>
}

interface ParsedRule {
  rule: PageRule
  name: string
  pseudos: readonly string[]
  specificity: number
}

/** A page's style, and what was not understood of it, for every document that has such a page. */
interface KnownStyle {
  style: PageStyle
  warnings: readonly Warning[]
}

type KnownStyles = Map<string, KnownStyle>

/** By rules and root style: one template prints many documents. */
const known = new WeakMap<readonly PageRule[], WeakMap<ComputedStyle, KnownStyles>>()

function knownStyles(rules: readonly PageRule[], root: ComputedStyle): KnownStyles {
  const byRoot = known.get(rules) ?? new WeakMap<ComputedStyle, KnownStyles>()
  known.set(rules, byRoot)
  const styles = byRoot.get(root) ?? new Map<string, KnownStyle>()
  byRoot.set(root, styles)
  return styles
}

/** The styles of pages by kind (CSS Paged Media 3, 3 and 4). */
export class PageStyles {
  readonly #rules: readonly ParsedRule[]
  readonly #root: ComputedStyle
  readonly #environment: StyleEnvironment
  readonly #known: KnownStyles

  /** Page contexts inherit from the root element. */
  constructor(rules: readonly PageRule[], root: ComputedStyle, environment: StyleEnvironment) {
    const parsed = rules.flatMap(rule => parseRule(rule, environment.report))
    this.#rules = parsed.sort((a, b) => a.specificity - b.specificity)
    this.#root = root
    this.#environment = environment
    this.#known = knownStyles(rules, root)
  }

  /** Where pages follow each other: that of the root element. */
  get direction(): ComputedStyle['direction'] {
    return this.#root.direction
  }

  of(kind: PageKind): PageStyle {
    const key = `${kind.name}|${kind.isFirst}|${kind.isLeft}|${kind.isBlank}`
    const known = this.#known.get(key) ?? this.#compute(kind)
    this.#known.set(key, known)
    for (const warning of known.warnings) this.#environment.report.warn(...warning)
    return known.style
  }

  #compute(kind: PageKind): KnownStyle {
    const warnings: Warning[] = []
    const report = { warn: (...warning: Warning) => warnings.push(warning) }
    const rules = this.#rules.filter(rule => matches(rule, kind))
    return { style: this.#styleOf(rules, { ...this.#environment, report }), warnings }
  }

  #styleOf(rules: readonly ParsedRule[], environment: StyleEnvironment): PageStyle {
    const declarations = rules.flatMap(({ rule }) => rule.declarations)
    const style = computeStyle(this.#root, [...defaultMargins, ...declarations], undefined, environment)
    const { width, height } = this.#sizeOf(style)
    const outer = sidesOf(name => {
      const margin = style[`margin-${name}`]
      return margin === 'auto' ? 0 : resolveExtent(margin, baseOf(name, width, height))
    })
    const margin = sidesOf(name => {
      const padding = resolveExtent(style[`padding-${name}`], baseOf(name, width, height))
      return outer[name] + style[`border-${name}-width`] + padding
    })
    const box = {
      x: outer.left,
      y: outer.top,
      width: width - outer.left - outer.right,
      height: height - outer.top - outer.bottom,
    }
    const { direction } = style
    const boxes = boxesOf(rules, style, environment)
    return { width, height, margin, box, ...limitsOf(style, height, margin), style, direction, boxes }
  }

  #sizeOf({ size }: ComputedStyle): PageMeasure {
    const { pageWidth, pageHeight } = this.#environment
    return resolvePageSize(size, { width: pageWidth, height: pageHeight })
  }
}

function boxesOf(
  rules: readonly ParsedRule[],
  page: ComputedStyle,
  environment: StyleEnvironment,
): Map<string, ComputedStyle> {
  const declared = new Map<string, Declaration[]>()
  for (const { rule } of rules) {
    for (const [name, declarations] of rule.marginBoxes) {
      declared.set(name, [...(declared.get(name) ?? []), ...declarations])
    }
  }
  const boxes = new Map<string, ComputedStyle>()
  for (const [name, declarations] of declared) {
    const all = [...marginBoxDefaults(name), ...declarations]
    boxes.set(name, computeStyle(page, all, undefined, environment))
  }
  return boxes
}

/** What `min-height` and `max-height` say of a page; the foot of the page gives the room. */
function limitsOf(style: ComputedStyle, height: number, margin: PageStyle['margin']) {
  const { 'min-height': least, 'max-height': most } = style
  const area = Math.max(0, height - margin.top - margin.bottom)
  const extra = most === 'none' ? 0 : resolveExtent(most, area) - area
  return { least: least === 'auto' ? 0 : least.pt, extra: Math.min(Math.max(0, extra), margin.bottom) }
}

/** A page that runs as long as it may. */
export function longPage(style: PageStyle): PageStyle {
  return withBottom(style, style.margin.bottom - style.extra)
}

/** A page that ends so many points earlier. */
export function shortPage(style: PageStyle, less: number): PageStyle {
  return withBottom(style, style.margin.bottom + less)
}

function withBottom(style: PageStyle, bottom: number): PageStyle {
  return { ...style, margin: { ...style.margin, bottom } }
}

type Side = 'top' | 'right' | 'bottom' | 'left'

function sidesOf(size: (side: Side) => number): Record<Side, number> {
  return { top: size('top'), right: size('right'), bottom: size('bottom'), left: size('left') }
}

/** What percentages are of: the height at the top and the bottom of a page (CSS Paged Media 3, 4.1). */
function baseOf(side: Side, width: number, height: number): number {
  return side === 'top' || side === 'bottom' ? height : width
}

const selectorPattern = /^(-?[_a-zA-Z\u0080-\uFFFF][\w\u0080-\uFFFF-]*)?((?::[a-z-]+)*)$/
const pseudoWeights: Readonly<Record<string, number>> = { first: 10, blank: 10, left: 1, right: 1 }

function parseRule(rule: PageRule, report: Warner): ParsedRule[] {
  const selectors = rule.selector === '' ? [''] : rule.selector.split(',').map(selector => selector.trim())
  return selectors.flatMap(selector => {
    const found = selectorPattern.exec(selector)
    const name = found?.[1] ?? ''
    const pseudos = (found?.[2] ?? '').split(':').filter(Boolean)
    const unknown = found ? pseudos.find(pseudo => !(pseudo in pseudoWeights)) : selector
    if (unknown !== undefined) {
      const reason = `Unexpected page selector "${unknown}"${hint(unknown, Object.keys(pseudoWeights))}`
      report.warn('unsupported-selector', reason, rule.place)
      return []
    }
    const weight = pseudos.reduce((sum, pseudo) => sum + (pseudoWeights[pseudo] ?? 0), 0)
    return [{ rule, name, pseudos, specificity: (name === '' ? 0 : 100) + weight }]
  })
}

function matches({ name, pseudos }: ParsedRule, kind: PageKind): boolean {
  if (name !== '' && name !== kind.name) return false
  return pseudos.every(pseudo => {
    if (pseudo === 'first') return kind.isFirst
    if (pseudo === 'blank') return kind.isBlank
    return (pseudo === 'left') === kind.isLeft
  })
}

const nowhere = { path: 'default.css', line: 1, column: 1, offset: 0 }

/** 2 cm all around where the author says nothing. */
const defaultMargins: readonly Declaration[] = (['top', 'right', 'bottom', 'left'] as const).map(side => ({
  important: false,
  place: nowhere,
  value: {
    kind: 'longhands' as const,
    longhands: [[`margin-${side}`, [{ type: 'Dimension' as const, value: '20', unit: 'mm' }]] as const],
  },
}))
