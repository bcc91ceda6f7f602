/**
 * The tag as `Intl` writes it (BCP 47), and `en` for what is no tag: every stage takes the tag of a digest, which a
 * plugin or another program may have set.
 */
export function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en'
  } catch (error) {
    if (error instanceof RangeError) return 'en'
    throw error
  }
}
