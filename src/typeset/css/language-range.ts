/** What `:lang()` of each argument came to for each language: documents have few of both. */
const known = new Map<string, Map<string, boolean>>()

/**
 * Whether a language is within one of the ranges that stand in `:lang()`, parted by commas (Selectors 4, 11.2).
 *
 * @param language In lower case; empty for none.
 */
export function isInRanges(language: string, ranges: string): boolean {
  const answers = known.get(ranges) ?? new Map<string, boolean>()
  const answer = answers.get(language)
  if (answer !== undefined) return answer
  const found = rangesOf(ranges).some(range => isWithin(language.split('-'), range))
  answers.set(language, found)
  known.set(ranges, answers)
  return found
}

function rangesOf(written: string): string[][] {
  const ranges = written.split(',').map(range => range.trim())
  return ranges
    .filter(range => range !== '')
    .map(range =>
      range
        .replaceAll(/^['"]|['"]$/g, '')
        .toLowerCase()
        .split('-'),
    )
}

/** Extended filtering (RFC 4647, 3.3.2). No language is in no range but the empty one. */
function isWithin([primary = '', ...subtags]: readonly string[], [first = '', ...rest]: readonly string[]) {
  if (first !== primary && (first !== '*' || primary === '')) return false
  let at = 0
  for (const subtag of rest.filter(part => part !== '*')) {
    // What the range does not name is passed over, but for what an extension or a private use begins with.
    while (at < subtags.length && subtags[at] !== subtag) if ((subtags[at++] ?? '').length <= 1) return false
    if (at++ >= subtags.length) return false
  }
  return true
}
