/** What names of programmes and organisations are written with: sources of patterns, for the flag `u`. */

/** A letter of scripts without spaces. */
export const dense = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・]`
const letters = String.raw`(?:(?!${dense})[\p{L}\p{M}\d])`
/** A word with a capital; signs may stand inside it. */
export const capitalised = String.raw`\p{Lu}${letters}*(?:[-’'&.+/]${letters}+)*(?:[’'](?=\s))?`
