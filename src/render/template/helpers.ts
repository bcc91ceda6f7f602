import { slug } from '../../model/slug.js'
import { numberFormat, numericCollator } from '../by-language.js'
import { Anchor, Inline, isRichText, plainText } from '../rich.js'
import { truncateWords } from '../truncate.js'
import { countedWord, interfaceWord, type Speech } from '../words.js'

/** A wrong argument of a helper; the caller adds the place. */
export class HelperFault extends Error {
  readonly cure: string

  constructor(message: string, cure: string) {
    super(message)
    this.cure = cure
  }
}

/** What a helper does with its positional arguments, its named ones and the document's language and words. */
export type Helper = (
  values: readonly unknown[],
  named: Readonly<Record<string, unknown>>,
  speech: Speech,
) => unknown

/** The helpers of the table in signatures.ts that Handlebars does not bring. */
export const helpers: Readonly<Record<string, Helper>> = {
  and: values => values.every(isFull),
  or: values => values.find(isFull) ?? values.at(-1),
  not: ([value]) => !isFull(value),
  eq: ([a, b]) => a === b,
  gt: ([a, b]) => number(a) > number(b),
  word: ([word], _, speech) => interfaceWord(text(word), speech),
  count: ([count, word], _, speech) => countedWord(number(count), text(word), speech),
  formatDate,
  formatList,
  formatNumber: ([value], _, { language }) => numberFormat(language).format(number(value)),
  truncate: ([value, words], _, { language }) => truncateWords(text(value), number(words), language),
  slug: ([value]) => slug(text(value)),
  inline: ([value]) => (isRichText(value) ? new Inline(value) : value),
  anchor: ([id]) => new Anchor(text(id)),
  sortBy,
  groupBy: ([items, key]) => groupBy(list(items), text(key)),
}

/** Handlebars' notion of empty, which `{{#if}}` uses: false, null, "", 0 and empty lists. */
function isFull(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

const dateStyles = ['full', 'long', 'medium', 'short'] as const

function formatDate(
  [date]: readonly unknown[],
  { style = 'long' }: Record<string, unknown>,
  { language }: Speech,
) {
  const parsed = new Date(text(date))
  if (Number.isNaN(parsed.getTime())) {
    throw new HelperFault(`Unexpected date ${JSON.stringify(date)}`, 'Give a date such as 2011-05-09.')
  }
  const dateStyle = oneOf(style, dateStyles)
  return new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(parsed)
}

const listTypes = { and: 'conjunction', or: 'disjunction', unit: 'unit' } as const

function formatList(
  [items]: readonly unknown[],
  { key, type = 'and' }: Record<string, unknown>,
  { language }: Speech,
): string {
  const words = list(items).map(item => text(key === undefined ? item : property(item, text(key))))
  const kind = oneOf(type, ['and', 'or', 'unit'] as const)
  return new Intl.ListFormat(language, { type: listTypes[kind] }).format(words)
}

function sortBy([items, key]: readonly unknown[], _: unknown, { language }: Speech): unknown[] {
  const { compare } = numericCollator(language)
  const keyed = list(items).map(item => ({ item, by: text(property(item, text(key))) }))
  return keyed.sort((a, b) => compare(a.by, b.by)).map(({ item }) => item)
}

function groupBy(items: readonly unknown[], key: string): { key: unknown; items: unknown[] }[] {
  const groups = new Map<unknown, unknown[]>()
  for (const item of items) {
    const value = property(item, key)
    const group = groups.get(value)
    if (group) group.push(item)
    else groups.set(value, [item])
  }
  return Array.from(groups, ([value, members]) => ({ key: value, items: members }))
}

function text(value: unknown): string {
  const words = plainText(value)
  if (words === undefined)
    throw new HelperFault(`Unexpected ${kindOf(value)}, expected text`, 'Name a text in it.')
  return words
}

function number(value: unknown): number {
  if (typeof value === 'number') return value
  throw new HelperFault(
    `Unexpected ${kindOf(value)}, expected a number`,
    'Give a number, for example entries.length.',
  )
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new HelperFault(`Unexpected ${kindOf(value)}, expected a list`, 'Give a list, for example entries.')
}

function property(item: unknown, key: string): unknown {
  if (typeof item === 'object' && item !== null && Object.hasOwn(item, key)) return Reflect.get(item, key)
  throw new HelperFault(`Unknown name ${key} in an item of the list`, 'Name a key that every item has.')
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find(word => word === value)
  if (found !== undefined) return found
  throw new HelperFault(`Unexpected ${JSON.stringify(value)}`, `Use one of ${allowed.join(', ')}.`)
}

/** What a value is, for messages. */
export function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  return value === null || value === undefined ? 'null' : typeof value
}
