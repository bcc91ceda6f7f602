import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Paragraph,
  PhrasingContent,
  Root,
  Table,
  Text,
} from 'mdast'
import { toString as wordsOf } from 'mdast-util-to-string'
import type { Node } from 'unist'
import type { RichText } from '../../model/digest.js'
import { parseMarkdown, withoutLinks } from '../../model/markdown.js'
import { followable } from '../html/followable.js'
import { nestHeadings } from '../html/nest-headings.js'
import { tidyPhrasing } from '../markdown/tidy-phrasing.js'
import { Anchor, Inline, plainText } from '../rich.js'
import { brokenSite, type Site } from './site.js'

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
  const count = substitution.strings(tree)
  tree.children = substitution.blocks(tree.children as Block[])
  if (substitution.count !== count) throw new Error(`Unexpected ${count - substitution.count} marks left`)
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
  /** How many marks were replaced. */
  count = 0
  readonly #held: readonly Held[]
  /** Text of the template, whose spaces at the ends of a line mean nothing. */
  readonly #fixed = new WeakSet<object>()
  #heading: Heading | null = null

  constructor(held: readonly Held[]) {
    this.#held = held
  }

  /** Addresses, titles, labels, code: whatever a node says of itself. Its text is left. Returns how many marks there are. */
  strings(tree: Root): number {
    let count = 0
    mapStrings(tree, (text, key, { type }) => {
      if (type === 'html') this.#refuse(text)
      if (!text.includes(mark.start)) return text
      count += text.match(marks)?.length ?? 0
      if (type === 'text') return text
      if (key === 'url') return followable(this.#plain(text))
      return key === 'value' ? this.#plain(text) : this.#plain(text).replace(/\s*\n\s*/g, ' ')
    })
    return count
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
      case 'linkReference':
        node.children = withoutLinks(this.#line(node.children))
        return kept(node)
      case 'inlineCode':
        return node.value === '' ? [] : [node]
      default:
        return [node]
    }
  }

  #text(value: string): Piece[] {
    const pieces: Piece[] = []
    for (const [index, part] of value.split(marks).entries()) {
      if (index % 2 === 1) {
        pieces.push(...this.#content(this.#heldAt(part)))
        continue
      }
      if (part === '') continue
      const text: Text = { type: 'text', value: part }
      this.#fixed.add(text)
      pieces.push(text)
    }
    return pieces
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
    this.count += 1
    return held
  }

  #plain(text: string): string {
    return text.replace(marks, (_, number: string) => {
      const { value } = this.#heldAt(number)
      if (value instanceof Anchor) return ''
      return plainText(value) ?? ''
    })
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

/** Changes what a node and those in it say of themselves. */
function mapStrings(node: Node, change: (text: string, key: string, node: Node) => string): void {
  const own = node as Node & Record<string, unknown>
  for (const key of Object.keys(own)) {
    const value = own[key]
    if (key === 'children' && Array.isArray(value)) for (const child of value) mapStrings(child, change)
    else if (key !== 'type' && typeof value === 'string') own[key] = change(value, key, node)
  }
}

function kept<N extends { children: unknown[] }>(node: N): N[] {
  return node.children.length === 0 ? [] : [node]
}

/** Text with hard breaks for line ends. */
function lines(value: string): PhrasingContent[] {
  if (!value.includes('\n')) return [{ type: 'text', value }]
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
