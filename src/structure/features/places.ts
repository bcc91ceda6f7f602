/** Names of countries, in the languages that announcements come in, from the Unicode locale data that Intl carries. */
/** Languages with spaces between words; those without have names of their own, looked up for them alone. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl']
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

let countries: ReadonlySet<string> | null = null

/** Whether a text is the name of a country and nothing else. */
export function isCountry(text: string): boolean {
  const name = text.trim().toLowerCase()
  if (isDense(name)) return denseCountries().has(name)
  countries ??= allCountries(languages)
  return countries.has(name)
}

const isDense = (name: string): boolean => /[\p{Script=Han}\p{Script=Katakana}]/u.test(name)

let dense: ReadonlySet<string> | null = null

function denseCountries(): ReadonlySet<string> {
  dense ??= new Set([...allCountries(denseLanguages), ...shortNames])
  return dense
}

const denseLanguages = ['zh-Hans', 'zh-Hant', 'ja']
/** What the locale data has only under longer names. */
const shortNames = ['臺灣', '香港', '澳門', '澳门', '中華民國', '大陸', '大陆', '韩国', '韓國', '米国', '朝鮮']

function allCountries(languages: readonly string[]): Set<string> {
  const pairs = [...letters].flatMap(first => [...letters].map(second => first + second))
  const codes = pairs.filter(code => countriesIn('en', [code]).length > 0)
  return new Set(languages.flatMap(language => countriesIn(language, codes)))
}

function countriesIn(language: string, codes: readonly string[]): string[] {
  const names = namesOf(language)
  return codes.map(code => names.of(code)?.toLowerCase()).filter(name => name !== undefined)
}

const known = new Map<string, Intl.DisplayNames>()

function namesOf(language: string): Intl.DisplayNames {
  const names = known.get(language) ?? new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  known.set(language, names)
  return names
}
