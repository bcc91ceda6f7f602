import { createHash } from 'node:crypto'

/** The namespace of handbill's names, made once at random. */
const namespace = Buffer.from('5b0c6a0e8d6f4c0b9f0d3e7a41c2b96d', 'hex')

/** A UUID made of a name (RFC 9562, 5.5, version 5): the same for the same name, everywhere. */
export function nameUuid(...parts: readonly (string | number | null)[]): string {
  const hash = createHash('sha1').update(namespace).update(JSON.stringify(parts)).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
