import type { Color } from '../document.js'
import {
  type BackgroundRepeat,
  type BackgroundSize,
  backgroundImages,
  backgroundPositions,
  backgroundRepeats,
  backgroundSizes,
  everywhere,
  natural,
  type PictureSource,
  picture,
  topLeft,
} from './background.js'
import { black, transparent } from './color.js'
import {
  type ContentPart,
  type ContentValue,
  type CounterChange,
  content,
  contentList,
  counterChanges,
  type NamedString,
  stringSet,
} from './content.js'
import { counterStyles } from './counter-style.js'
import { type GridLine, gridLine, type TrackList, trackList } from './grid.js'
import {
  type BorderStyle,
  type BreakBetween,
  borderStyles,
  breaksBetween,
  type DecorationLine,
  type Display,
  decorationLines,
  displays,
  type LigatureVariant,
  ligatureVariants,
  type NumericVariant,
  numericVariants,
  type VerticalAlign,
  verticalAligns,
} from './keywords.js'
import { type Extent, zero } from './length.js'
import { type PageSize, pageSize } from './page-size.js'
import {
  type BorderSpacing,
  borderSpacing,
  color,
  customName,
  either,
  extent,
  familyList,
  fixedExtent,
  fontFeatures,
  fontSize,
  fontWeight,
  type HangingPunctuation,
  type HyphenLimits,
  hangingPunctuation,
  hyphenLimits,
  keyword,
  keywordSet,
  type LineHeight,
  length,
  lineHeight,
  lineWidth,
  nonNegativeExtent,
  nonNegativeLength,
  number,
  type Parser,
  positiveInteger,
  strings,
  tabSize,
  text,
} from './parsers.js'
import { centre, type Position, position } from './position.js'
import { alpha, dashes, nonNegativeUserLength, type Paint, paint, userLength } from './svg-values.js'
import { noIndent, type TextIndent, textIndent } from './text-indent.js'

/** How one property behaves: CSS's own definition table, in code. */
export interface Property<T> {
  inherited: boolean
  initial: T
  parse: Parser<T>
}

function inherited<T>(initial: T, parse: Parser<T>): Property<T> {
  return { inherited: true, initial, parse }
}

function own<T>(initial: T, parse: Parser<T>): Property<T> {
  return { inherited: false, initial, parse }
}

type Auto = 'auto'
const auto = keyword('auto')
const none = keyword('none')
const normal = keyword('normal')
const normalSpacing: Parser<number> = (terms, context) => (normal(terms, context) ? 0 : undefined)

/** The name of a counter style, or a text of its own. */
export type MarkerType = string | { readonly text: string }

const markerText: Parser<MarkerType> = (terms, context) => {
  const own = text(terms, context)
  return own === undefined ? undefined : { text: own }
}

const margin = own<Extent | Auto>(zero, either(auto, extent))
const padding = own<Extent>(zero, nonNegativeExtent)
const borderWidth = own<number>(2.25, lineWidth)
const borderStyle = own<BorderStyle>('none', keyword(...borderStyles))
const borderColor = own<Color | 'currentcolor'>('currentcolor', color)
const size = either(auto, nonNegativeExtent)
const breakBetween = own<BreakBetween>('auto', keyword(...breaksBetween))

/** Every longhand that typesetting knows. A new one is a row here and its use in a later step. */
export const properties = {
  // text and fonts
  color: inherited<Color | 'currentcolor'>(black, color),
  'font-family': inherited<readonly string[]>(['serif'], familyList),
  'font-size': inherited(12, fontSize),
  'font-weight': inherited<number | 'bolder' | 'lighter'>(400, fontWeight),
  'font-style': inherited('normal', keyword('normal', 'italic', 'oblique')),
  'font-feature-settings': inherited<Readonly<Record<string, boolean>>>({}, fontFeatures),
  'font-variant-caps': inherited(
    'normal',
    keyword('normal', 'small-caps', 'all-small-caps', 'petite-caps', 'all-petite-caps', 'titling-caps'),
  ),
  'font-variant-numeric': inherited<readonly NumericVariant[]>(
    [],
    either(keywordSet(...numericVariants), (terms, context): readonly NumericVariant[] | undefined =>
      normal(terms, context) ? [] : undefined,
    ),
  ),
  'font-variant-ligatures': inherited<'normal' | 'none' | readonly LigatureVariant[]>(
    'normal',
    either(keyword('normal', 'none'), keywordSet(...ligatureVariants)),
  ),
  'font-variant-position': inherited('normal', keyword('normal', 'sub', 'super')),
  'font-kerning': inherited('auto', keyword('auto', 'normal', 'none')),
  'line-height': inherited<LineHeight>('normal', lineHeight),
  'letter-spacing': inherited(0, either(length, normalSpacing)),
  'word-spacing': inherited(0, either(length, normalSpacing)),
  'text-align': inherited('start', keyword('start', 'end', 'left', 'right', 'center', 'justify')),
  'text-align-last': inherited('auto', keyword('auto', 'start', 'end', 'left', 'right', 'center', 'justify')),
  'text-indent': inherited<TextIndent>(noIndent, textIndent),
  'hanging-punctuation': inherited<readonly HangingPunctuation[]>([], hangingPunctuation),
  'text-transform': inherited('none', keyword('none', 'uppercase', 'lowercase', 'capitalize')),
  'text-wrap-mode': inherited('wrap', keyword('wrap', 'nowrap')),
  'text-wrap-style': inherited('auto', keyword('auto', 'balance', 'pretty', 'stable')),
  'wrap-before': own('auto', keyword('auto', 'avoid')),
  'wrap-after': own('auto', keyword('auto', 'avoid')),
  'wrap-inside': own('auto', keyword('auto', 'avoid')),
  'text-anchor': inherited('start', keyword('start', 'middle', 'end')),
  'dominant-baseline': inherited(
    'auto',
    keyword('auto', 'alphabetic', 'middle', 'central', 'hanging', 'text-before-edge'),
  ),
  'white-space-collapse': inherited('collapse', keyword('collapse', 'preserve', 'preserve-breaks')),
  'word-break': inherited('normal', keyword('normal', 'keep-all', 'break-all')),
  'line-break': inherited('auto', keyword('auto', 'loose', 'normal', 'strict', 'anywhere')),
  'overflow-wrap': inherited('normal', keyword('normal', 'break-word', 'anywhere')),
  'tab-size': inherited(8, tabSize),
  hyphens: inherited('manual', keyword('none', 'manual', 'auto')),
  'hyphenate-limit-chars': inherited<HyphenLimits>({ word: 5, before: 2, after: 2 }, hyphenLimits),
  'hyphenate-limit-zone': inherited<Extent>(zero, nonNegativeExtent),
  direction: inherited('ltr', keyword('ltr', 'rtl')),
  'unicode-bidi': own(
    'normal',
    keyword('normal', 'embed', 'isolate', 'bidi-override', 'isolate-override', 'plaintext'),
  ),
  orphans: inherited(2, positiveInteger),
  widows: inherited(2, positiveInteger),
  quotes: inherited<'auto' | 'none' | readonly string[]>('auto', either(keyword('auto', 'none'), strings)),
  'text-decoration-line': own<readonly DecorationLine[]>([], keywordSet(...decorationLines)),
  'text-decoration-color': own<Color | 'currentcolor'>('currentcolor', color),
  'vertical-align': own<VerticalAlign | Extent>('baseline', either(keyword(...verticalAligns), extent)),
  // lists and generated content
  'list-style-type': inherited<MarkerType>(
    'disc',
    either(markerText, keyword(...Object.keys(counterStyles))),
  ),
  'list-style-image': inherited<'none' | PictureSource>('none', picture),
  'list-style-position': inherited('outside', keyword('outside', 'inside')),
  content: own<ContentValue>('normal', content),
  'counter-reset': own<readonly CounterChange[]>([], counterChanges(0)),
  'counter-increment': own<readonly CounterChange[]>([], counterChanges(1)),
  'counter-set': own<readonly CounterChange[]>([], counterChanges(0)),
  'string-set': own<readonly NamedString[]>([], stringSet),
  'bookmark-level': own<number | 'none'>('none', either(none, positiveInteger)),
  'bookmark-label': own<readonly ContentPart[]>([{ kind: 'text' }], contentList),
  'bookmark-state': own('open', keyword('open', 'closed')),
  // boxes
  float: own('none', keyword('none', 'footnote')),
  display: own<Display>('inline', keyword(...displays)),
  'box-sizing': own('content-box', keyword('content-box', 'border-box')),
  width: own<Extent | Auto>('auto', size),
  'min-width': own<Extent | Auto>('auto', size),
  'max-width': own<Extent | 'none'>('none', either(none, nonNegativeExtent)),
  height: own<Extent | Auto>('auto', either(auto, fixedExtent)),
  'min-height': own<Extent | Auto>('auto', either(auto, fixedExtent)),
  'max-height': own<Extent | 'none'>('none', either(none, nonNegativeExtent)),
  'margin-top': margin,
  'margin-right': margin,
  'margin-bottom': margin,
  'margin-left': margin,
  'padding-top': padding,
  'padding-right': padding,
  'padding-bottom': padding,
  'padding-left': padding,
  'border-top-width': borderWidth,
  'border-right-width': borderWidth,
  'border-bottom-width': borderWidth,
  'border-left-width': borderWidth,
  'border-top-style': borderStyle,
  'border-right-style': borderStyle,
  'border-bottom-style': borderStyle,
  'border-left-style': borderStyle,
  'border-top-color': borderColor,
  'border-right-color': borderColor,
  'border-bottom-color': borderColor,
  'border-left-color': borderColor,
  'border-radius': own<Extent>(zero, nonNegativeExtent),
  'background-color': own<Color | 'currentcolor'>(transparent, color),
  'background-image': own<readonly ('none' | PictureSource)[]>([], backgroundImages),
  'background-position': own<readonly Position[]>([topLeft], backgroundPositions),
  'background-size': own<readonly BackgroundSize[]>([natural], backgroundSizes),
  'background-repeat': own<readonly BackgroundRepeat[]>([everywhere], backgroundRepeats),
  // pictures
  'text-overflow': own('clip', keyword('clip', 'ellipsis')),
  'object-fit': own('fill', keyword('fill', 'contain', 'cover', 'none', 'scale-down')),
  'object-position': own<Position>(centre, position),
  // drawings (SVG 2, 13), in their own units
  fill: inherited<Paint>(black, paint),
  'fill-opacity': inherited(1, alpha),
  'fill-rule': inherited('nonzero', keyword('nonzero', 'evenodd')),
  stroke: inherited<Paint>('none', paint),
  'stroke-opacity': inherited(1, alpha),
  'stroke-width': inherited(1, nonNegativeUserLength),
  'stroke-linecap': inherited('butt', keyword('butt', 'round', 'square')),
  'stroke-linejoin': inherited('miter', keyword('miter', 'round', 'bevel')),
  'stroke-miterlimit': inherited(4, number),
  'stroke-dasharray': inherited<readonly number[]>([], dashes),
  'stroke-dashoffset': inherited(0, userLength),
  opacity: own(1, alpha),
  // tables
  'table-layout': own('auto', keyword('auto', 'fixed')),
  'border-collapse': inherited('separate', keyword('separate', 'collapse')),
  'border-spacing': inherited<BorderSpacing>({ x: 0, y: 0 }, borderSpacing),
  'caption-side': inherited('top', keyword('top', 'bottom')),
  // columns and grids
  'column-count': own<number | Auto>('auto', either(auto, positiveInteger)),
  'column-width': own<number | Auto>('auto', either(auto, nonNegativeLength)),
  'column-gap': own<Extent | 'normal'>('normal', either(normal, nonNegativeExtent)),
  'row-gap': own<Extent | 'normal'>('normal', either(normal, nonNegativeExtent)),
  'column-fill': own('balance', keyword('balance', 'auto')),
  'column-span': own('none', keyword('none', 'all')),
  'column-rule-width': borderWidth,
  'column-rule-style': borderStyle,
  'column-rule-color': borderColor,
  'grid-template-columns': own<TrackList>({ tracks: [], repeats: null }, trackList),
  'grid-template-rows': own<TrackList>({ tracks: [], repeats: null }, trackList),
  'grid-auto-rows': own<TrackList>({ tracks: [], repeats: null }, trackList),
  'grid-column-start': own<GridLine>('auto', gridLine),
  'grid-column-end': own<GridLine>('auto', gridLine),
  'grid-row-start': own<GridLine>('auto', gridLine),
  'grid-row-end': own<GridLine>('auto', gridLine),
  'align-items': own('stretch', keyword('stretch', 'start', 'center', 'end')),
  'align-self': own('auto', keyword('auto', 'stretch', 'start', 'center', 'end')),
  // pages
  page: own<string>('auto', customName),
  size: own<PageSize>('auto', pageSize),
  'break-before': breakBetween,
  'break-after': breakBetween,
  'break-inside': own('auto', keyword('auto', 'avoid', 'avoid-page', 'avoid-column')),
}

export type PropertyName = keyof typeof properties

type ValueOf<P> = P extends Property<infer T> ? T : never

/** The computed value of every property; lengths are points, `em` and friends are gone. */
export type ComputedValues = { readonly [P in PropertyName]: ValueOf<(typeof properties)[P]> }

export const propertyNames = Object.keys(properties).filter(isPropertyName)

export function isPropertyName(name: string): name is PropertyName {
  return Object.hasOwn(properties, name)
}
