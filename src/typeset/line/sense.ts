/** Heavier marks than a comma part a heading by its sense. */
const parts = /[:;.!?–—：；。！？]$/u
const pauses = /[,、，]$/u
const katakana = /^[\p{sc=Katakana}ー]$/u
const ideographs = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]$/u
/** Articles, prepositions, conjunctions: in most languages they are short and belong to what follows. */
const shortWord = /^(?:\p{Ll}{1,3}|[与和及或與])$/u

/**
 * What it costs a balanced line to end after a text, in the unit of `line-cost.ts`; less than nothing where its sense
 * pauses.
 */
export function senseAfter(text: string): number {
  if (parts.test(text)) return -4
  if (pauses.test(text)) return -1
  return shortWord.test(text) ? 3 : 0
}

/**
 * What it costs a balanced line to end between two characters: words in katakana are of one piece, and other ideographs
 * rather part where a space or a mark parts them.
 */
export function senseBetween(before: string, after: string): number {
  if (katakana.test(before) && katakana.test(after)) return 9
  return ideographs.test(before) && ideographs.test(after) ? 6 : 0
}
