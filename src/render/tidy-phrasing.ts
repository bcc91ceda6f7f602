import type { PhrasingContent, Text } from 'mdast'

/**
 * Leaves out empty text, spaces of the template at the ends of the line (`fixed` tells its text from values), breaks
 * at the ends, and joins neighbouring texts, so that the line is canonical.
 */
export function tidyPhrasing(nodes: readonly PhrasingContent[], fixed: WeakSet<object>): PhrasingContent[] {
  const isSpace = (node: PhrasingContent): boolean => fixed.has(node) && isBlank(node)
  const isDropped = (node: PhrasingContent): boolean =>
    node.type === 'break' || isEmpty(node) || isSpace(node)
  const start = nodes.findIndex(node => !isDropped(node))
  const line = nodes.slice(start, nodes.findLastIndex(node => !isDropped(node)) + 1)
  if (start < 0 || line.every(isBlank)) return []
  const [first] = line
  const last = line.at(-1)
  if (first?.type === 'text' && fixed.has(first)) first.value = first.value.trimStart()
  if (last?.type === 'text' && fixed.has(last)) last.value = last.value.trimEnd()
  return joinTexts(line.filter(node => !isEmpty(node)))
}

function isEmpty(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value === ''
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

function joinTexts(line: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of line) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = join(last, node)
    else joined.push(node)
  }
  return joined
}

function join(a: Text, b: Text): Text {
  return { type: 'text', value: a.value + b.value }
}
