import { anonymousStyle, type ComputedStyle } from '../css/computed-style.js'
import type { ContentPart } from '../css/content.js'
import { createElement, type HtmlElement, noAttributes } from '../css/html-element.js'
import type { StyledElement, StyledNode } from '../css/styled-tree.js'
import { type GenerationContext, generateText } from './generated-content.js'

/**
 * The footnote that a `::before` or `::after` floats to the foot of the page (CSS GCPM 3, 2.1); that of a link leads where the link
 * does. `null` where there is nothing to note.
 */
export function generatedNote(
  { element, pseudoFootnote }: StyledElement,
  style: ComputedStyle,
  content: readonly ContentPart[],
  context: GenerationContext,
): StyledElement | null {
  const value = generateText(content, element, style, context)
  if (value === '') return null
  const { place } = element
  const text: StyledNode = { kind: 'text', value, place }
  const href = element.name === 'a' ? element.attributes.get('href') : undefined
  if (href === undefined)
    return styled(createElement('span', false, noAttributes, null, place), style, text, pseudoFootnote)
  const link = createElement('a', false, new Map([['href', href]]), null, place)
  link.children.push(text)
  const inside = styled(link, anonymousStyle(style, 'inline'), text, null)
  return styled(createElement('span', false, noAttributes, null, place), style, inside, pseudoFootnote)
}

function styled(
  element: HtmlElement,
  style: ComputedStyle,
  child: StyledNode,
  footnote: StyledElement['footnote'],
): StyledElement {
  return {
    kind: 'element',
    element,
    style,
    before: null,
    after: null,
    marker: null,
    footnote,
    pseudoFootnote: null,
    children: [child],
  }
}
