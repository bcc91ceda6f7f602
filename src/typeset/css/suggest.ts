/** The name closest to a misspelt one, or `null` when none is near (at most a third of the letters differ). */
export function nearest(name: string, names: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.floor(name.length / 3) + 1
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const distance = editDistance(name, candidate)
    if (distance >= least) continue
    least = distance
    best = candidate
  }
  return best
}

/** Levenshtein, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** The end of a message that names the nearest supported spelling; empty when none is near. */
export function hint(name: string, names: Iterable<string>): string {
  const found = nearest(name, names)
  return found ? `; the nearest supported is "${found}"` : ''
}
