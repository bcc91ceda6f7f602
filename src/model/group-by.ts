export type NonEmpty<T> = [T, ...T[]]

/** Items by key, the keys in the order of first sight; an item whose key is `undefined` is in no group. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K | undefined): Map<K, NonEmpty<T>> {
  const groups = new Map<K, NonEmpty<T>>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
