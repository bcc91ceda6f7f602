/** All of Latin-1, and General Punctuation: “ ” ’ – — … • */
const beyondPlain = /[^\0-\xff\u2000-\u206f]/

/**
 * A regular expression in two: one for plain text, which holds nothing but Western European letters and signs, one for
 * every other. V8 works out each `\p{L}` of a pattern anew from the tables of Unicode, twice, and compiles it to hundreds
 * of ranges, where plain text asks for three; that was a fifth of what a short run took. Each of the two is made when it is
 * first needed.
 *
 * The sources say `/\p{L}/u`; the bundler makes it one of these (`.ci/two-patterns.mjs`).
 */
export class TwoPatterns {
  readonly source: string
  readonly flags: string
  lastIndex = 0
  readonly #steps: boolean
  #plain: RegExp | null = null
  #whole: RegExp | null = null

  constructor(source: string, flags: string) {
    this.source = source
    this.flags = flags
    this.#steps = /[gy]/.test(flags)
  }

  test(text: string): boolean {
    return this.#steps ? this.exec(text) !== null : this.#for(text).test(text)
  }

  exec(text: string): RegExpExecArray | null {
    const pattern = this.#for(text)
    pattern.lastIndex = this.lastIndex
    const found = pattern.exec(text)
    this.lastIndex = pattern.lastIndex
    return found
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#for(text)[Symbol.match](text)
  }

  [Symbol.matchAll](text: string): IterableIterator<RegExpMatchArray> {
    return this.#for(text)[Symbol.matchAll](text)
  }

  [Symbol.replace](text: string, by: string): string {
    return this.#for(text)[Symbol.replace](text, by)
  }

  [Symbol.search](text: string): number {
    return this.#for(text)[Symbol.search](text)
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return this.#for(text)[Symbol.split](text, limit)
  }

  #for(text: string): RegExp {
    if (isPlain(text)) {
      this.#plain ??= forPlainText(this.source, this.flags) ?? this.#forAll()
      return this.#plain
    }
    return this.#forAll()
  }

  #forAll(): RegExp {
    this.#whole ??= new RegExp(this.source, this.flags)
    return this.#whole
  }
}

/** Of the last text: several patterns in turn are asked for it. */
let last = { text: '', isPlain: true }

function isPlain(text: string): boolean {
  if (text !== last.text) last = { text, isPlain: !beyondPlain.test(text) }
  return last.isPlain
}

/** Stands for a class of which plain text has nothing: it has no U+0300. */
const none = '\\u0300'

/** What plain text has of a class of Unicode's, as it stands inside `[]`. */
const plainClasses: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
  Lu: 'A-Z\\xc0-\\xd6\\xd8-\\xde',
  Ll: 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff',
  Lo: '\\xaa\\xba',
  M: none,
  N: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
  P: '!-#%-*,-/:;?@[-\\]_{}\\xa1\\xa7\\xab\\xb6\\xb7\\xbb\\xbf\\u2010-\\u2027\\u2030-\\u2043\\u2045-\\u2051\\u2053-\\u205e',
  S: '$+<->\\^`|~\\xa2-\\xa6\\xa8\\xa9\\xac\\xae-\\xb1\\xb4\\xb8\\xd7\\xf7\\u2044\\u2052',
  'Script=Latin': 'A-Za-z\\xaa\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
  'Script=Cyrillic': none,
  'Script=Greek': none,
  'Script=Han': none,
  'Script=Hangul': none,
  'Script=Hiragana': none,
  'Script=Katakana': none,
}

/** In either case; U+00B5, U+00DF and U+00FF have their capitals beyond plain text. */
const cased = 'A-Za-z\\xb5\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff'
const inEitherCase: Readonly<Record<string, string>> = {
  ...plainClasses,
  Lu: cased,
  Ll: cased,
  'Script=Greek': '\\xb5',
}

/** The same pattern for plain text; `null` where it has a class that is not in the list. */
function forPlainText(source: string, flags: string): RegExp | null {
  const isEitherCase = flags.includes('i')
  const classes = isEitherCase ? inEitherCase : plainClasses
  let isInside = false
  let isKnown = !source.includes('\\P')
  const plain = source.replace(/\\p\{([^}]+)\}|\\.|[[\]]/gs, (part, property?: string) => {
    if (property === undefined) {
      if (part.length === 1) isInside = part === '['
      return part
    }
    const members = classes[property.replace(/^sc=/, 'Script=')]
    isKnown &&= members !== undefined
    return isInside ? `${members}` : `[${members}]`
  })
  if (!isKnown) return null
  return new RegExp(plain, needsUnicode(plain, isEitherCase) ? flags : flags.replace('u', ''))
}

/** A character in two units. */
const long = /\\u\{|[\ud800-\udfff]/
/** What folds to a letter of plain text by Unicode's rules, and not by those without the flag; or a range that may hold such. */
const folds =
  /[\u017f\u1e9e\u212a\u212b]|\\u(?:017f|1e9e|212a|212b)|(?:[^\0-\xff]|\\u[\da-f]{4})-(?!\])|(?<!\[|\[\^)-(?:[^\0-\xff]|\\u)/i

/**
 * Whether the flag `u` still says something. Without it V8 need not look for pairs of surrogates, nor fold every letter of
 * the pattern by the tables of Unicode.
 */
function needsUnicode(plain: string, isEitherCase: boolean): boolean {
  return long.test(plain) || (isEitherCase && folds.test(plain))
}
