/**
 * An ICC profile (version 4.2, ISO 15076-1) of sRGB (IEC 61966-2-1): its primaries adapted to D50 and its curve as a
 * formula, in about 500 bytes.
 */
export function srgbProfile(): Uint8Array {
  const curve = block(
    'para',
    u16(3),
    u16(0),
    ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed),
  )
  const tags: [string, Uint8Array][] = [
    ['desc', text('sRGB')],
    ['cprt', text('CC0')],
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const tableSize = 4 + tags.length * 12
  const data: Uint8Array[] = []
  const places = new Map<Uint8Array, number>()
  let offset = headerSize + tableSize
  for (const [, bytes] of tags) {
    if (places.has(bytes)) continue
    places.set(bytes, offset)
    data.push(bytes)
    offset += bytes.length
  }
  const table = tags.flatMap(([tag, bytes]) => [ascii(tag), u32(places.get(bytes) ?? 0), u32(bytes.length)])
  return Buffer.concat([header(offset), u32(tags.length), ...table, ...data])
}

const headerSize = 128

function header(size: number): Uint8Array {
  return Buffer.concat([
    u32(size),
    u32(0),
    u32(0x04200000),
    ascii('mntrRGB XYZ '),
    // A date must be given; this is the one of the standard.
    ...[1999, 10, 18, 0, 0, 0].map(u16),
    ascii('acsp'),
    new Uint8Array(28),
    fixed(0.9642),
    fixed(1),
    fixed(0.8249),
    new Uint8Array(48),
  ])
}

/** A multi-localised text with one English record. */
function text(value: string): Uint8Array {
  const utf16 = value.split('').map(unit => u16(unit.charCodeAt(0)))
  return block('mluc', u32(1), u32(12), ascii('enUS'), u32(value.length * 2), u32(28), ...utf16)
}

function xyz(x: number, y: number, z: number): Uint8Array {
  return block('XYZ ', fixed(x), fixed(y), fixed(z))
}

/** A tag's data: its type, four zeros and the rest, filled up to whole words. */
function block(type: string, ...parts: Uint8Array[]): Uint8Array {
  const bytes = Buffer.concat([ascii(type), u32(0), ...parts])
  return Buffer.concat([bytes, new Uint8Array(-bytes.length & 3)])
}

/** s15Fixed16Number. */
function fixed(value: number): Uint8Array {
  return u32(Math.round(value * 65536))
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value >>> 8, value)
}

function ascii(value: string): Uint8Array {
  return Buffer.from(value, 'latin1')
}
