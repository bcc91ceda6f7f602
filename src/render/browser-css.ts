import type { CssNode } from 'css-tree'
import parse from 'css-tree/parser'

const pagedProperties: ReadonlySet<string> = new Set([
  'bookmark-label',
  'bookmark-level',
  'bookmark-state',
  'footnote-display',
  'footnote-policy',
  'string-set',
])
const pagedFunctions = /(?:^|[\s,(])(?:content|element|leader|string|target-counters?|target-text)\(/i

/**
 * CSS for browsers: without the declarations of CSS Generated Content for Paged Media, which they do not know and
 * which validators report. What is left keeps its text.
 */
export function browserCss(source: string): string {
  const ranges = declarations(parse(source, { positions: true, parseValue: false }))
  let css = ''
  let end = 0
  for (const [from, to] of ranges) {
    css += source.slice(end, from).trimEnd()
    end = source[to] === ';' ? to + 1 : to
  }
  return css + source.slice(end)
}

/** Where the declarations stand that only paged media know. */
function declarations(node: CssNode): [number, number][] {
  if (node.type === 'Declaration') {
    const value = node.value.type === 'Raw' ? node.value.value : ''
    const isPaged = pagedProperties.has(node.property) || pagedFunctions.test(value)
    return isPaged && node.loc ? [[node.loc.start.offset, node.loc.end.offset]] : []
  }
  const inside = 'block' in node ? node.block : undefined
  const children = 'children' in node ? [...(node.children ?? [])] : []
  return [...(inside ? declarations(inside) : []), ...children.flatMap(declarations)]
}
