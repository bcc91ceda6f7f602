import type { FontBook, FontFace } from './face.js'
import { orderByFit } from './font-matching.js'
import type { FontSource } from './font-source.js'
import { OpenTypeFace } from './opentype-face.js'

type Style = FontFace['style']

/** CSS generic families (CSS Fonts 4, 2.1.1), each with the one whose bundled family stands for it. */
const genericFamilies: Readonly<Record<string, string>> = {
  serif: 'source serif 4',
  'ui-serif': 'source serif 4',
  'sans-serif': 'source sans 3',
  'ui-sans-serif': 'source sans 3',
  'system-ui': 'source sans 3',
  monospace: 'source code pro',
  'ui-monospace': 'source code pro',
}

/**
 * The faces made from `sources`, which must not be empty. A source is read and parsed when its face is first measured
 * or shaped, so a book may hold many. Use one book for many documents: parsed fonts and shaped words are kept.
 */
export function createFontBook(sources: readonly FontSource[]): FontBook {
  return bookOf(facesByFamily(sources), sources)
}

function bookOf(families: ReadonlyMap<string, FontFace[]>, sources: readonly FontSource[]): FontBook {
  const matches = new Map<string, readonly FontFace[]>()
  return {
    match(names, weight, style) {
      const key = `${weight} ${style} ${names.join(',')}`
      const known = matches.get(key)
      if (known) return known
      const faces = matchFaces(families, names, weight, style)
      matches.set(key, faces)
      return faces
    },
    local: name => sources.find(source => fullNames(source).includes(squeezed(name))) ?? null,
    with: added => bookOf(new Map([...families, ...facesByFamily(added)]), [...added, ...sources]),
  }
}

function facesByFamily(sources: readonly FontSource[]): Map<string, FontFace[]> {
  const families = new Map<string, FontFace[]>()
  for (const source of sources) {
    const family = source.family.toLowerCase()
    const faces = families.get(family) ?? []
    faces.push(faceOf(source))
    families.set(family, faces)
  }
  return families
}

/** Faces by their source: documents that bring the same have them parsed once. */
const knownFaces = new WeakMap<FontSource, FontFace>()

function faceOf(source: FontSource): FontFace {
  const known = knownFaces.get(source) ?? new OpenTypeFace(source)
  knownFaces.set(source, known)
  return known
}

const weightNames: Readonly<Record<number, string>> = {
  100: 'thin',
  200: 'extralight',
  300: 'light',
  400: 'regular',
  500: 'medium',
  600: 'semibold',
  700: 'bold',
  800: 'extrabold',
  900: 'black',
}

/** What a font is called in full, without spaces and hyphens: `sourceserif4bolditalic`. */
function fullNames({ family, weight, style }: FontSource): string[] {
  const name = weightNames[weight] ?? ''
  const names = weight === 400 ? [name, ''] : [name]
  const slopes = style === 'italic' ? ['italic', 'it'] : ['']
  return names.flatMap(weightName => slopes.map(slope => squeezed(family) + weightName + slope))
}

function squeezed(name: string): string {
  return name.toLowerCase().replaceAll(/[\s-]+/g, '')
}

/** The families asked for, best face first, then every other family: one of them may have the glyph they lack. */
function matchFaces(
  families: ReadonlyMap<string, FontFace[]>,
  names: readonly string[],
  weight: number,
  style: Style,
): readonly FontFace[] {
  const wanted = names.map(name => name.toLowerCase()).map(name => genericFamilies[name] ?? name)
  const order = new Set([...wanted, ...families.keys()])
  return [...order].flatMap(family => orderByFit(families.get(family) ?? [], weight, style))
}
