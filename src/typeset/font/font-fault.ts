import { readCharacterMap } from './opentype/cmap.js'
import { readMetrics } from './opentype/metrics.js'
import { Sfnt } from './opentype/sfnt.js'

/** Bits of `fsType` (OpenType 1.9, "OS/2"): a licence that lets nobody embed the font, or no more than its pixels. */
const noEmbedding = 0x0002
const bitmapsOnly = 0x0200

/** What keeps a file from being set with and embedded; `null` for nothing. */
export function faultOfFont(bytes: Uint8Array): string | null {
  try {
    const sfnt = new Sfnt(bytes)
    readMetrics(sfnt)
    readCharacterMap(sfnt.required('cmap'))
    if (sfnt.table('fvar'))
      return 'is a variable font, expected one that does not vary: a file for each weight'
    if (!sfnt.table('glyf') && !sfnt.isCff) return 'has no outlines'
    const rights = sfnt.table('OS/2')?.getUint16(8) ?? 0
    const isForbidden = (rights & 0x000f) === noEmbedding || (rights & bitmapsOnly) !== 0
    return isForbidden ? 'may not be embedded, as its licence says (fsType)' : null
  } catch {
    return 'is no TrueType or OpenType font'
  }
}
