import type {
  BlockContent,
  Definition,
  DefinitionContent,
  FootnoteDefinition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  Text,
} from 'mdast'
import { phrasing } from 'mdast-util-phrasing'
import type { Announcement } from '../model/announcement.js'
import type { RichText } from '../model/digest.js'
import { printHtml } from '../model/html.js'
import { joinTexts, linkLiterals, printMarkdown, withoutLinks } from '../model/markdown.js'
import { nodesOf } from '../model/nodes-of.js'
import { absoluteUrl } from '../model/url.js'
import { blockText, joinLines, phrasingText } from './text.js'

export type Block = BlockContent | DefinitionContent

/**
 * The mdast below an announcement's nodes, made fit to print anywhere: references are resolved against the whole
 * announcement, raw HTML, images and relative links become their words, soft line ends become spaces.
 */
export class Content {
  readonly #definitions = new Map<string, Definition>()

  constructor(announcement: Announcement) {
    for (const node of nodesOf(announcement, 'definition'))
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node)
  }

  /** Blocks as rich text; `null` when they hold no words. */
  richText(nodes: readonly RootContent[]): RichText | null {
    return richTextOf(this.blocks(nodes))
  }

  /** Phrasing as plain text on one line. */
  line(nodes: readonly PhrasingContent[]): string {
    return phrasingText(this.phrasing(nodes))
      .replace(/[ \t\n]+/g, ' ')
      .replace(/^ | $/g, '')
  }

  /** Nodes as printable blocks; runs of phrasing between blocks become paragraphs. */
  blocks(nodes: readonly RootContent[]): Block[] {
    const blocks: Block[] = []
    let run: PhrasingContent[] = []
    const endRun = (): void => {
      blocks.push(...paragraph(this.phrasing(run)))
      run = []
    }
    for (const node of nodes) {
      if (phrasing(node)) {
        run.push(node)
      } else {
        endRun()
        for (const block of this.#block(node)) blocks.push(block)
      }
    }
    endRun()
    return joinBulletLists(blocks)
  }

  /** Phrasing as printable phrasing. */
  phrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return linkLiterals(this.#texts(nodes))
  }

  #texts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return joinTexts(nodes.flatMap(node => this.#phrase(node)))
  }

  #block(node: Exclude<RootContent, PhrasingContent> | Html): Block[] {
    switch (node.type) {
      case 'paragraph':
        return paragraph(this.phrasing(node.children))
      case 'heading':
        return nonEmpty({ ...bare(node), children: this.phrasing(node.children) })
      case 'blockquote':
        return nonEmpty({ ...bare(node), children: this.blocks(node.children) })
      case 'list':
        return [{ ...bare(node), children: node.children.map(item => this.#item(item)) }]
      case 'listItem':
        return this.#item(node).children
      case 'table':
        return [this.#table(node)]
      case 'footnoteDefinition':
        return this.#footnote(node)
      case 'code':
        return [{ ...bare(node), lang: node.lang ?? 'text' }]
      case 'thematicBreak':
        return [bare(node)]
      default:
        return []
    }
  }

  /** A task's box would be a form control without a label; its brackets are words. */
  #item(item: ListItem): ListItem {
    const children = this.blocks(item.children)
    if (item.checked == null) return { ...bare(item), children }
    const box: Text = { type: 'text', value: item.checked ? '[x] ' : '[ ] ' }
    return { ...bare(item), checked: null, children: prefixed(box, children) }
  }

  /** Rows of one length: a short one has empty cells at its end. */
  #table(table: Table): Table {
    const width = table.children.reduce((most, row) => Math.max(most, row.children.length), 0)
    const rows = table.children.map(row => ({
      ...bare(row),
      children: Array.from({ length: width }, (_, index): TableCell => {
        return { type: 'tableCell', children: this.phrasing(row.children[index]?.children ?? []) }
      }),
    }))
    return { ...bare(table), children: rows }
  }

  /** Notes stand where they were written, under the mark that the text refers to. */
  #footnote(note: FootnoteDefinition): Block[] {
    const mark: Text = { type: 'text', value: `[${note.label ?? note.identifier}] ` }
    return prefixed(mark, this.blocks(note.children))
  }

  #phrase(node: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: joinLines(node.value) }]
      case 'emphasis':
      case 'strong':
      case 'delete':
        return nonEmpty({ ...bare(node), children: this.phrasing(node.children) })
      case 'link':
        return this.#link(node, node.url)
      case 'linkReference':
        return this.#link(node, this.#definitions.get(node.identifier)?.url ?? '')
      case 'image':
      case 'imageReference':
        return imageWords(node)
      case 'footnoteReference':
        return [{ type: 'text', value: `[${node.label ?? node.identifier}]` }]
      case 'inlineCode':
      case 'break':
        return [bare(node)]
      default:
        return []
    }
  }

  #link(node: Link | LinkReference, target: string): PhrasingContent[] {
    const children = withoutLinks(this.#texts(node.children))
    const url = absoluteUrl(target)
    return url === null || children.length === 0 ? children : [{ type: 'link', url, children }]
  }
}

/** Printable blocks as rich text; `null` when they hold no words. */
export function richTextOf(blocks: Block[]): RichText | null {
  const text = blockText(blocks)
  return text === '' ? null : print(text, blocks)
}

/** Most words are the same in Markdown: one string for both is half as much to keep. */
function print(text: string, blocks: Block[]): RichText {
  const root: Root = { type: 'root', children: blocks }
  const markdown = printMarkdown(root).slice(0, -1)
  return { text, markdown: markdown === text ? text : markdown, html: printHtml(root) }
}

/** The node without its place, which is the source's, and without data, which could name any HTML element. */
function bare<N extends { position?: unknown; data?: unknown }>(node: N): N {
  const copy = { ...node }
  delete copy.position
  delete copy.data
  return copy
}

/** Two neighbours would need different bullets in Markdown, to be told apart. */
function joinBulletLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (isBulletList(block) && isBulletList(last)) {
      const children = [...last.children, ...block.children]
      joined[joined.length - 1] = { ...last, spread: last.spread || block.spread, children }
    } else {
      joined.push(block)
    }
  }
  return joined
}

function isBulletList(block: Block | undefined): block is List {
  return block?.type === 'list' && !block.ordered
}

function paragraph(children: PhrasingContent[]): Paragraph[] {
  return blankPhrasing(children) ? [] : [{ type: 'paragraph', children }]
}

function blankPhrasing(children: PhrasingContent[]): boolean {
  return children.every(
    child => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  )
}

function nonEmpty<N extends { children: unknown[] }>(node: N): N[] {
  return node.children.length === 0 ? [] : [node]
}

/** Puts words before the first paragraph, or into one of their own. */
function prefixed(words: Text, blocks: Block[]): Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [words] }, ...blocks]
  return [{ ...first, children: joinTexts([words, ...first.children]) }, ...rest]
}

function imageWords(image: Image | ImageReference): Text[] {
  const alt = image.alt?.trim() ?? ''
  return alt === '' ? [] : [{ type: 'text', value: joinLines(alt) }]
}
