import type { PhrasingContent } from 'mdast'
import { joinTexts, linkLiterals } from '../../model/markdown.js'

/**
 * Leaves out empty text, spaces of the template at the ends of the line (`fixed` tells its text from values), breaks
 * at the ends, joins neighbouring texts and links bare addresses, so that the line is canonical.
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
  return linkLiterals(joinTexts(line.filter(node => !isEmpty(node))))
}

function isEmpty(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value === ''
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}
