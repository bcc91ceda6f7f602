import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { EXIT, visit } from 'unist-util-visit'

/** An HTML page, as a browser reads it. */
export class HtmlPage {
  readonly #root: Root

  constructor(source: string) {
    this.#root = fromHtml(source)
  }

  elements(tagName: string): Element[] {
    const found: Element[] = []
    visit(this.#root, 'element', element => {
      if (element.tagName === tagName) found.push(element)
    })
    return found
  }

  get ids(): string[] {
    const found: string[] = []
    visit(this.#root, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') found.push(id)
    })
    return found
  }

  /** Where links, forms and the like lead to, without what leaves the site. */
  get addresses(): string[] {
    const found: string[] = []
    visit(this.#root, 'element', ({ properties: { href, action, src } }) => {
      for (const address of [href, action, src]) if (typeof address === 'string') found.push(address)
    })
    return found.filter(address => !/^[a-z]+:/i.test(address))
  }

  /** The text of each `<script>` by its type, `''` for code. */
  get scripts(): { type: string; source: string }[] {
    return this.elements('script').map(({ properties, children }) => ({
      type: String(properties.type ?? ''),
      source: children.map(child => (child.type === 'text' ? child.value : '')).join(''),
    }))
  }

  /** The script that runs. */
  get code(): string {
    return this.scripts.find(({ type }) => type === '')?.source ?? ''
  }

  /** What its Content-Security-Policy says. */
  get policy(): string {
    let policy = ''
    visit(this.#root, 'element', ({ properties }) => {
      if (String(properties.httpEquiv).toLowerCase() !== 'content-security-policy') return
      policy = String(properties.content)
      return EXIT
    })
    return policy
  }

  get text(): string {
    let text = ''
    visit(this.#root, node => {
      if (node.type === 'text') text += node.value
    })
    return text
  }
}
