import type { StyledElement } from '../css/styled-tree.js'
import type { Mark } from './box-tree.js'
import { type GenerationContext, generateText } from './generated-content.js'

/** What an element sets where it begins: a destination, named strings, a bookmark. */
export function marksOf({ element, style }: StyledElement, context: GenerationContext): Mark[] {
  const marks: Mark[] = []
  const id = element.attributes.get('id')
  if (id) marks.push({ kind: 'destination', id })
  for (const { name, parts } of style['string-set']) {
    marks.push({ kind: 'string', name, value: generateText(parts, element, style, context) })
  }
  const level = style['bookmark-level']
  if (level === 'none') return marks
  const title = generateText(style['bookmark-label'], element, style, context)
  if (title) marks.push({ kind: 'bookmark', level, title, open: style['bookmark-state'] === 'open' })
  return marks
}
