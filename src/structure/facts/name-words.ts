/** What names of programmes and organisations are written with: sources of patterns, for the flag `u`. */

/** A letter of scripts without spaces: kana, Han, Hangul. As ranges: classes of scripts take long to make. */
export const dense = String.raw`[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]`
const letters = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\d]`
/** A word with a capital; signs may stand inside it. */
export const capitalised = String.raw`\p{Lu}${letters}*(?:[-’'&.+/]${letters}+)*(?:[’'](?=\s))?`
