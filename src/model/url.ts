const followed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])

/** The URL as it was written when it is absolute and safe to follow, otherwise `null`. */
export function absoluteUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  if (!followed.has(parsed.protocol)) return null
  return /[\s<>"\p{Cc}]/u.test(url) ? parsed.href : url
}
