/**
 * Scripts in use (UAX 31, tables 5 and 7), by their Unicode names. Punctuation is of the first that uses it, so Han stands
 * before the kana and the scripts of few marks of their own last.
 */
const names = [
  ...[
    'Han',
    'Hiragana',
    'Katakana',
    'Hangul',
    'Bopomofo',
    'Yi',
    'Hebrew',
    'Arabic',
    'Syriac',
    'Thaana',
    'Nko',
  ],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam'],
  ...[
    'Sinhala',
    'Thai',
    'Lao',
    'Tibetan',
    'Myanmar',
    'Khmer',
    'Mongolian',
    'Georgian',
    'Armenian',
    'Ethiopic',
  ],
  ...[
    'Adlam',
    'Balinese',
    'Bamum',
    'Canadian_Aboriginal',
    'Chakma',
    'Cham',
    'Cherokee',
    'Javanese',
    'Lepcha',
  ],
  ...['Limbu', 'Lisu', 'Mandaic', 'Meetei_Mayek', 'Miao', 'New_Tai_Lue', 'Ol_Chiki', 'Osage', 'Sundanese'],
  ...['Tai_Le', 'Tai_Tham', 'Tai_Viet', 'Tifinagh', 'Vai', 'Greek', 'Cyrillic', 'Latin'],
]

let known: { name: string; pattern: RegExp }[] | null = null

/** Made when a character is first missing: most documents never ask, and patterns of scripts take long to make. */
function scripts() {
  known ??= names.map(name => ({
    name: name.replaceAll('_', ' '),
    pattern: new RegExp(`^\\p{Script_Extensions=${name}}`, 'u'),
  }))
  return known
}

const emoji = /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator})|\uFE0F/u

/** Whether a grapheme is shown as a picture. */
export const isEmoji = (grapheme: string): boolean => emoji.test(grapheme)
const fullWidth = /^[\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/u
const letter = /^[\p{L}\p{M}]/u

/** The script of a grapheme; `emoji`, `symbols` and `other scripts` for those of none that is listed. */
export function scriptOf(grapheme: string): string {
  if (isEmoji(grapheme)) return 'emoji'
  if (fullWidth.test(grapheme)) return 'Han'
  const script = scripts().find(({ pattern }) => pattern.test(grapheme))
  if (script) return script.name
  return letter.test(grapheme) ? 'other scripts' : 'symbols'
}

/** What readers call the writing that a script is part of in a text with these scripts. */
export function writingOf(script: string, present: ReadonlySet<string>, language: string): string {
  if (script === 'Hiragana' || script === 'Katakana') return 'Japanese'
  if (script === 'Hangul') return 'Korean'
  if (script === 'Bopomofo') return 'Traditional Chinese'
  return script === 'Han' ? writingOfHan(present, language) : script
}

function writingOfHan(present: ReadonlySet<string>, language: string): string {
  if (present.has('Hiragana') || present.has('Katakana') || /^ja\b/i.test(language)) return 'Japanese'
  if (/^ko\b/i.test(language)) return 'Korean'
  return /^zh\b.*\b(?:Hant|TW|HK|MO)\b/i.test(language) ? 'Traditional Chinese' : 'Chinese'
}
