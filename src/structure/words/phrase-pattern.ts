/** The words that may follow, and whether a phrase ends here. */
interface Branch {
  next: Map<string, Branch>
  ends: boolean
}

/**
 * A pattern of any of some phrases, their first words in common: of hundreds, few have to be tried at a place. As with an
 * alternative of all, the first that matches counts, but a phrase comes before those that begin it.
 */
export function phrasePattern(phrases: readonly string[]): string {
  const root: Branch = { next: new Map(), ends: false }
  for (const phrase of phrases) {
    let branch = root
    for (const word of phrase.split(' ')) {
      const known = branch.next.get(word) ?? { next: new Map(), ends: false }
      branch.next.set(word, known)
      branch = known
    }
    branch.ends = true
  }
  return written(root)
}

function written({ next }: Branch): string {
  const words = [...next].map(([word, branch]) => {
    if (branch.next.size === 0) return word
    return branch.ends ? `${word}(?: ${written(branch)})?` : `${word} ${written(branch)}`
  })
  return `(?:${words.join('|')})`
}
