/** OpenType's tags for scripts that need no shaping of their own, by what a text's first letter is written in. */
const simpleScripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Latin}/u, 'latn'],
  [/\p{Script=Greek}/u, 'grek'],
  [/\p{Script=Cyrillic}/u, 'cyrl'],
  [/\p{Script=Hebrew}/u, 'hebr'],
  [/\p{Script=Armenian}/u, 'armn'],
  [/\p{Script=Georgian}/u, 'geor'],
  [/\p{Script=Thai}/u, 'thai'],
  [/\p{Script=Lao}/u, 'lao '],
  [/\p{Script=Ethiopic}/u, 'ethi'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'kana'],
  [/\p{Script=Han}/u, 'hani'],
  [/[\uac00-\ud7a3]/u, 'hang'],
]

/** The tag of the script of a text, `DFLT` where it has no letters of one that is known. */
export function scriptTag(text: string): string {
  // Most text; patterns of whole scripts take long to make ready.
  if (/[a-z]/i.test(text)) return 'latn'
  return simpleScripts.find(([script]) => script.test(text))?.[1] ?? 'DFLT'
}

/** What only a shaper made for its script sets right: joined, reordered or stacked letters. */
const complex =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mandaic}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Adlam}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}\p{Script=Sundanese}\p{Script=Tai_Le}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Tifinagh}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u

export function isComplex(text: string): boolean {
  return mayBeComplex.test(text) && complex.test(text)
}

/** Where the scripts of `complex` stand: beyond Cyrillic and Hebrew, but for punctuation and symbols. */
const mayBeComplex = /[\u0600-\u1fff\u2d00-\uffff]/
