import type { HtmlElement } from '../css/html-tree.js'
import type { StyledElement } from '../css/styled-tree.js'
import type { Counters } from './counters.js'

/** What an element does to counters (CSS Lists 3, 4): those of lists count by themselves. */
export function countElement({ element, style }: StyledElement, counters: Counters): void {
  if (/^(?:ol|ul|menu)$/.test(element.name))
    counters.reset([{ name: 'list-item', value: firstNumber(element) - stepOf(element) }])
  counters.reset(style['counter-reset'])
  if (style.display === 'list-item') countItem(element, counters)
  counters.increment(style['counter-increment'])
  counters.set(style['counter-set'])
}

function countItem(element: HtmlElement, counters: Counters): void {
  const value = integer(element.attributes.get('value'))
  if (value === null) counters.increment([{ name: 'list-item', value: stepOf(element.parent) }])
  else counters.set([{ name: 'list-item', value }])
}

function firstNumber(list: HtmlElement): number {
  const items = list.children.filter(child => child.kind === 'element' && child.name === 'li')
  return integer(list.attributes.get('start')) ?? (stepOf(list) > 0 ? 1 : items.length)
}

/** From one item of a list to the next. */
function stepOf(list: HtmlElement | null): number {
  return list?.name === 'ol' && list.attributes.has('reversed') ? -1 : 1
}

function integer(text: string | undefined): number | null {
  return text && /^\s*[+-]?\d+/.test(text) ? Number.parseInt(text, 10) : null
}
