/** The pages over a collection. Nothing is read or written here. */
import type { Collection } from '../../model/collection.js'
import type { Words } from '../../model/look.js'
import type { CollectionPage, CollectionTemplate, Template } from '../../model/template.js'
import type { Format, InterfaceWord } from '../../model/vocabulary.js'
import { contentSecurityPolicy } from '../html/content-security-policy.js'
import { directionOf } from '../page-view.js'
import { Script } from '../rich.js'
import { htmlPage, type MakeFilling, markdownPage, type PrintDocument, printPage } from '../template/fill.js'
import { type OptionValue, resolveOptions } from '../template/template-options.js'
import { interfaceWord, type Speech } from '../words.js'
import { type CollectionView, nameOf } from './collection-view.js'
import { Links } from './links.js'
import { lettersOfPeople, type Page, planPages, wholeIndex } from './plan.js'

export { isPageName } from './plan.js'

export interface CollectionRenderOptions {
  /** Values for the template's own options. */
  settings?: Readonly<Record<string, OptionValue>>
  /** CSS page size; the template's own when it is not given. */
  paper?: string
  /** The date of the documents; none is printed when it is not given. */
  date?: Date | null
  /** Words of the interface in place of handbill's own. */
  words?: Words
}

export interface TextFile {
  /** With `/`, from the root of the site. */
  path: string
  content: string
}

/**
 * The pages in the formats that are text.
 *
 * @throws HandbillError `template-broken`, `bad-option`
 */
export function collectionPages(
  collection: Collection,
  formats: readonly Format[],
  template: CollectionTemplate,
  options: CollectionRenderOptions = {},
): TextFile[] {
  const pages = planPages(collection)
  const maker = new PageMaker(collection, formats, template, options, pages)
  return pages.flatMap(page =>
    page.formats
      .filter(format => formats.includes(format))
      .map(format => ({ path: `${page.name}.${format}`, content: maker.text(page, format) })),
  )
}

/** The index as it is printed: always on one page. */
export function collectionPrint(
  collection: Collection,
  formats: readonly Format[],
  template: CollectionTemplate,
  options: CollectionRenderOptions = {},
): PrintDocument {
  const page = wholeIndex(collection)
  return new PageMaker(collection, formats, template, options, planPages(collection)).print(page)
}

/** What a collection is called. */
export function collectionName(collection: Collection, { words }: CollectionRenderOptions = {}): string {
  return nameOf(collection, { language: collection.language, words: words ?? {} })
}

/** The word for each page. */
const pageWords: Readonly<Record<CollectionPage, InterfaceWord>> = {
  index: 'announcements',
  people: 'people',
  organisations: 'organisations',
  topics: 'topics',
  search: 'search',
}

class PageMaker {
  readonly #collection: Collection
  readonly #formats: readonly Format[]
  readonly #template: CollectionTemplate
  readonly #options: CollectionRenderOptions
  readonly #pages: readonly Page[]
  readonly #speech: Speech
  readonly #letters: number

  constructor(
    collection: Collection,
    formats: readonly Format[],
    template: CollectionTemplate,
    options: CollectionRenderOptions,
    pages: readonly Page[],
  ) {
    this.#collection = collection
    this.#formats = formats
    this.#template = template
    this.#options = options
    this.#pages = pages
    this.#speech = { language: collection.language, words: options.words ?? {} }
    this.#letters = lettersOfPeople(collection)
  }

  text(page: Page, format: 'md' | 'html'): string {
    const write = format === 'md' ? markdownPage : htmlPage
    return write(this.#template[page.template], this.#options.paper, this.#filling(page, format))
  }

  print(page: Page): PrintDocument {
    return printPage(this.#template[page.template], this.#options.paper, this.#filling(page, 'pdf'))
  }

  #filling(page: Page, format: 'md' | 'html' | 'pdf'): MakeFilling {
    const links = new Links({
      format,
      root: '../'.repeat(page.name.split('/').length - 1),
      site: this.#collection.url,
      letters: this.#letters,
    })
    const template = this.#template[page.template]
    const part = page.part({ collection: this.#collection, links, speech: this.#speech })
    const texts = this.#texts(page, template, part.data ? [part.data] : [])
    const common = { ...this.#common(page, links, format), ...texts }
    return stylesheet => ({ view: { ...common, ...part, stylesheet }, speech: this.#speech })
  }

  #texts(
    page: Page,
    template: Template,
    data: readonly object[],
  ): Pick<
    CollectionView,
    'title' | 'heading' | 'structuredData' | 'contentSecurityPolicy' | 'script' | 'options'
  > {
    const name = nameOf(this.#collection, this.#speech)
    const heading = page.template === 'index' ? name : interfaceWord(pageWords[page.template], this.#speech)
    const title = [...new Set([...this.#volumeOf(page), heading, name])].join(' · ')
    const structuredData = {
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name: title,
      inLanguage: this.#speech.language,
    }
    const script = template.script === null ? null : new Script(template.script.source.trim())
    return {
      title,
      heading,
      script,
      structuredData,
      contentSecurityPolicy: contentSecurityPolicy([structuredData, ...data], script),
      options: resolveOptions(template, this.#options.settings ?? {}),
    }
  }

  #volumeOf({ volume }: Page): string[] {
    if (volume === null) return []
    return ['text' in volume ? volume.text : interfaceWord(volume.word, this.#speech)]
  }

  #common(page: Page, links: Links, format: 'md' | 'html' | 'pdf') {
    const { announcements, people, organisations, topics, language } = this.#collection
    const entries = announcements.reduce((sum, announcement) => sum + announcement.entries.length, 0)
    return {
      name: nameOf(this.#collection, this.#speech),
      language,
      direction: directionOf(language),
      date: this.#options.date?.toISOString().slice(0, 10) ?? null,
      pages: this.#navigation(page, links, format),
      search: format === 'html' ? links.page('search') : null,
      feed: format === 'html' ? links.feed() : null,
      counts: {
        announcements: announcements.length,
        entries,
        people: people.length,
        organisations: organisations.length,
        topics: topics.length,
      },
    }
  }

  /** The pages that others lead to, in this format; a print leads to those of the site. */
  #navigation(page: Page, links: Links, format: 'md' | 'html' | 'pdf'): CollectionView['pages'] {
    const wanted = format === 'pdf' ? 'html' : format
    if (!this.#formats.includes(wanted)) return []
    return this.#pages
      .filter(({ name, template, formats }) => name === template && formats.includes(wanted))
      .flatMap(({ name, template }) => {
        const url = links.page(name)
        return url === null ? [] : [{ word: pageWords[template], url, isCurrent: name === page.name }]
      })
  }
}
