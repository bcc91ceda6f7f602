/** A URL as people write it: that of a mailbox without `mailto:`. */
export function writtenAddress(url: string): string {
  return url.replace(/^mailto:/i, '')
}
