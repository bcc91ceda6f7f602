import { type DecodedPng, decode } from 'fast-png'
import type { PdfFile } from './pdf-file.js'
import type { PdfReference } from './pdf-kit.js'

/** Writes a PNG or JPEG as an image XObject (ISO 32000-1, 8.9.5). Throws when the bytes are neither. */
export function embedImage(file: PdfFile, data: Uint8Array): PdfReference {
  // pdfkit takes what is opaque as it is. What is not it decodes later, so that the order of objects would vary.
  if (isPng(data) && mustBeDecoded(data)) return embedPixels(file, decode(data))
  const image = file.kit.openImage(data)
  image.embed(file.kit)
  return image.obj
}

function isPng(data: Uint8Array): boolean {
  return data[0] === 0x89 && data[1] === 0x50
}

/** Whether a PNG has an alpha channel, transparent colours or interlaced rows. */
function mustBeDecoded(data: Uint8Array): boolean {
  const [colorType = 0, interlaced] = [data[25], data[28]]
  return (
    colorType >= 4 || interlaced === 1 || Buffer.from(data).subarray(0, firstPixels(data)).includes('tRNS')
  )
}

function firstPixels(data: Uint8Array): number {
  return Buffer.from(data).indexOf('IDAT')
}

function embedPixels(file: PdfFile, png: DecodedPng): PdfReference {
  const { width, height } = png
  const { color, alpha, gray } = separate(png)
  const shape = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 }
  const opaque = alpha.every(value => value === 255)
  return file.add(
    {
      ...shape,
      ColorSpace: gray ? 'DeviceGray' : 'DeviceRGB',
      ...(opaque ? {} : { SMask: file.add({ ...shape, ColorSpace: 'DeviceGray' }, alpha) }),
    },
    color,
  )
}

/** Colours and opacity of the pixels, a byte each. */
function separate(png: DecodedPng): { color: Uint8Array; alpha: Uint8Array; gray: boolean } {
  const gray = !png.palette && png.channels <= 2
  const size = gray ? 1 : 3
  const count = png.width * png.height
  const color = new Uint8Array(count * size)
  const alpha = new Uint8Array(count)
  const pixel = pixelReader(png)
  for (let at = 0; at < count; at += 1) {
    const values = pixel(at)
    color.set(values.slice(0, size), at * size)
    alpha[at] = values[size] ?? 255
  }
  return { color, alpha, gray }
}

/** Reads the pixel at a place as bytes: one or three for the colour and, where it has one, its opacity. */
function pixelReader(png: DecodedPng): (at: number) => readonly number[] {
  const { data, depth, channels, palette, transparency, width } = png
  if (palette) return at => palette[sample(data, depth, width, at)] ?? [0, 0, 0]
  const scale = 255 / (2 ** depth - 1)
  return at => {
    const values = Array.from({ length: channels }, (_, channel) =>
      sample(data, depth, width * channels, at * channels + channel),
    )
    const clear = transparency && values.every((value, channel) => value === transparency[channel])
    const bytes = values.map(value => Math.round(value * scale))
    return clear ? [...bytes, 0] : bytes
  }
}

/** The sample at a place; below 8 bits several stand in a byte, and a row starts with a new byte. */
function sample(data: DecodedPng['data'], depth: number, rowLength: number, at: number): number {
  if (depth >= 8) return data[at] ?? 0
  const row = Math.floor(at / rowLength)
  const bit = (at % rowLength) * depth
  const byte = data[row * Math.ceil((rowLength * depth) / 8) + (bit >> 3)] ?? 0
  return (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}
