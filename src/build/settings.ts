import { HandbillError } from '../model/error.js'
import type { Setting } from '../model/look.js'

/**
 * Template options from `name=value` words. `true` and `false` become booleans, numbers become numbers.
 *
 * @throws HandbillError `bad-option` for a word without `=`.
 */
export function parseSettings(words: readonly string[]): Record<string, Setting> {
  return Object.fromEntries(words.map(parseSetting))
}

function parseSetting(word: string): [string, Setting] {
  const cut = word.indexOf('=')
  if (cut > 0) return [word.slice(0, cut), parseValue(word.slice(cut + 1))]
  throw new HandbillError(
    'bad-option',
    `Unexpected ${JSON.stringify(word)} after --set`,
    'Write --set name=value.',
  )
}

function parseValue(text: string): Setting {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}

/**
 * The date that `SOURCE_DATE_EPOCH` names, in seconds (reproducible-builds.org); `null` when it is not set: the
 * machine's clock is never asked, so that equal input gives equal bytes.
 *
 * @throws HandbillError `bad-option`
 */
export function dateFromEnvironment(env: Readonly<Record<string, string | undefined>>): Date | null {
  const text = env.SOURCE_DATE_EPOCH
  if (text === undefined || text === '') return null
  const date = new Date(Number(text) * 1000)
  if (/^\d+$/.test(text) && !Number.isNaN(date.getTime())) return date
  throw new HandbillError(
    'bad-option',
    `Unexpected SOURCE_DATE_EPOCH ${JSON.stringify(text)}`,
    'Give a whole number of seconds since 1970-01-01.',
  )
}
