import type { Report, Warner, Warning } from '../report.js'
import type { ComputedStyle } from './computed-style.js'
import { RuleIndex } from './rule-index.js'
import type { PseudoElement } from './selector.js'
import type { PageRule, PlacedFontFace, StyleRule, Stylesheet } from './stylesheet.js'

/** Style sheets ready for documents, with the styles that they have come to. */
export interface Cascade {
  indexes: Readonly<Record<'element' | PseudoElement, RuleIndex>>
  pages: readonly PageRule[]
  fontFaces: readonly PlacedFontFace[]
  /** By parent style and matched rules: most elements of a document share a few, and so do the documents of a template. */
  styles: WeakMap<ComputedStyle, Map<string, CascadedStyle>>
}

export interface CascadedStyle {
  style: ComputedStyle
  /** What was not understood, for every document that comes to the style. */
  warnings: readonly Warning[]
}

interface Known {
  sheets: readonly Stylesheet[]
  cascade: Cascade
  warnings: readonly Warning[]
}

/** The last cascade of each first sheet: one template prints many documents. */
const cascades = new WeakMap<Stylesheet, Known>()

/**
 * The cascade of an agent's sheet and of authors' sheets over it, in order (CSS Cascade 4), made once for as long as the
 * same sheets come. What is not understood is a warning every time.
 */
export function cascadeOf(agent: Stylesheet, authors: readonly Stylesheet[], report: Report): Cascade {
  const sheets = [agent, ...authors]
  const first = authors[0] ?? agent
  const last = cascades.get(first)
  const known = last && areSame(last.sheets, sheets) ? last : make(agent, authors)
  cascades.set(first, known)
  for (const warning of known.warnings) report.warn(...warning)
  return known.cascade
}

function areSame(a: readonly Stylesheet[], b: readonly Stylesheet[]): boolean {
  return a.length === b.length && a.every((sheet, index) => sheet === b[index])
}

function make(agent: Stylesheet, authors: readonly Stylesheet[]): Known {
  const warnings: Warning[] = []
  const warner: Warner = { warn: (...warning) => warnings.push(warning) }
  const rules = sortRules(agent, authors)
  const index = (pseudo: PseudoElement | null) => new RuleIndex(rules, pseudo, warner)
  const cascade: Cascade = {
    indexes: {
      element: index(null),
      before: index('before'),
      after: index('after'),
      marker: index('marker'),
      'footnote-call': index('footnote-call'),
      'footnote-marker': index('footnote-marker'),
    },
    pages: authors.flatMap(sheet => sheet.pages),
    fontFaces: authors.flatMap(sheet => sheet.fontFaces),
    styles: new WeakMap(),
  }
  return { sheets: [agent, ...authors], cascade, warnings }
}

/** All rules, weakest first: the default sheet, then the authors' by specificity and order. */
function sortRules(agent: Stylesheet, authors: readonly Stylesheet[]): StyleRule[] {
  const bySpecificity = (a: StyleRule, b: StyleRule) => a.selector.specificity - b.selector.specificity
  return [
    ...agent.rules.toSorted(bySpecificity),
    ...authors.flatMap(sheet => sheet.rules).sort(bySpecificity),
  ]
}
