import type { HtmlElement } from '../css/html-tree.js'
import type { Report } from '../report.js'
import { type ImageSize, imageSize } from './image-size.js'

/** Gives the bytes of a picture by the `src` that names it; `null` when there is none. */
export type Images = (src: string) => Uint8Array | null

export interface LoadedImage {
  data: Uint8Array
  /** CSS pixels. */
  size: ImageSize
}

/** An `img`'s picture; `null`, with a message, when it is missing or no PNG or JPEG. */
export function loadImage(
  { attributes, place }: HtmlElement,
  images: Images,
  report: Report,
): LoadedImage | null {
  const src = attributes.get('src') ?? ''
  const data = src.startsWith('data:') ? decodeDataUrl(src) : images(src)
  const name = src.length > 60 ? `${src.slice(0, 60)}…` : src
  if (!data) {
    report.warn('missing-image', `Unexpected image "${name}", which was not given`, place)
    return null
  }
  const own = imageSize(data)
  if (!own || own.width === 0 || own.height === 0) {
    report.warn('unsupported-image', `Unexpected format of image "${name}", expected PNG or JPEG`, place)
    return null
  }
  return { data, size: statedSize(attributes, own) }
}

/** `width` and `height` attributes, one of them alone keeping the proportions. */
function statedSize(attributes: HtmlElement['attributes'], own: ImageSize): ImageSize {
  const width = pixels(attributes.get('width'))
  const height = pixels(attributes.get('height'))
  if (width && height) return { width, height }
  if (width) return { width, height: (own.height * width) / own.width }
  return height ? { width: (own.width * height) / own.height, height } : own
}

function pixels(text: string | undefined): number | null {
  return text && /^\d+$/.test(text) ? Number(text) : null
}

function decodeDataUrl(url: string): Uint8Array | null {
  const found = /^data:[^,]*;base64,([A-Za-z\d+/=\s]*)$/.exec(url)
  if (!found) return null
  try {
    return Uint8Array.from(atob(found[1] ?? ''), character => character.charCodeAt(0))
  } catch {
    return null
  }
}
