/** What Intl makes for a language. Making one takes longer than most of what it is made for, so each is made once. */

const mostLanguages = 100

function byLanguage<Made>(make: (language: string) => Made): (language: string) => Made {
  const known = new Map<string, Made>()
  return language => {
    const made = known.get(language) ?? make(language)
    if (known.size === mostLanguages) known.clear()
    known.set(language, made)
    return made
  }
}

/** Joins with commas and “and”. */
export const listFormat = byLanguage(language => new Intl.ListFormat(language))
export const numberFormat = byLanguage(language => new Intl.NumberFormat(language))
export const pluralRules = byLanguage(language => new Intl.PluralRules(language))
const collator = byLanguage(language => new Intl.Collator(language))
/** Knows numbers: 9 stands before 10. */
export const numericCollator = byLanguage(language => new Intl.Collator(language, { numeric: true }))
/** `pt` of `pt-BR`. */
export const primaryLanguage = byLanguage(language => new Intl.Locale(language).language)

/** Languages whose small numbers are their ASCII digits. */
const plainDigits: ReadonlySet<string> = new Set('de en es fr he it ja nl pl pt ru zh'.split(' '))

/** A count as a language writes it. Most are small, and Intl takes milliseconds to open its data. */
export function formatCount(count: number, language: string): string {
  const isSmall = Number.isInteger(count) && count >= 0 && count < 1000
  return isSmall && plainDigits.has(language) ? String(count) : numberFormat(language).format(count)
}

/** Languages that order letters without accents as Unicode's own collation (UTS #10) does. */
const plainOrder: ReadonlySet<string> = new Set('de en es fr it nl pt'.split(' '))
const plainName = /^[A-Za-z][A-Za-z '.-]*$/
/** Signs and letters from first to last. */
const order = " -.'abcdefghijklmnopqrstuvwxyz"

/**
 * Which of two names stands first in a language. Intl takes milliseconds to open its data, and most names are plain
 * letters: what differs first decides, upper case only where nothing else does.
 */
export function compareNames(one: string, other: string, language: string): number {
  if (!plainOrder.has(language) || !plainName.test(one) || !plainName.test(other))
    return collator(language).compare(one, other)
  const [lowerOne, lowerOther] = [one.toLowerCase(), other.toLowerCase()]
  for (let at = 0; at < one.length && at < other.length; at++) {
    const difference = order.indexOf(lowerOne.charAt(at)) - order.indexOf(lowerOther.charAt(at))
    if (difference !== 0) return Math.sign(difference)
  }
  // Small letters stand before capitals, which come first in the code.
  return Math.sign(one.length - other.length) || Number(one < other) - Number(one > other)
}
