/**
 * The address of a page of the site.
 *
 * @param name Its name without extension, with `/`.
 * @param site The address that the site is published at; without one the address is relative to the site's root.
 */
export function pageUrl(name: string, extension: string, site: string | null): string {
  const path = `${name}.${extension}`.split('/').map(encodeURIComponent).join('/')
  return site === null ? path : `${site.replace(/\/+$/, '')}/${path}`
}
