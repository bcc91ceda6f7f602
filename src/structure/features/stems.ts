/** Looks for word beginnings in a text, in one pass over the text. */

/** A matcher for stems: at the start of a word, anywhere in scripts without spaces. */
export function stemMatcher(stems: readonly string[]): (text: string) => boolean {
  const pattern = patternOf(stems, 'iu')
  return text => pattern.test(text)
}

const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Counts the word beginnings. */
export function stemCounter(stems: readonly string[]): (text: string) => number {
  const pattern = patternOf(stems, 'giu')
  return text => text.match(pattern)?.length ?? 0
}

/** A stem with a star before it counts inside words too, for languages that compound. */
function patternOf(stems: readonly string[], flags: string): RegExp {
  const anywhere = stems.filter(stem => denseScript.test(stem) || stem.startsWith('*'))
  const opening = stems.filter(stem => !anywhere.includes(stem))
  const parts = [`(?<![\\p{L}\\p{M}])(?:${opening.map(escape).join('|') || '(?!)'})`]
  for (const stem of anywhere) parts.push(escape(stem.replace(/^\*/u, '')))
  return new RegExp(parts.join('|'), flags)
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
