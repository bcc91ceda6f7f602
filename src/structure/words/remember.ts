/** Announcements say the same words again and again: what was found out about a text is kept for a while. */

/**
 * How many characters of texts are kept at most, all together. V8 has a piece of an announcement keep the whole of it, so
 * a limit by number would keep whole announcements; these are the words of a long one, which hardly come again after it.
 */
const mostCharacters = 150_000

/** `work`, done once for each text of the last many. */
export function remembering<Found>(work: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>()
  let characters = 0
  return text => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (characters > mostCharacters) {
      known.clear()
      characters = 0
    }
    const found = work(text)
    known.set(text, found)
    characters += text.length
    return found
  }
}

/** The same for what depends on the words that a document writes in lower case. */
export function rememberingIn<Common extends object, Found>(
  work: (text: string, common: Common) => Found,
): (text: string, common: Common) => Found {
  const byDocument = new WeakMap<Common, (text: string) => Found>()
  return (text, common) => {
    const known = byDocument.get(common) ?? remembering(each => work(each, common))
    byDocument.set(common, known)
    return known(text)
  }
}
