import type { CssNodePlain } from 'css-tree'
import { parseColor } from '../css/color.js'
import { elementsById, type HtmlElement } from '../css/html-tree.js'
import { parseCss } from '../css/parse-css.js'
import type { Color } from '../document.js'

/** The first colour of the gradient that an element of the same document names; `null` where there is none. */
export function firstStop(element: HtmlElement, url: string): Color | null {
  const elements = elementsById(rootOf(element))
  const gradient = elements.get(url.replace(/^#/, ''))
  const other = elements.get((gradient?.attributes.get('href') ?? '').replace(/^#/, ''))
  const stop = [gradient, other].flatMap(stopsOf)[0]
  const color = stop && stopColor(stop)
  return color ? parseText(color) : null
}

function rootOf(element: HtmlElement): HtmlElement {
  let root = element
  while (root.parent) root = root.parent
  return root
}

function stopsOf(gradient: HtmlElement | undefined): HtmlElement[] {
  return (gradient?.children ?? []).flatMap(child =>
    child.kind === 'element' && child.name === 'stop' ? [child] : [],
  )
}

function stopColor({ attributes }: HtmlElement): string | undefined {
  return (
    /(?:^|;)\s*stop-color\s*:\s*([^;]+)/.exec(attributes.get('style') ?? '')?.[1] ??
    attributes.get('stop-color')
  )
}

function parseText(text: string): Color | null {
  const value = parseCss(text, { context: 'value' })
  const terms: CssNodePlain[] = value.type === 'Value' ? value.children : []
  const [term] = terms
  return term ? parseColor(term) : null
}
