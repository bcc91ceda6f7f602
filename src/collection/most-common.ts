/** The key with the highest count; of equal ones the first in code unit order, so that the inputs' order does not show. */
export function mostCommon(counts: ReadonlyMap<string, number>): string | null {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return first?.[0] ?? null
}
