import type { PictureSource } from '../css/background.js'
import type { HtmlElement } from '../css/html-tree.js'
import type { PageMeasure } from '../css/page-measure.js'
import { bytesOf, type Files, shortUrl } from '../files.js'
import type { Place, Report } from '../report.js'
import { pointsPerUnit } from '../svg/drawing.js'
import { isSvg, loadDrawing } from '../svg/load-drawing.js'
import type { DrawingSize } from '../svg/read-drawing.js'
import type { ImageBox } from './box-tree.js'
import { imageSize } from './image-size.js'

export interface LoadedPicture extends Pick<ImageBox, 'picture' | 'natural'> {
  /** What the file says of itself; empty for nothing. */
  title: string
}

/** Reads the pictures of a document, each once. */
export class PictureLoader {
  readonly #files: Files
  readonly #page: PageMeasure
  readonly #report: Report
  readonly #known = new Map<string, LoadedPicture | string>()

  constructor(files: Files, page: PageMeasure, report: Report) {
    this.#files = files
    this.#page = page
    this.#report = report
  }

  /** The picture that a file in `from` names; `null`, with a message at `place`, when it is missing or cannot be set. */
  load(url: string, from: string, place: Place | null): LoadedPicture | null {
    const key = `${from}\n${url}`
    const loaded = this.#known.get(key) ?? this.#read(url, from)
    this.#known.set(key, loaded)
    if (typeof loaded !== 'string') return loaded
    const ruleId = loaded === missing ? 'missing-image' : 'unsupported-image'
    this.#report.warn(ruleId, `Unexpected image "${shortUrl(url)}", ${loaded}`, place)
    return null
  }

  /** A picture behind a box; what is wrong with it is told once. */
  background({ url, place }: PictureSource): LoadedPicture | null {
    const key = `${place.path}\n${url}`
    if (typeof this.#known.get(key) === 'string') return null
    return this.load(url, place.path, place)
  }

  /** A picture, or what is wrong with it. */
  #read(url: string, from: string): LoadedPicture | string {
    const data = bytesOf(url, from, this.#files)
    if (!data) return missing
    if (isSvg(data)) return this.#drawing(data, url) ?? 'which has no "<svg>"'
    const size = imageSize(data)
    if (!size || size.width === 0 || size.height === 0) return 'expected a PNG, a JPEG or an SVG'
    if (size.channels === 4) return 'which is in CMYK, expected RGB or grey: a PDF/A has one kind of colour'
    return {
      picture: { kind: 'bitmap', data },
      natural: naturalSize({ ...size, ratio: size.height / size.width }),
      title: '',
    }
  }

  #drawing(data: Uint8Array, url: string): LoadedPicture | null {
    const loaded = loadDrawing(data, shortUrl(url), this.#page, this.#report)
    return loaded && { picture: loaded.drawing, natural: naturalSize(loaded.size), title: loaded.title }
  }
}

const missing = 'which was not given'

/** Pixels to points. */
export function naturalSize({ width, height, ratio }: DrawingSize): ImageBox['natural'] {
  return {
    width: width === null ? null : width * pointsPerUnit,
    height: height === null ? null : height * pointsPerUnit,
    ratio,
  }
}

/** The size that the `width` and `height` attributes of an `img` state; one alone keeps the proportions. */
export function statedSize(
  attributes: HtmlElement['attributes'],
  own: ImageBox['natural'],
): ImageBox['natural'] {
  const width = pixels(attributes.get('width'))
  const height = pixels(attributes.get('height'))
  if (width && height) return naturalSize({ width, height, ratio: height / width })
  const { ratio } = own
  if (width) return naturalSize({ width, height: ratio && width * ratio, ratio })
  return height ? naturalSize({ width: ratio && height / ratio, height, ratio }) : own
}

function pixels(text: string | undefined): number | null {
  return text && /^\d+$/.test(text) ? Number(text) : null
}
