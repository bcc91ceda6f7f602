import type { AnnouncementRecord, RecordEntry } from '../../model/collection.js'
import { pageUrl } from '../../model/page-url.js'
import type { Format } from '../../model/vocabulary.js'
import { volumeOf } from './volumes.js'

/** What a page leads to: `html` and `md` to their like, beside them; `pdf` to the address of the site, if it has one. */
export interface LinkSettings {
  format: Exclude<Format, 'json'>
  /** The way from the page to the root of the site: `''` or `'../'`. */
  root: string
  /** The address that the site is published at. */
  site: string | null
  /** How many letters name a volume of people; 0 when all stand on one page. */
  letters: number
}

/** The addresses that a page of the collection leads to; `null` where there is nothing to lead to. */
export class Links {
  readonly #settings: LinkSettings

  constructor(settings: LinkSettings) {
    this.#settings = settings
  }

  /** A page of the collection, by its name without extension. */
  page(name: string): string | null {
    return this.#url(name, this.#settings.format === 'md' ? 'md' : 'html')
  }

  feed(): string | null {
    return this.#url('feed', 'xml')
  }

  /** The announcement in the format of this page, else in the first that it has. */
  announcement({ name, formats }: AnnouncementRecord): string | null {
    const { format } = this.#settings
    const wanted: Format = format === 'md' ? 'md' : 'html'
    const extension = formats.includes(wanted) ? wanted : formats[0]
    return extension === undefined ? null : this.#url(name, extension)
  }

  /** The announcement in a format. */
  file({ name }: AnnouncementRecord, format: Format): string | null {
    return this.#url(name, format)
  }

  /** The entry on its page; of a Markdown file, whose headings every reader names otherwise, the file. */
  entry(announcement: AnnouncementRecord, { id }: RecordEntry): string | null {
    const url = this.announcement(announcement)
    return url?.endsWith('.html') ? `${url}#${encodeURIComponent(id)}` : url
  }

  /** Markdown has no places within a list to lead to. */
  person(id: string): string | null {
    const { format, letters } = this.#settings
    if (format === 'md') return null
    const page = letters === 0 ? 'people' : `people/${volumeOf(id, letters)}`
    const url = this.page(page)
    return url === null ? null : `${url}#${encodeURIComponent(id)}`
  }

  #url(name: string, extension: string): string | null {
    const { format, root, site } = this.#settings
    if (format === 'pdf') return site === null ? null : pageUrl(name, extension, site)
    return root + pageUrl(name, extension, null)
  }
}
