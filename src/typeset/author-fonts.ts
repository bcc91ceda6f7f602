import type { FontFaceRule, FontFaceSource } from './css/font-face.js'
import type { PlacedFontFace } from './css/stylesheet.js'
import { bytesOf, type Files, shortUrl } from './files.js'
import type { FontBook } from './font/face.js'
import { faultOfFont } from './font/font-fault.js'
import type { FontSource } from './font/font-source.js'
import type { Report } from './report.js'

/** The faces that a document's `@font-face` rules bring, later ones first, as they go before earlier ones. */
export function authorFonts(
  rules: readonly PlacedFontFace[],
  fonts: FontBook,
  files: Files,
  report: Report,
): FontSource[] {
  return rules
    .map(rule => sourceOf(rule, fonts, files, report))
    .filter(source => source !== null)
    .reverse()
}

function sourceOf(rule: PlacedFontFace, fonts: FontBook, files: Files, report: Report): FontSource | null {
  const faults: string[] = []
  for (const source of rule.sources) {
    const font = source.kind === 'local' ? local(source.name, fonts) : remote(source, rule.place.path, files)
    if (typeof font !== 'string') return faceOf(rule, font)
    faults.push(font)
  }
  report.warn('missing-font', `Unexpected font of "${rule.family}": ${faults.join('; ')}`, rule.place)
  return null
}

/** Faces by the font that they are made of, and by what a rule says of it: documents that bring the same share them. */
const knownFaces = new WeakMap<Uint8Array | FontSource, Map<string, FontSource>>()

function faceOf({ family, weights, style, ranges }: FontFaceRule, font: Uint8Array | FontSource): FontSource {
  const faces = knownFaces.get(font) ?? new Map<string, FontSource>()
  knownFaces.set(font, faces)
  const key = JSON.stringify([family, weights, style, ranges])
  const known = faces.get(key)
  if (known) return known
  const weight = Math.min(weights[1], Math.max(weights[0], 400))
  const load = () => (font instanceof Uint8Array ? font : font.load())
  const face: FontSource = { family, weight, style, load, ...(ranges && { unicodeRange: ranges }) }
  faces.set(key, face)
  return face
}

function local(name: string, fonts: FontBook): FontSource | string {
  return fonts.local(name) ?? `no font here is named "${name}"`
}

/** The bytes of a font, or what is wrong with them. */
function remote(
  { url, format }: Extract<FontFaceSource, { kind: 'url' }>,
  from: string,
  files: Files,
): Uint8Array | string {
  const name = shortUrl(url)
  if (/^woff/i.test(format ?? '') || /\.woff2?$/i.test(url))
    return `"${name}" is packed for the web, expected a TrueType or OpenType file (.ttf, .otf)`
  const bytes = bytesOf(url, from, files)
  if (!bytes) return `"${name}" was not given`
  const fault = faultOfFont(bytes)
  return fault ? `"${name}" ${fault}` : bytes
}
