/** Lines that say a day and nothing else, by the names of weekdays and months from the locale data that Intl carries. */
const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'uk', 'cs', 'sv']
const mostWords = 7

let names: ReadonlySet<string> | null = null

/** Whether a text is a day: "Saturday, 19 August", "VIERNES 18 DE AGOSTO", "8月17日". */
export function isDay(text: string): boolean {
  if (/^(?:\d{4}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*日/u.test(text)) return text.length <= 20
  if (text.length > 60 || !/(?<!\d)(?:[1-9]|[12]\d|3[01])(?!\d)/.test(text)) return false
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  if (words.length === 0 || words.length > mostWords) return false
  names ??= allNames()
  const known = names
  return words.some(word => known.has(word)) && words.every(word => known.has(word) || small.has(word))
}

/** What stands between the parts of a day. */
const small: ReadonlySet<string> = new Set(
  'de del of the le der den am dia día day tag jour giorno dag th st nd rd er º ª г го'.split(' '),
)

function allNames(): Set<string> {
  const months = [...Array(12).keys()].map(month => new Date(Date.UTC(2023, month, 15)))
  const days = [...Array(7).keys()].map(day => new Date(Date.UTC(2023, 0, 1 + day)))
  return new Set(
    languages.flatMap(language => [
      ...partsOf(language, months, { month: 'long', day: 'numeric' }, 'month'),
      ...partsOf(language, days, { weekday: 'long' }, 'weekday'),
    ]),
  )
}

function partsOf(
  language: string,
  dates: readonly Date[],
  options: Intl.DateTimeFormatOptions,
  type: Intl.DateTimeFormatPartTypes,
): string[] {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  return dates.flatMap(date =>
    format
      .formatToParts(date)
      .filter(part => part.type === type)
      .flatMap(part => part.value.toLowerCase().split(/[\s-]+/u)),
  )
}
