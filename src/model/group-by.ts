export type NonEmpty<T> = [T, ...T[]]

/** Items by key, the keys in the order of first sight. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, NonEmpty<T>> {
  const groups = new Map<K, NonEmpty<T>>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
