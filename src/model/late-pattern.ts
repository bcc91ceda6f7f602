/**
 * Regular expressions that are made when they are first needed. V8 works out every class of letters in one when it is
 * made, and again when it first runs: some milliseconds for a long one, which most runs of the command never ask.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | null = null
  return () => {
    pattern ??= new RegExp(source, flags)
    return pattern
  }
}

/**
 * Finds all matches of a pattern in a text. `cue` matches wherever `source` does, and is quicker: plain words that all
 * matches hold. It has not the flag `g`; the pattern has.
 */
export function cuedPattern(cue: RegExp, source: string, flags: string): (text: string) => RegExpExecArray[] {
  const pattern = latePattern(source, flags)
  return text => (cue.test(text) ? [...text.matchAll(pattern())] : [])
}
