import type { HtmlElement } from '../css/html-tree.js'
import type { StyledElement } from '../css/styled-tree.js'
import type { StructureElement } from '../document.js'
import { shortUrl } from '../files.js'
import type { Place } from '../report.js'
import { titleOf } from '../svg/load-drawing.js'
import { readDrawing } from '../svg/read-drawing.js'
import type { ImageBox, Link } from './box-tree.js'
import type { GenerationContext } from './generated-content.js'
import { naturalSize, type PictureLoader, statedSize } from './load-picture.js'
import { marksOf } from './marks.js'
import { append, contentIn, figureElement } from './structure.js'

interface PictureWithText extends Pick<ImageBox, 'picture' | 'natural'> {
  /** Empty where it only decorates. */
  alt: string
}

/** Makes boxes of `img` and `svg` elements, each with what is said of it. */
export class PictureBoxes {
  readonly #pictures: PictureLoader
  readonly #context: GenerationContext

  constructor(pictures: PictureLoader, context: GenerationContext) {
    this.#pictures = pictures
    this.#context = context
  }

  /** A picture; what is said of it instead when there is none is up to the caller. */
  box(styled: StyledElement, structure: StructureElement, link: Link | null): ImageBox | null {
    const { element, style } = styled
    const loaded = element.isSvg ? this.#drawing(styled) : this.#file(element)
    if (!loaded) return null
    const { picture, natural } = loaded
    // A link needs something to be said of it.
    const alt = loaded.alt === '' && link?.isSilent ? link.label : loaded.alt
    const figure = alt === '' ? null : append(structure, figureElement(alt))
    return {
      kind: 'image',
      style,
      place: element.place,
      marks: marksOf(styled, this.#context),
      picture,
      natural,
      figure: figure && { element: figure, content: contentIn(figure) },
    }
  }

  #drawing(styled: StyledElement): PictureWithText {
    const { drawing, size } = readDrawing(styled, false, this.#context.report)
    const { attributes, place } = styled.element
    const isHidden =
      attributes.get('aria-hidden') === 'true' || /^(?:none|presentation)$/.test(attributes.get('role') ?? '')
    const alt = isHidden ? '' : titleOf(styled)
    if (alt === '' && !isHidden)
      this.#warnOfSilence(
        '"<svg>" without "<title>", expected one, or aria-hidden="true" where it only decorates',
        place,
      )
    return { picture: drawing, natural: naturalSize(size), alt }
  }

  #file(element: HtmlElement): PictureWithText | null {
    const { attributes, place } = element
    const url = attributes.get('src') ?? ''
    const loaded = this.#pictures.load(url, place?.path ?? '', place)
    if (!loaded) return null
    const { picture, natural, title } = loaded
    return {
      picture,
      natural: statedSize(attributes, natural),
      alt: this.#alternative(element, title || shortUrl(url)),
    }
  }

  #alternative({ attributes, place }: HtmlElement, instead: string): string {
    const alt = attributes.get('alt')
    if (alt !== undefined) return alt.trim()
    this.#warnOfSilence('"<img>" without "alt"', place)
    return attributes.get('title') ?? instead
  }

  #warnOfSilence(what: string, place: Place | null): void {
    this.#context.report.warn('missing-alternative', `Unexpected ${what}`, place)
  }
}
