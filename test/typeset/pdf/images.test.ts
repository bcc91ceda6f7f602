import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { writePdf } from '../../../src/typeset/pdf/index.js'
import { readPdf } from '../pdf-reader/index.js'
import { Ref, Stream } from '../pdf-reader/lexer.js'
import { PageBuilder } from './page-builder.js'
import { checkedPng } from './sample.js'

/** A 2 by 2 JPEG, all grey. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAACAAIBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
)

function images(...data: Uint8Array[]) {
  const builder = new PageBuilder()
  for (const one of data) builder.image(one, 'A picture')
  const { objects, problems } = readPdf(writePdf(builder.document))
  expect(problems).toEqual([])
  return objects.ids
    .map(id => objects.get(new Ref(id)))
    .filter(object => object instanceof Stream)
    .filter(stream => objects.name(stream.dictionary.get('Subtype')) === 'Image')
    .map(stream => ({
      width: stream.dictionary.get('Width'),
      filter: objects.name(stream.dictionary.get('Filter')),
      colors: objects.name(stream.dictionary.get('ColorSpace')),
      masked: stream.dictionary.has('SMask'),
      data: stream.data,
    }))
}

describe('images', () => {
  it('splits a PNG with an alpha channel into its colours and a mask', () => {
    const [mask, picture] = images(checkedPng(4))
    expect(mask).toMatchObject({ width: 4, colors: 'DeviceGray', masked: false })
    expect([...(mask?.data.subarray(0, 4) ?? [])]).toEqual([0, 63, 127, 191])
    expect(picture).toMatchObject({ width: 4, colors: 'DeviceRGB', masked: true })
    expect([...(picture?.data.subarray(0, 6) ?? [])]).toEqual([0, 80, 200, 255, 80, 200])
  })

  it('leaves out a mask that hides nothing', () => {
    const opaque = encode({ width: 2, height: 1, data: Uint8Array.of(1, 2, 3, 255, 4, 5, 6, 255) })
    expect(images(opaque).map(({ data }) => [...data])).toEqual([[1, 2, 3, 4, 5, 6]])
  })

  it('reads gray with alpha, and 16 bits a channel', () => {
    const gray = encode({ width: 2, height: 1, channels: 2, data: Uint8Array.of(10, 255, 20, 0) })
    expect(images(gray).map(({ colors, data }) => [colors, [...data]])).toEqual([
      ['DeviceGray', [255, 0]],
      ['DeviceGray', [10, 20]],
    ])
    const deep = encode({ width: 1, height: 1, depth: 16, data: Uint16Array.of(65535, 0, 32768, 32768) })
    expect(images(deep).map(({ data }) => [...data])).toEqual([[128], [255, 0, 128]])
  })

  it('takes an opaque PNG and a JPEG as they are', () => {
    const opaque = encode({ width: 1, height: 1, channels: 3, data: Uint8Array.of(1, 2, 3) })
    const [png, photo] = images(opaque, jpeg)
    expect(png).toMatchObject({ width: 1, colors: 'DeviceRGB', masked: false })
    expect(photo).toMatchObject({ width: 2, filter: 'DCTDecode', colors: 'DeviceGray' })
  })

  it('writes a picture once that is shown twice', () => {
    const data = checkedPng()
    expect(images(data, data)).toHaveLength(2)
  })

  it('writes the same bytes again, though a PNG with alpha has to be decoded', () => {
    const make = () => {
      const builder = new PageBuilder()
      builder.image(checkedPng(9), 'One')
      builder.image(checkedPng(10), 'Two')
      return writePdf(builder.document)
    }
    expect(Buffer.compare(make(), make())).toBe(0)
  })
})
