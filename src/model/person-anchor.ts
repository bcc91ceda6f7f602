const maxLength = 60

/**
 * The fragment under which the people page has a name; every page can tell it from the name alone. It keeps diacritics:
 * `Ana García` and `Ana Garcia` may be two people.
 */
export function personAnchor(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return Array.from(words).slice(0, maxLength).join('') || 'person'
}
