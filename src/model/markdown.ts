/**
 * The one Markdown dialect of the project: CommonMark with GitHub's extensions, parsed and printed so that what is
 * printed reads back to the same tree. `digest` prints with it, `render` parses and prints with it.
 */
import type { Link, Paragraph, PhrasingContent, Root } from 'mdast'
import { defaultHandlers, type Handle, type State, type Unsafe } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { isInert, printRuns } from './inert.js'
import { inertMarkdown } from './inert-markdown.js'
import { nodesOf } from './nodes-of.js'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * Addresses that read the same as `<…>` to every parser: without `&`, before which cmark looks for character
 * references and remark does not, and with a domain that CommonMark takes for one (6.5 Autolinks).
 */
const domain = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const plainAddress = new RegExp(`^(?:https?://[^&]*|mailto:[^&@]+@${domain}(?:\\.${domain})*)$`, 'i')

const link: Handle & { peek: Handle } = (node: Link, parent, state, info) =>
  defaultHandlers.link(node, parent, printingState(node, state), info)
link.peek = (node: Link, parent, state) => defaultHandlers.link.peek(node, parent, printingState(node, state))

/** Any other address is written in full, as `[text](address)`. */
function printingState({ url }: Link, state: State): State {
  return plainAddress.test(url) ? state : { ...state, options: { ...state.options, resourceLink: true } }
}

/** `www.` begins an address whatever follows; remark-gfm escapes it before letters only. */
const wwwDot: Unsafe = {
  character: '.',
  before: '[Ww]{3}',
  inConstruct: 'phrasing',
  notInConstruct: ['autolink', 'image', 'label', 'link'],
}

const printer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    handlers: { link },
    incrementListMarker: true,
    rule: '-',
    unsafe: [wwwDot],
  })
  .freeze()

/** Markdown (GFM) to mdast. */
export function parseMarkdown(source: string): Root {
  const paragraphs = source.split('\n\n')
  if (!paragraphs.every(isInert)) return parser.parse(source)
  const children = paragraphs.map(
    (value): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] }),
  )
  return { type: 'root', children }
}

/**
 * mdast to canonical Markdown (GFM): one line a paragraph, `-` for bullets, a newline at the end. Bare addresses in
 * its text must be links already (`linkLiterals`).
 */
export function printMarkdown(tree: Root): string {
  const blocks = printRuns(tree, inertMarkdown, run => printer.stringify(run).replace(/\n$/, ''))
  return `${blocks.join('\n\n')}\n`
}

/** The URLs of the links in Markdown (GFM), in text order. */
export function linkAddresses(source: string): string[] {
  return nodesOf(parseMarkdown(source), 'link').map(({ url }) => url)
}

/** Neighbouring texts as one. */
export function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value }
    } else {
      joined.push(node)
    }
  }
  return joined
}

/** A link holds no link, not even in emphasis. */
export function withoutLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return joinTexts(
    nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === 'link') return node.children
      return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node]
    }),
  )
}

/**
 * Makes links of the bare addresses in texts. GitHub's parsers make them links even where they are escaped, so text
 * that holds one cannot stay plain; as a link it reads the same everywhere.
 */
export function linkLiterals(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap(node => (node.type === 'text' ? linksIn(node.value) : [node]))
}

/** A sign that all addresses have; one of e-mail has letters on both sides of it, a handle has none before. */
const maybeAddress = /:\/\/|www\.|[\w.+-]@\w/i
/** A first reading may leave an address that a second one finds; more than two have not been seen. */
const readings = 3

function linksIn(text: string): PhrasingContent[] {
  let nodes: PhrasingContent[] = [{ type: 'text', value: text }]
  if (!maybeAddress.test(text)) return nodes
  for (let reading = 0; reading < readings; reading += 1) {
    const printed = printMarkdown({ type: 'root', children: [{ type: 'paragraph', children: nodes }] })
    const [paragraph] = parseMarkdown(printed).children
    if (paragraph?.type === 'paragraph') nodes = paragraph.children
  }
  return nodes
}
