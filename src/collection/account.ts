/** A person's account or mailbox, which no one else has. */
export interface Account {
  /** The host, or `mailto`. */
  host: string
  /** Host and name in one, to compare. */
  id: string
}

/** Hosts whose addresses of this form are people's accounts. */
const accountPaths: Readonly<Record<string, RegExp>> = {
  'github.com': /^\/([\w-]+)\/?$/,
  'gitlab.com': /^\/([\w.-]+)\/?$/,
  'codeberg.org': /^\/([\w.-]+)\/?$/,
  'orcid.org': /^\/([\dX-]{19})\/?$/i,
  'linkedin.com': /^\/in\/([^/]+)\/?$/,
  'twitter.com': /^\/(\w+)\/?$/,
  'x.com': /^\/(\w+)\/?$/,
}

/** The account that an absolute URL leads to, or `null` for any other page. */
export function accountOf(url: string): Account | null {
  const { protocol, hostname, pathname } = new URL(url)
  if (protocol === 'mailto:') return { host: 'mailto', id: `mailto:${pathname.toLowerCase()}` }
  const host = hostname.replace(/^(?:www|mobile)\./, '')
  const name = accountPaths[host]?.exec(pathname)?.[1]
  return name === undefined ? null : { host, id: `${host}/${name.toLowerCase()}` }
}
