import type {
  Destination,
  Fragment,
  Gradient,
  LaidOutDocument,
  LinkArea,
  Page,
  TextFragment,
} from '../document.js'
import type { FontFace } from '../font/face.js'
import { drawnParts } from './clusters.js'
import { ContentStream } from './content-stream.js'
import { destinationName } from './destinations.js'
import { FontSubset } from './font-subset.js'
import { joinHyphenatedWords } from './hyphenated-words.js'
import { embedImage } from './images.js'
import type { PdfFile } from './pdf-file.js'
import { type PdfDictionary, type PdfReference, type PdfText, type PdfValue, pdfText } from './pdf-kit.js'
import { patternMatrix, shadingKey, shadingOf } from './shading.js'
import type { StructureTree, TaggedPage } from './structure-tree.js'

/** Draws pages one by one; what several pages show (fonts, images) is written once. */
export class PageWriter {
  readonly #file: PdfFile
  readonly #tree: StructureTree
  readonly #places: ReadonlyMap<string, Destination>
  readonly #parted: ReadonlyMap<TextFragment, TextFragment[]>
  readonly #fonts = new Map<FontFace, { name: string; subset: FontSubset }>()
  readonly #images = new Map<Uint8Array, { name: string; reference: PdfReference }>()
  readonly #shadings = new Map<string, { name: string; reference: PdfReference }>()
  readonly #patterns = new Map<string, { name: string; reference: PdfReference }>()
  readonly #opacities = new Map<number, { name: string; reference: PdfReference }>()

  constructor(file: PdfFile, tree: StructureTree, { pages, destinations }: LaidOutDocument) {
    this.#file = file
    this.#parted = joinHyphenatedWords(pages)
    this.#tree = tree
    this.#places = destinations
  }

  draw(page: Page): TaggedPage {
    const { kit } = this.#file
    kit.addPage({ size: [page.width, page.height], margin: 0 })
    const tagged = this.#tree.addPage(kit.page.dictionary, page.height)
    const stream = new ContentStream(this, (content, text) => this.#tree.mark(content, tagged, text))
    for (const fragment of page.fragments) {
      if (fragment.kind === 'text' && fragment.rtl)
        stream.paintSaying(fragment.text, fragment.content, drawnParts(fragment))
      else for (const part of this.#partsOf(fragment)) stream.paint(part)
    }
    kit.page.write(Buffer.from(stream.end(), 'latin1'))
    for (const link of page.links) this.#link(link, tagged)
    return tagged
  }

  #partsOf(fragment: Fragment): readonly Fragment[] {
    if (fragment.kind !== 'text') return [fragment]
    return this.#parted.get(fragment) ?? drawnParts(fragment)
  }

  /** Writes what waited for the last page. */
  end(): void {
    this.#file.kit.flushPages()
    for (const { subset } of this.#fonts.values()) subset.embed(this.#file)
  }

  font(face: FontFace): { name: string; subset: FontSubset } {
    let font = this.#fonts.get(face)
    if (!font) {
      font = { name: `F${this.#fonts.size + 1}`, subset: new FontSubset(face, this.#file) }
      this.#fonts.set(face, font)
    }
    this.#file.kit.page.fonts[font.name] = font.subset.reference
    return font
  }

  image(data: Uint8Array): string {
    let image = this.#images.get(data)
    if (!image) {
      image = { name: `I${this.#images.size + 1}`, reference: embedImage(this.#file, data) }
      this.#images.set(data, image)
    }
    this.#file.kit.page.xobjects[image.name] = image.reference
    if (image.reference.data.SMask) this.#blendInRgb()
    return image.name
  }

  opacity(alpha: number): string {
    let state = this.#opacities.get(alpha)
    if (!state) {
      const reference = this.#file.add({ Type: 'ExtGState', ca: alpha, CA: alpha })
      state = { name: `G${this.#opacities.size + 1}`, reference }
      this.#opacities.set(alpha, state)
    }
    this.#file.kit.page.ext_gstates[state.name] = state.reference
    this.#blendInRgb()
    return state.name
  }

  shading(gradient: Gradient): string {
    const { name, reference } = this.#shading(gradient)
    const { data } = this.#file.kit.page.resources
    data.Shading = { ...(data.Shading as PdfDictionary | undefined), [name]: reference }
    return name
  }

  #shading(gradient: Gradient): { name: string; reference: PdfReference } {
    const key = shadingKey(gradient)
    const known = this.#shadings.get(key)
    if (known) return known
    const made = { name: `S${this.#shadings.size + 1}`, reference: this.#file.add(shadingOf(gradient)) }
    this.#shadings.set(key, made)
    return made
  }

  /** A gradient as a colour of lines. */
  pattern(gradient: Gradient): string {
    const { page } = this.#file.kit
    const matrix = patternMatrix(gradient, page.height)
    const key = JSON.stringify([shadingKey(gradient), matrix])
    let pattern = this.#patterns.get(key)
    if (!pattern) {
      const { reference: shading } = this.#shading(gradient)
      const reference = this.#file.add({ Type: 'Pattern', PatternType: 2, Shading: shading, Matrix: matrix })
      pattern = { name: `P${this.#patterns.size + 1}`, reference }
      this.#patterns.set(key, pattern)
    }
    const { data } = page.resources
    data.Pattern = { ...(data.Pattern as PdfDictionary | undefined), [pattern.name]: pattern.reference }
    return pattern.name
  }

  /** Has what shows through mixed in RGB and not in a printer's inks (ISO 32000-1, 11.4.7). */
  #blendInRgb(): void {
    this.#file.kit.page.dictionary.data.Group = { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' }
  }

  #link({ x, y, width, height, target, label, element }: LinkArea, page: TaggedPage): void {
    const { kit } = this.#file
    const action = this.#action(target)
    const structParent = {
      add: ({ annotationRef }: { annotationRef: PdfReference }) => {
        annotationRef.data.StructParent = this.#tree.addLink(element, page, annotationRef)
      },
    }
    kit.annotate(x, y, width, height, { Subtype: 'Link', Contents: pdfText(label), ...action, structParent })
  }

  #action(target: LinkArea['target']): { A: PdfValue } | { Dest: PdfText } {
    if (target.kind === 'url') return { A: { S: 'URI', URI: pdfText(asciiUrl(target.url)) } }
    if (this.#places.has(target.id)) return { Dest: pdfText(destinationName(target.id)) }
    throw new Error(`Unexpected link to "${target.id}", expected a destination`)
  }
}

/** An address in ASCII, as PDF wants it; what is no address stays as it is. */
function asciiUrl(url: string): string {
  return url.replaceAll(/[^!-~]+/gu, part => encodeURIComponent(part))
}
