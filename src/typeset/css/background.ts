import type { Place } from '../report.js'
import { type Extent, type LengthContext, splitAtCommas } from './length.js'
import { identifierOf, nonNegativeExtent, type Parser, type Term } from './parsers.js'
import { backgroundPosition, type Position } from './position.js'

/** A picture that a style sheet names. */
export interface PictureSource {
  readonly url: string
  /** The `url()`; its path is that of the style sheet, which the URL is relative to. */
  readonly place: Place
}

export type BackgroundSize = 'cover' | 'contain' | { readonly width: Side; readonly height: Side }
type Side = Extent | 'auto'

const repeats = ['repeat', 'no-repeat', 'space', 'round'] as const
type Repeat = (typeof repeats)[number]

export interface BackgroundRepeat {
  readonly x: Repeat
  readonly y: Repeat
}

export const natural: BackgroundSize = { width: 'auto', height: 'auto' }
export const topLeft: Position = { x: { pt: 0, share: 0 }, y: { pt: 0, share: 0 } }
export const everywhere: BackgroundRepeat = { x: 'repeat', y: 'repeat' }

/** One value for each layer, the first on top. */
function layers<T>(one: Parser<T>): Parser<readonly T[]> {
  return (terms, context) => {
    const values = splitAtCommas(terms).map(part => one(part, context))
    const known = values.filter(value => value !== undefined)
    return known.length === values.length ? known : undefined
  }
}

/** `none` or a `url()`. */
export const picture: Parser<'none' | PictureSource> = ([term, ...rest]) => {
  if (!term || rest.length > 0) return undefined
  if (identifierOf(term) === 'none') return 'none'
  return term.type === 'Url' ? { url: term.value, place: placeOf(term) } : undefined
}

function placeOf({ loc }: Term): Place {
  const { line = 1, column = 1, offset = 0 } = loc?.start ?? {}
  return { path: loc?.source ?? '', line, column, offset }
}

const size: Parser<BackgroundSize> = (terms, context) => {
  const [first, second, ...rest] = terms
  const word = identifierOf(first)
  if (!second && (word === 'cover' || word === 'contain')) return word
  const width = side(first, context)
  const height = second ? side(second, context) : 'auto'
  return width && height && rest.length === 0 ? { width, height } : undefined
}

function side(term: Term | undefined, context: LengthContext): Side | undefined {
  if (!term) return undefined
  return identifierOf(term) === 'auto' ? 'auto' : nonNegativeExtent([term], context)
}

const repeat: Parser<BackgroundRepeat> = ([first, second, ...rest]) => {
  if (!second && identifierOf(first) === 'repeat-x') return { x: 'repeat', y: 'no-repeat' }
  if (!second && identifierOf(first) === 'repeat-y') return { x: 'no-repeat', y: 'repeat' }
  const [x, y] = [first, second ?? first].map(term => repeats.find(word => word === identifierOf(term)))
  return x && y && rest.length === 0 ? { x, y } : undefined
}

export const backgroundImages = layers(picture)
export const backgroundSizes = layers(size)
export const backgroundRepeats = layers(repeat)
export const backgroundPositions = layers(backgroundPosition)

/** The terms of one layer of `background`. */
export interface LayerTerms {
  image: Term[]
  position: Term[]
  size: Term[]
  repeat: Term[]
  /** What none of the others takes. */
  others: Term[]
}

/** Sorts a layer of the shorthand: `url(a.png) no-repeat center / 2cm #eee` (CSS Backgrounds 3, 2.10). */
export function sortLayer(terms: readonly Term[], context: LengthContext): LayerTerms {
  const sorted: LayerTerms = { image: [], position: [], size: [], repeat: [], others: [] }
  let afterSlash = false
  for (const term of terms) {
    if (term.type === 'Operator' && term.value === '/') afterSlash = true
    else if (picture([term], context)) sorted.image.push(term)
    else if (repeat([term], context)) sorted.repeat.push(term)
    else if (afterSlash && size([term], context)) sorted.size.push(term)
    else if (backgroundPosition([term], context)) sorted.position.push(term)
    else sorted.others.push(term)
  }
  return sorted
}
