import type { ComputedStyle } from '../css/computed-style.js'
import type { LigatureVariant } from '../css/keywords.js'
import type { FontFeatures } from '../font/face.js'

const capsFeatures: Readonly<Record<ComputedStyle['font-variant-caps'], readonly string[]>> = {
  normal: [],
  'small-caps': ['smcp'],
  'all-small-caps': ['smcp', 'c2sc'],
  'petite-caps': ['pcap'],
  'all-petite-caps': ['pcap', 'c2pc'],
  'titling-caps': ['titl'],
}

const numericFeatures: Readonly<Record<ComputedStyle['font-variant-numeric'][number], string>> = {
  'lining-nums': 'lnum',
  'oldstyle-nums': 'onum',
  'proportional-nums': 'pnum',
  'tabular-nums': 'tnum',
  'diagonal-fractions': 'frac',
  ordinal: 'ordn',
  'slashed-zero': 'zero',
}

const positionFeatures: Readonly<Record<ComputedStyle['font-variant-position'], readonly string[]>> = {
  normal: [],
  sub: ['subs'],
  super: ['sups'],
}

const ligatureFeatures = {
  'common-ligatures': { liga: true, clig: true },
  'no-common-ligatures': { liga: false, clig: false },
  'discretionary-ligatures': { dlig: true },
  'no-discretionary-ligatures': { dlig: false },
  'historical-ligatures': { hlig: true },
  'no-historical-ligatures': { hlig: false },
  contextual: { calt: true },
  'no-contextual': { calt: false },
} as const satisfies Record<LigatureVariant, FontFeatures>

function ligaturesOf(variants: ComputedStyle['font-variant-ligatures']): FontFeatures {
  if (variants === 'normal') return {}
  if (variants === 'none') return { liga: false, clig: false, dlig: false, hlig: false, calt: false }
  return Object.assign({}, ...variants.map(variant => ligatureFeatures[variant]))
}

/** OpenType features (CSS Fonts 4, 7.2); spaced letters make no ligatures. */
export function featuresOf(style: ComputedStyle): FontFeatures {
  const on = [
    ...capsFeatures[style['font-variant-caps']],
    ...style['font-variant-numeric'].map(n => numericFeatures[n]),
    ...positionFeatures[style['font-variant-position']],
  ]
  return {
    ...(style['font-kerning'] === 'none' && { kern: false }),
    ...ligaturesOf(style['font-variant-ligatures']),
    ...(style['letter-spacing'] !== 0 && { liga: false, clig: false }),
    ...Object.fromEntries(on.map(tag => [tag, true])),
    ...style['font-feature-settings'],
  }
}
