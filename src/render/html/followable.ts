import { absoluteUrl } from '../../model/url.js'

/** The URL when it is safe to follow: `http:`, `https:`, `mailto:`, a fragment or a relative path; otherwise `#`. */
export function followable(url: string): string {
  const isRelative = !/^[^/?#]*:/.test(url.replace(/[\s\p{Cc}]/gu, ''))
  return isRelative || absoluteUrl(url) !== null ? url : '#'
}
