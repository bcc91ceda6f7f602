/**
 * The indices of the fewest values that must move for the others to ascend: those outside a longest increasing
 * subsequence (Fredman 1975, n log n).
 *
 * @param values Different numbers.
 */
export function outOfOrder(values: readonly number[]): Set<number> {
  /** By length, less one: the index of the least value that ends an ascending run of that length. */
  const ends: number[] = []
  const before: number[] = []
  for (const [index, value] of values.entries()) {
    const length = firstNotBelow(ends, values, value)
    before[index] = ends[length - 1] ?? -1
    ends[length] = index
  }
  const moved = new Set(values.keys())
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) moved.delete(index)
  return moved
}

function firstNotBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
