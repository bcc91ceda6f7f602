import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Link,
  Paragraph,
  PhrasingContent,
  Root,
  Table,
  Text,
} from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import type { RichText } from '../model/digest.js'
import { parseMarkdown, withoutLinks } from '../model/markdown.js'
import { followable } from './followable.js'
import { nestHeadings } from './nest-headings.js'
import { Anchor, Inline } from './rich.js'
import { brokenSite, type Site } from './site.js'
import { tidyPhrasing } from './tidy-phrasing.js'

/** A value that waits for its place in the tree. */
export interface Held {
  value: string | RichText | Inline | Anchor
  site: Site
}

/** Around the number of a value: noncharacters, which no text may interchange (Unicode, 23.7). */
export const mark = { start: '\ufdd0', end: '\ufdd1' } as const
export const marks = /\ufdd0(\d+)\ufdd1/g

/**
 * Puts the values where their marks stand. A rich text that is all of a paragraph takes its place; one of several
 * blocks divides the paragraph it stands in. What is left without words goes. Changes the tree; returns the headings
 * that carry an anchor.
 */
export function substitute(tree: Root, held: readonly Held[]): Map<string, Heading> {
  const substitution = new Substitution(held)
  tree.children = substitution.blocks(tree.children as Block[])
  return substitution.anchors
}

type Block = BlockContent | DefinitionContent
/** Blocks in the middle of a line. */
interface Interruption {
  type: 'blocks'
  blocks: Block[]
}
type Piece = PhrasingContent | Interruption

class Substitution {
  readonly anchors = new Map<string, Heading>()
  readonly #held: readonly Held[]
  /** Text of the template, whose spaces at the ends of a line mean nothing. */
  readonly #fixed = new WeakSet<object>()
  #heading: Heading | null = null

  constructor(held: readonly Held[]) {
    this.#held = held
  }

  blocks(nodes: readonly Block[]): Block[] {
    return nodes.flatMap(node => this.#block(node))
  }

  #block(node: Block): Block[] {
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(node)
      case 'heading':
        this.#heading = node
        node.children = this.#line(node.children)
        return kept(node)
      case 'blockquote':
      case 'footnoteDefinition':
        node.children = this.blocks(node.children)
        return kept(node)
      case 'list':
        for (const item of node.children) item.children = this.blocks(item.children)
        node.children = node.children.filter(item => item.children.length > 0)
        return kept(node)
      case 'table':
        return [this.#table(node)]
      case 'code':
        node.value = this.#plain(node.value)
        return [node]
      case 'definition':
        node.url = this.#url(node.url)
        return [node]
      case 'html':
        this.#refuse(node.value)
        return [node]
      default:
        return [node]
    }
  }

  #table(table: Table): Table {
    for (const row of table.children) {
      for (const cell of row.children) cell.children = this.#line(cell.children)
    }
    return table
  }

  #paragraph(node: Paragraph): Block[] {
    const blocks: Block[] = []
    let run: PhrasingContent[] = []
    const endRun = (): void => {
      const children = tidyPhrasing(run, this.#fixed)
      if (children.length > 0) blocks.push({ type: 'paragraph', children })
      run = []
    }
    for (const piece of this.#pieces(node.children)) {
      if (piece.type === 'blocks') {
        endRun()
        blocks.push(...piece.blocks)
      } else {
        run.push(piece)
      }
    }
    endRun()
    return blocks
  }

  /** Phrasing where no block can stand. */
  #line(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return tidyPhrasing(this.#pieces(nodes).map(onOneLine), this.#fixed)
  }

  #pieces(nodes: readonly PhrasingContent[]): Piece[] {
    return nodes.flatMap(node => this.#phrase(node))
  }

  #phrase(node: PhrasingContent): Piece[] {
    switch (node.type) {
      case 'text':
        return this.#text(node.value)
      case 'emphasis':
      case 'strong':
      case 'delete':
        node.children = this.#line(node.children)
        return kept(node)
      case 'link':
        return this.#link(node)
      case 'inlineCode':
        node.value = this.#plain(node.value)
        return node.value === '' ? [] : [node]
      case 'image':
        node.url = this.#url(node.url)
        node.alt = this.#plain(node.alt ?? '')
        return [node]
      case 'html':
        this.#refuse(node.value)
        return [node]
      default:
        return [node]
    }
  }

  #link(node: Link): PhrasingContent[] {
    node.url = this.#url(node.url)
    node.title = node.title == null ? null : this.#plain(node.title)
    node.children = withoutLinks(this.#line(node.children))
    return kept(node)
  }

  #text(value: string): Piece[] {
    return value.split(marks).flatMap((part, index) => {
      if (index % 2 === 1) return this.#content(this.#heldAt(part))
      const text: Text = { type: 'text', value: part }
      this.#fixed.add(text)
      return [text]
    })
  }

  #content({ value }: Held): Piece[] {
    if (typeof value === 'string') return lines(value)
    if (value instanceof Anchor) return this.#anchor(value)
    const tree = parseMarkdown(value instanceof Inline ? value.richText.markdown : value.markdown)
    nestHeadings(tree, this.#heading?.depth ?? 0)
    const [only, ...others] = tree.children
    if (only?.type === 'paragraph' && others.length === 0) return only.children
    return [{ type: 'blocks', blocks: tree.children as Block[] }]
  }

  #anchor({ id }: Anchor): [] {
    if (this.#heading !== null) this.anchors.set(id, this.#heading)
    return []
  }

  #heldAt(number: string): Held {
    const held = this.#held[Number(number)]
    if (held === undefined) throw new Error(`Unexpected mark ${number}`)
    return held
  }

  #plain(text: string): string {
    return text.replace(marks, (_, number: string) => {
      const { value } = this.#heldAt(number)
      if (typeof value === 'string') return value
      if (value instanceof Anchor) return ''
      return value instanceof Inline ? value.richText.text : value.text
    })
  }

  #url(url: string): string {
    const plain = this.#plain(url)
    return plain === url ? url : followable(plain)
  }

  #refuse(html: string): void {
    const number = /\ufdd0(\d+)/.exec(html)?.[1]
    if (number === undefined) return
    const { site } = this.#heldAt(number)
    throw brokenSite(
      site,
      'Unexpected value inside raw HTML',
      'Write it as Markdown, or use digest.html.hbs.',
    )
  }
}

function kept<N extends { children: unknown[] }>(node: N): N[] {
  return node.children.length === 0 ? [] : [node]
}

/** Text with hard breaks for line ends. */
function lines(value: string): PhrasingContent[] {
  return value
    .split(/\r?\n/)
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      { type: 'text', value: line },
    ])
}

function onOneLine(piece: Piece): PhrasingContent {
  if (piece.type === 'break') return { type: 'text', value: ' ' }
  if (piece.type !== 'blocks') return piece
  return { type: 'text', value: piece.blocks.map(block => wordsOf(block)).join(' ') }
}
