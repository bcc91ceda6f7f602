import { personAnchor } from '../model/person-anchor.js'

/** Where a page of a digest leads in the site over many announcements: to places that never move. */
export class SiteLinks {
  readonly index: string
  readonly people: string
  readonly search: string

  /** @param root The way from the page to the root of the site: `''` or `'../'`. */
  constructor(root: string) {
    this.index = `${root}index.html`
    this.people = `${root}people.html`
    this.search = `${root}search.html`
  }
}

/** Where the index of people has a name; `null` where there is no site. */
export function personPage(name: string, site: SiteLinks | null): string | null {
  return site === null ? null : `${site.people}#${encodeURIComponent(personAnchor(name))}`
}
