import { RecentWords } from '../recent-words.js'

/** Gives the offsets at which a word may be hyphenated, in UTF-16 units, ascending. */
export type Hyphenator = (word: string) => readonly number[]

/** Hyphenators by language: a BCP 47 tag or its first part. */
export type Hyphenators = ReadonlyMap<string, Hyphenator>

interface Patterns {
  hyphenateSync(text: string): string
}

type Load = () => Promise<{ default: Patterns }>

/** Patterns by language; written out, so that bundlers see what may be loaded. */
const patterns: Readonly<Record<string, Load>> = {
  ca: () => import('hyphen/ca/index.js'),
  cs: () => import('hyphen/cs/index.js'),
  da: () => import('hyphen/da/index.js'),
  de: () => import('hyphen/de/index.js'),
  el: () => import('hyphen/el/index.js'),
  en: () => import('hyphen/en-us/index.js'),
  'en-gb': () => import('hyphen/en-gb/index.js'),
  es: () => import('hyphen/es/index.js'),
  et: () => import('hyphen/et/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  hr: () => import('hyphen/hr/index.js'),
  hu: () => import('hyphen/hu/index.js'),
  it: () => import('hyphen/it/index.js'),
  la: () => import('hyphen/la/index.js'),
  lt: () => import('hyphen/lt/index.js'),
  lv: () => import('hyphen/lv/index.js'),
  nb: () => import('hyphen/nb/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  nn: () => import('hyphen/nn/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  ro: () => import('hyphen/ro/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  sk: () => import('hyphen/sk/index.js'),
  sl: () => import('hyphen/sl/index.js'),
  sv: () => import('hyphen/sv/index.js'),
  tr: () => import('hyphen/tr/index.js'),
  uk: () => import('hyphen/uk/index.js'),
}

/** Languages that `loadHyphenation` has patterns for. */
export const hyphenationLanguages: readonly string[] = Object.keys(patterns)

const hyphenators = new Map<Load, Promise<Hyphenator>>()

/** Loads a language's patterns (Liang, 1983; by `hyphen`), once; `null` when there are none for it. */
export async function loadHyphenation(language: string): Promise<Hyphenator | null> {
  const load = lookUp(language, name => patterns[name])
  if (!load) return null
  const hyphenator =
    hyphenators.get(load) ?? load().then(({ default: { hyphenateSync } }) => hyphenatorOf(hyphenateSync))
  hyphenators.set(load, hyphenator)
  return await hyphenator
}

/** The same words come again and again: in other styles, beside other marks, in the next document. */
function hyphenatorOf(hyphenate: Patterns['hyphenateSync']): Hyphenator {
  const known = new RecentWords<readonly number[]>()
  return word => {
    let offsets = known.get(word)
    if (!offsets) {
      offsets = softHyphens(hyphenate(word))
      known.set(word, offsets)
    }
    return offsets
  }
}

/** The hyphenator for a language tag: its own, or that of its first part. */
export function hyphenatorFor(language: string, hyphenators: Hyphenators): Hyphenator | null {
  return lookUp(language, name => hyphenators.get(name)) ?? null
}

function lookUp<T>(language: string, get: (name: string) => T | undefined): T | undefined {
  const tag = language.toLowerCase()
  const [base = ''] = tag.split('-')
  return get(language) ?? get(tag) ?? get(base)
}

function softHyphens(text: string): number[] {
  const offsets: number[] = []
  let offset = 0
  for (const part of text.split('\u00AD').slice(0, -1)) {
    offset += part.length
    offsets.push(offset)
  }
  return offsets
}
