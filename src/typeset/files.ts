/** Gives the bytes of a file by the URL that names it and the path of the file where that stands; `null` for none. */
export type Files = (url: string, from: string) => Uint8Array | null

/** The bytes that a URL stands for; those of a `data:` URL stand in it (RFC 2397). */
export function bytesOf(url: string, from: string, files: Files): Uint8Array | null {
  return /^data:/i.test(url) ? decodeDataUrl(url) : files(url, from)
}

/** A URL as messages tell it. */
export function shortUrl(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url
}

function decodeDataUrl(url: string): Uint8Array | null {
  const comma = url.indexOf(',')
  if (comma < 0) return null
  const data = url.slice(comma + 1)
  try {
    if (!/;\s*base64\s*$/i.test(url.slice(0, comma)))
      return new TextEncoder().encode(decodeURIComponent(data))
    return Uint8Array.from(atob(data), character => character.charCodeAt(0))
  } catch {
    return null
  }
}
