/** Whether a text names a country, in the languages that announcements come in, or a town with a note. */
import { countryNames, denseCountryNames } from '../../lexicon/country-names.js'
import { remembering } from '../../words/remember.js'
import { isGivenName } from '../names/name.js'

let countries: ReadonlySet<string> | null = null
let dense: ReadonlySet<string> | null = null

/** Whether a text is the name of a country and nothing else. */
export const isCountry = (text: string): boolean => text.length <= longestCountry && isKnownCountry(text)

/** None has more, with the spaces around it. */
const longestCountry = 120
const isKnownCountry = remembering(namesCountry)

function namesCountry(text: string): boolean {
  const name = text.trim().toLowerCase()
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(name)) return isDenseCountry(name)
  countries ??= new Set(countryNames.split('|'))
  return countries.has(name)
}

/** Of two characters, people have names that countries have, too. */
function isDenseCountry(name: string): boolean {
  if (shortNames.has(name)) return true
  dense ??= new Set(denseCountryNames.split('|'))
  return dense.has(name) && (name.length > 2 || /[国國]$/u.test(name))
}

/** Those that no person has, and those that the locale data has only under longer names. */
const shortNames: ReadonlySet<string> = new Set(
  '臺灣 台湾 台灣 香港 澳門 澳门 日本 大陆 大陸 朝鮮 印度 印尼 越南 荷兰 荷蘭 瑞士 瑞典 挪威 芬兰 芬蘭 丹麦 丹麥 波兰 波蘭 捷克 希腊 希臘 巴西 智利 埃及 伊朗 古巴'.split(
    ' ',
  ),
)

/** One word that nobody is called by, and a note on who stands before it: "Ada Byron, Halle/Saale (music)". */
export function isNotedTown(value: string): boolean {
  const word = notedTown.exec(value)?.[1] ?? ''
  return word !== '' && !isGivenName(word.split('/')[0] ?? '')
}

const notedTown = /^\s*(\p{Lu}\p{Ll}[\p{L}/-]+)\s\([^()]+\)\s*$/u
