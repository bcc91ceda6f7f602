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
  const repeated = repeatedIn(all)
  const near = new Set(names.filter((_, index) => all[index]?.some(hash => repeated.has(hash))))
  return name => near.has(name)
}

function repeatedIn(lists: readonly (readonly number[])[]): Set<number> {
  const hashes = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const list of lists) {
    hashes.set(list, at)
    at += list.length
  }
  hashes.sort()
  return new Set(hashes.filter((hash, index) => index > 0 && hash === hashes[index - 1]))
}

/**
 * A hash for each word and each of its blurs, with what stands beside it: texts would be dozens for each name. Where two
 * hashes fall together, a name is filed for nothing.
 */
function slipHashes({ rests }: NearKeys): number[] {
  const hashes: number[] = []
  for (const { letters, rest } of rests) {
    const beside = hashOf(rest, offset)
    hashes.push(hashOf(letters, beside))
    let before = ''
    let at = 0
    for (const letter of letters) {
      // Either of two equal letters leaves the same blur.
      if (letter !== before) hashes.push(hashOf(letters, beside, at, at + letter.length))
      before = letter
      at += letter.length
    }
  }
  return hashes
}

/** FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), 32 bits. */
const offset = 0x811c9dc5
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** Of the text without what stands from `cut` to `end`. */
function hashOf(text: string, start: number, cut = text.length, end = cut): number {
  let hash = step(start, 0)
  for (let index = 0; index < cut; index++) hash = step(hash, text.charCodeAt(index))
  for (let index = end; index < text.length; index++) hash = step(hash, text.charCodeAt(index))
  return hash
}
