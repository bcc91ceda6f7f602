import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'

let loaded: Bidi | undefined

/** The Unicode bidirectional algorithm (UAX 9, by bidi-js), loaded with the first text that needs it. */
export function unicodeBidi(): Bidi {
  loaded ??= load()
  return loaded
}

function load(): Bidi {
  const factory: typeof import('bidi-js')['default'] = createRequire(import.meta.url)('bidi-js')
  return factory()
}

const mirrored = /\p{Bidi_Mirrored}/u
const everyMirrored = /\p{Bidi_Mirrored}/gu

/** Text as it looks from right to left: `(` for `)` (UAX 9, L4). Mirrored twice, it is as it was. */
export function mirror(text: string): string {
  if (!mirrored.test(text)) return text
  return text.replaceAll(
    everyMirrored,
    character => unicodeBidi().getMirroredCharacter(character) ?? character,
  )
}
