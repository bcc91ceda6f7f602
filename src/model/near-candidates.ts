import type { NearKeys } from './near-keys.js'

/**
 * The names that some other one of them may resemble: all that `NearNames` would find are among them, with few others.
 * Most names are like no other, and need not be filed at all.
 */
export function nearCandidates(names: readonly NearKeys[]): Set<NearKeys> {
  const shared = new Set([...sharedWholes(names), ...shortenings(names)])
  const isNearBySlip = slipTest(names)
  return new Set(
    names.filter(
      name =>
        (name.whole !== null && shared.has(name.whole)) || isShortened(name, shared) || isNearBySlip(name),
    ),
  )
}

function isShortened({ parts }: NearKeys, shared: ReadonlySet<string>): boolean {
  return parts.some(part => shared.has(part))
}

function sharedWholes(names: readonly NearKeys[]): Set<string> {
  const seen = new Set<string>()
  return new Set(
    names.flatMap(({ whole }) => {
      if (whole === null) return []
      const isShared = seen.has(whole)
      seen.add(whole)
      return isShared ? [whole] : []
    }),
  )
}

/** The names that others are longer forms of. */
function shortenings(names: readonly NearKeys[]): string[] {
  const wholes = new Set(names.map(({ whole }) => whole))
  return names.flatMap(({ parts }) => parts.filter(part => wholes.has(part)))
}

/** Tells whether a name has a blur of a word that another has, too, with the same words beside it. */
function slipTest(names: readonly NearKeys[]): (name: NearKeys) => boolean {
  const all = names.map(slipHashes)
  const hashes = Int32Array.from(all.flat()).sort()
  const repeated = new Set<number>()
  hashes.forEach((hash, index) => {
    if (hash === hashes[index - 1]) repeated.add(hash)
  })
  const near = new Set(names.filter((_, index) => all[index]?.some(hash => repeated.has(hash))))
  return name => near.has(name)
}

/**
 * A hash for each word and each of its blurs, with what stands beside it: texts would be dozens for each name. Where two
 * hashes fall together, a name is filed for nothing.
 */
function slipHashes({ rests }: NearKeys): number[] {
  return rests.flatMap(({ letters, rest }) => {
    const beside = hashOf(rest, offset)
    const word = Array.from(letters)
    const blurs = word.flatMap((letter, at) =>
      letter === word[at - 1] ? [] : [hashWithout(word, at, beside)],
    )
    return [hashOf(letters, beside), ...blurs]
  })
}

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), 32 bits. */
const offset = 0x811c9dc5
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

function hashOf(text: string, start: number): number {
  let hash = step(start, 0)
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index))
  return hash
}

function hashWithout(word: readonly string[], at: number, start: number): number {
  let hash = step(start, 0)
  for (const [index, letter] of word.entries()) {
    if (index === at) continue
    for (let unit = 0; unit < letter.length; unit++) hash = step(hash, letter.charCodeAt(unit))
  }
  return hash
}
