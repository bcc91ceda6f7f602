import type { CssNode } from 'css-tree'
import parse from 'css-tree/parser'

const pagedProperties: ReadonlySet<string> = new Set([
  'bookmark-label',
  'bookmark-level',
  'bookmark-state',
  'footnote-display',
  'footnote-policy',
  'string-set',
  // CSS Text 4; no browser has them.
  'wrap-after',
  'wrap-before',
  'wrap-inside',
])
const pagedFunctions = /(?:^|[\s,(])(?:content|element|leader|string|target-counters?|target-text)\(/i

/**
 * CSS for browsers: without the declarations of CSS Generated Content for Paged Media and the values of our own, which
 * they do not know and which validators report, and without the fonts in files of their own, since an HTML file asks for none. What is left
 * keeps its text.
 */
export function browserCss(source: string): string {
  const ranges = printOnly(parse(source, { positions: true, parseValue: false }), source)
  let css = ''
  let end = 0
  for (const [from, to] of ranges) {
    css += source.slice(end, from).trimEnd()
    end = source[to] === ';' ? to + 1 : to
  }
  return css + source.slice(end)
}

const marginBox = /^(?:top|right|bottom|left)-/i

/** Where that stands which is for paged media alone. */
function printOnly(node: CssNode, source: string, inMarginBox = false): [number, number][] {
  if (
    (isPaged(node, inMarginBox) || isFootnoteRule(node, source) || isFontInFile(node, source)) &&
    node.loc
  ) {
    return [[node.loc.start.offset, node.loc.end.offset]]
  }
  const inside = 'block' in node ? node.block : undefined
  const children = 'children' in node ? [...(node.children ?? [])] : []
  const isMarginBox = inMarginBox || (node.type === 'Atrule' && marginBox.test(node.name))
  return [inside, ...children].flatMap(part => (part ? printOnly(part, source, isMarginBox) : []))
}

function isPaged(node: CssNode, inMarginBox: boolean): boolean {
  if (node.type !== 'Declaration') return false
  const value = node.value.type === 'Raw' ? node.value.value : ''
  const isOurs = node.property === 'hanging-punctuation' && /\boptical\b/i.test(value)
  if (node.property === 'float') return /^\s*footnote\b/i.test(value)
  // No browser ends its running heads short; elsewhere it is an ordinary property.
  if (node.property === 'text-overflow') return inMarginBox
  return isOurs || pagedProperties.has(node.property) || pagedFunctions.test(value)
}

function isFootnoteRule(node: CssNode, source: string): boolean {
  if (node.type !== 'Rule' || !node.prelude.loc) return false
  const { start, end } = node.prelude.loc
  return /::footnote-(?:call|marker)/i.test(source.slice(start.offset, end.offset))
}

function isFontInFile(node: CssNode, source: string): boolean {
  if (node.type !== 'Atrule' || node.name.toLowerCase() !== 'font-face' || !node.loc) return false
  const text = source.slice(node.loc.start.offset, node.loc.end.offset)
  return /url\(\s*(?!["']?data:)/i.test(text)
}
