/** Names of countries, in the languages that announcements come in, from the Unicode locale data that Intl carries. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl']
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

let countries: ReadonlySet<string> | null = null

/** Whether a text is the name of a country and nothing else. */
export function isCountry(text: string): boolean {
  countries ??= allCountries()
  return countries.has(text.trim().toLowerCase())
}

function allCountries(): Set<string> {
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
