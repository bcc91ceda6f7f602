// Writes src/structure/lexicon/country-names.ts from the Unicode locale data that Node carries (Unicode licence).
//
//     node bench/gather-country-names.mjs
//
// Names of countries and territories in small letters, sorted, each once. They are kept rather than asked of Intl,
// which takes longer to open its data of so many languages than a short announcement takes to read, and says other
// names in other versions of Node.
import { writeFileSync } from 'node:fs'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const namesIn = language => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
const english = namesIn('en')
const codes = letters
  .flatMap(first => letters.map(second => first + second))
  .filter(code => english.of(code) !== undefined)

const gather = languages => {
  const names = languages.flatMap(language => codes.map(code => namesIn(language).of(code)?.toLowerCase()))
  return [...new Set(names)]
    .filter(name => name !== undefined)
    .sort()
    .join('|')
}

writeFileSync(
  new URL('../src/structure/lexicon/country-names.ts', import.meta.url),
  `/**
 * Names of countries and territories in small letters, from the Unicode locale data ${process.versions.cldr} (Unicode licence V3: the notice
 * stands in THIRD-PARTY-LICENCES.txt). Sorted, with bars between. Written by bench/gather-country-names.mjs; not to be edited.
 */
export const countryNames: string =
  '${gather(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl']).replaceAll("'", "\\'")}'

/** Those in Chinese and Japanese. */
export const denseCountryNames: string =
  '${gather(['zh-Hans', 'zh-Hant', 'ja'])}'
`,
)
