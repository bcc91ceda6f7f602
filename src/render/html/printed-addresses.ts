import type { Link, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { nodesOf } from '../../model/nodes-of.js'
import { absoluteUrl } from '../../model/url.js'
import { writtenAddress } from '../written-address.js'

/**
 * The addresses that a document in print tells its readers: those that its text shows, and those that its style adds to
 * links whose text does not (`data-address`), each once.
 */
export class PrintedAddresses {
  readonly #told: Set<string>
  readonly #language: string

  /**
   * @param html The filled template.
   * @param texts The Markdown of the rich texts in it.
   * @param language The document's (BCP 47 tag).
   */
  constructor(html: string, texts: readonly string[], language: string) {
    this.#language = language
    const shown = [...html.matchAll(/>([^<>\s]+)<\/a>/g)].map(([, text = '']) =>
      text.replaceAll('&amp;', '&'),
    )
    const literal = texts.flatMap(text => [...text.matchAll(/<([^<>\s]+)>/g)].map(([, url = '']) => url))
    this.#told = new Set([...shown, ...literal].map(url => this.#essence(url)))
  }

  /** Gives each link of a rich text whose address nothing else tells that address. Changes the tree. */
  add(tree: Root): void {
    for (const link of nodesOf(tree, 'link')) {
      if (absoluteUrl(link.url) === null || this.#isTold(link)) continue
      this.#told.add(this.#essence(link.url))
      link.data = { ...link.data, hProperties: { dataAddress: writtenAddress(link.url, this.#language) } }
    }
  }

  #isTold(link: Link): boolean {
    const address = this.#essence(link.url)
    return this.#told.has(address) || this.#essence(textOf(link)).includes(address)
  }

  /** What a reader needs of an address. */
  #essence(url: string): string {
    return writtenAddress(url, this.#language)
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .replace(/\/$/, '')
  }
}
