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

  /** @param html The filled template. @param texts The Markdown of the rich texts in it. */
  constructor(html: string, texts: readonly string[]) {
    const shown = [...html.matchAll(/>([^<>\s]+)<\/a>/g)].map(([, text = '']) =>
      text.replaceAll('&amp;', '&'),
    )
    const literal = texts.flatMap(text => [...text.matchAll(/<([^<>\s]+)>/g)].map(([, url = '']) => url))
    this.#told = new Set([...shown, ...literal].map(essence))
  }

  /** Gives each link of a rich text whose address nothing else tells that address. Changes the tree. */
  add(tree: Root): void {
    for (const link of nodesOf(tree, 'link')) {
      if (absoluteUrl(link.url) === null || this.#isTold(link)) continue
      this.#told.add(essence(link.url))
      link.data = { ...link.data, hProperties: { dataAddress: writtenAddress(link.url) } }
    }
  }

  #isTold(link: Link): boolean {
    const address = essence(link.url)
    return this.#told.has(address) || textOf(link).toLowerCase().includes(address)
  }
}

/** What a reader needs of an address. */
function essence(url: string): string {
  return url
    .toLowerCase()
    .replace(/^(?:mailto:|(?:https?:\/\/)?(?:www\.)?)/, '')
    .replace(/\/$/, '')
}
