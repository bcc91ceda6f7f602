/** Looks for word beginnings in a text, in one pass over the text. */

/** A matcher for stems: at the start of a word, anywhere in scripts without spaces. */
export function stemMatcher(stems: readonly string[]): (text: string) => boolean {
  const dense = stems.filter((stem) => denseScript.test(stem))
  const spaced = stems.filter((stem) => !denseScript.test(stem))
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${spaced.map(escape).join('|')})${dense.length > 0 ? `|${dense.map(escape).join('|')}` : ''}`, 'iu')
  return (text) => pattern.test(text)
}

const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Counts the word beginnings. */
export function stemCounter(stems: readonly string[]): (text: string) => number {
  const spaced = stems.filter((stem) => !denseScript.test(stem)).map(escape)
  const dense = stems.filter((stem) => denseScript.test(stem)).map(escape)
  const pattern = new RegExp([`(?<![\\p{L}\\p{M}])(?:${spaced.join('|') || '(?!)'})`, ...dense].join('|'), 'giu')
  return (text) => text.match(pattern)?.length ?? 0
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
