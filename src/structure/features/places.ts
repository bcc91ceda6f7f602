/** Names of countries, in the languages that announcements come in, from the Unicode locale data that Intl carries. */
import { remembering } from './remember.js'

const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl']
/** Languages of Han and kana: looked up for names in these alone. */
const denseLanguages = ['zh-Hans', 'zh-Hant', 'ja']
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

let countries: ReadonlySet<string> | null = null
let dense: ReadonlySet<string> | null = null

/** Whether a text is the name of a country and nothing else. */
export const isCountry: (text: string) => boolean = remembering(namesCountry)

function namesCountry(text: string): boolean {
  const name = text.trim().toLowerCase()
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(name)) return isDenseCountry(name)
  countries ??= allCountries(languages)
  return countries.has(name)
}

/** Of two characters, people have names that countries have, too. */
function isDenseCountry(name: string): boolean {
  if (shortNames.has(name)) return true
  dense ??= allCountries(denseLanguages)
  return dense.has(name) && (name.length > 2 || /[国國]$/u.test(name))
}

/** Those that no person has, and those that the locale data has only under longer names. */
const shortNames: ReadonlySet<string> = new Set(
  '臺灣 台湾 台灣 香港 澳門 澳门 日本 大陆 大陸 朝鮮 印度 印尼 越南 荷兰 荷蘭 瑞士 瑞典 挪威 芬兰 芬蘭 丹麦 丹麥 波兰 波蘭 捷克 希腊 希臘 巴西 智利 埃及 伊朗 古巴'.split(
    ' ',
  ),
)

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
