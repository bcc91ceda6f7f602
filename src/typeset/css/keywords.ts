/** The keywords of properties that other steps of typesetting name, too. */

export const displays = [
  'none',
  'contents',
  'inline',
  'inline-block',
  'block',
  'flow-root',
  'list-item',
  'grid',
  'table',
  'table-caption',
  'table-header-group',
  'table-row-group',
  'table-footer-group',
  'table-row',
  'table-cell',
  'table-column-group',
  'table-column',
] as const
export type Display = (typeof displays)[number]

export const verticalAligns = [
  'baseline',
  'sub',
  'super',
  'top',
  'middle',
  'bottom',
  'text-top',
  'text-bottom',
] as const
export type VerticalAlign = (typeof verticalAligns)[number]

export const decorationLines = ['underline', 'overline', 'line-through'] as const
export type DecorationLine = (typeof decorationLines)[number]

export const numericVariants = [
  'lining-nums',
  'oldstyle-nums',
  'proportional-nums',
  'tabular-nums',
  'diagonal-fractions',
  'ordinal',
  'slashed-zero',
] as const
export type NumericVariant = (typeof numericVariants)[number]

export const ligatureVariants = [
  'common-ligatures',
  'no-common-ligatures',
  'discretionary-ligatures',
  'no-discretionary-ligatures',
  'historical-ligatures',
  'no-historical-ligatures',
  'contextual',
  'no-contextual',
] as const
export type LigatureVariant = (typeof ligatureVariants)[number]

export const borderStyles = ['none', 'hidden', 'solid', 'dashed', 'dotted', 'double'] as const
export type BorderStyle = (typeof borderStyles)[number]

export const breaksBetween = [
  'auto',
  'avoid',
  'avoid-page',
  'avoid-column',
  'page',
  'left',
  'right',
  'recto',
  'verso',
  'column',
  'always',
] as const
export type BreakBetween = (typeof breaksBetween)[number]
