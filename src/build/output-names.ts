import { createHash } from 'node:crypto'

/**
 * The name of each input's outputs, without the format's extension. The input's extension is left away; where two
 * names would meet, also on a file system that does not tell upper from lower case, they keep it, and a number tells
 * those apart that still meet.
 *
 * @param names Input names with `/`, in a fixed order.
 * @param isReserved Whether a name is another's.
 */
export function outputNames(
  names: readonly string[],
  isReserved: (name: string) => boolean = () => false,
): string[] {
  const uses = countBy(names.map(name => folded(withoutExtension(name))))
  const taken = new Set<string>()
  return names.map(name => {
    const stem = withoutExtension(name)
    return claim(uses.get(folded(stem)) === 1 ? stem : name, taken, isReserved)
  })
}

/** Takes the name, or the first free one with a number behind it. */
function claim(wanted: string, taken: Set<string>, isReserved: (name: string) => boolean): string {
  const name = fitting(wanted)
  let candidate = name
  for (let n = 2; taken.has(folded(candidate)) || isReserved(candidate); n++) candidate = `${name}-${n}`
  taken.add(folded(candidate))
  return candidate
}

/** Bytes that file systems grant a name, less a number and the longest of the formats' extensions. */
const mostBytes = 255 - '-12345'.length - '.html'.length

/** A last part that is too long is cut; a hash of the whole name tells it from others that begin with the same. */
function fitting(name: string): string {
  const cut = name.lastIndexOf('/') + 1
  const last = name.slice(cut)
  if (Buffer.byteLength(last) <= mostBytes) return name
  const hash = `-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
  let kept = ''
  for (const letter of last) {
    if (Buffer.byteLength(kept + letter + hash) > mostBytes) break
    kept += letter
  }
  return name.slice(0, cut) + kept + hash
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const withoutExtension = (name: string) => name.replace(/(?<=[^/])\.[^./]+$/, '')
/** The same for names that are one on a file system that does not tell upper from lower case. */
export const folded = (name: string) => name.normalize('NFC').toLowerCase()
