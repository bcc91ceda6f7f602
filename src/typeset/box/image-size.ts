/** A picture's pixels, and of how many colours each is mixed; 0 where that does not matter. */
export interface ImageSize {
  width: number
  height: number
  channels: number
}

/** Reads the size out of a PNG's or JPEG's head; `null` for all else. */
export function imageSize(data: Uint8Array): ImageSize | null {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data.length > 24 && view.getUint32(0) === 0x89504e47) {
    return { width: view.getUint32(16), height: view.getUint32(20), channels: 0 }
  }
  return data.length > 4 && view.getUint16(0) === 0xffd8 ? jpegSize(view) : null
}

/** Walks a JPEG's segments to the frame header (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2
  while (at + 10 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame)
      return {
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        channels: view.getUint8(at + 9),
      }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
