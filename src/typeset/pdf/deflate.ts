import { zlibSync } from 'fflate'

/** Packs bytes for `FlateDecode`: by fflate, because zlib's bytes differ from one machine and version to another. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 })
}
