/**
 * The main content of a page. What is taken out of the tree: elements that never hold content (scripts, styles,
 * navigation, forms), elements named as boilerplate, and, where the page marks its main content, everything around it.
 * Nothing that holds more than half of a page's text is ever taken for boilerplate.
 */
import type { Element, Nodes, Parents, Root } from 'hast'
import type { Position } from 'unist'
import type { DroppedReason } from '../../model/vocabulary.js'
import { attribute, elementsOf, findElement, isElement } from './tree.js'

/** A stretch of the page that is no content. */
export interface DroppedPart {
  reason: DroppedReason
  position: Position
}

/** Takes everything but the main content out of a tree, and says what was taken. */
export function takeMainContent(tree: Root, source: string): DroppedPart[] {
  const page: Page = { weights: new Map(), total: 0, isWhole: isWholePage(source), dropped: [] }
  page.total = weigh(page, tree).text
  sweep(page, tree, false)
  const body = findElement(tree, 'body')
  if (page.isWhole && body !== null) keepOnly(page, body)
  return page.dropped
}

interface Weight {
  /** Characters of text that are no white space. */
  text: number
  /** Those of them inside links. */
  linked: number
}

interface Page {
  weights: Map<Element, Weight>
  total: number
  /** A page as a browser gets it, in contrast to a fragment. */
  isWhole: boolean
  dropped: DroppedPart[]
}

function isWholePage(source: string): boolean {
  return /<(?:!doctype\s+html|html|body)\b/i.test(source)
}

function weigh(page: Page, node: Parents): Weight {
  const sum: Weight = { text: 0, linked: 0 }
  for (const child of node.children) {
    if (child.type === 'text') sum.text += child.value.replace(/\s+/g, '').length
    if (child.type !== 'element' || isElement(child, ...silent)) continue
    const weight = weigh(page, child)
    sum.text += weight.text
    sum.linked += weight.linked
  }
  if (isElement(node, 'a')) sum.linked = sum.text
  if (node.type === 'element') page.weights.set(node, sum)
  return sum
}

/** Elements without words for a reader. */
const silent = [
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'embed',
  'canvas',
  'link',
  'meta',
  'base',
]
/** Elements that lead elsewhere or ask something. */
const aside = [
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'textarea',
  'input',
  'dialog',
  'datalist',
]
const landmarks = ['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog']

/** Takes out, everywhere, what is never content. */
function sweep(page: Page, node: Parents, isInContent: boolean): void {
  const kept: Root['children'] = []
  for (const child of node.children) {
    const reason = reasonFor(page, child, isInContent)
    if (reason === null) kept.push(child)
    else drop(page, child, reason)
    if (reason === null && child.type === 'element')
      sweep(page, child, isInContent || isElement(child, 'main', 'article'))
  }
  node.children = kept as Element['children']
}

function reasonFor(
  page: Page,
  node: Parents['children'][number],
  isInContent: boolean,
): DroppedReason | null {
  if (node.type === 'comment') return 'markup'
  if (node.type !== 'element') return null
  if (node.tagName === 'head') return 'metadata'
  if (isElement(node, ...silent) || isHidden(node) || isPermalink(node)) return 'markup'
  if (isMostOf(page, node)) return null
  if (isElement(node, ...aside) || landmarks.includes(attribute(node, 'role'))) return 'navigation'
  if (!page.isWhole) return null
  if (node.tagName === 'header' && !isInContent && isMenu(page, node)) return 'navigation'
  return isNamedBoilerplate(node) ? 'navigation' : null
}

function isMostOf(page: Page, element: Element): boolean {
  return (page.weights.get(element)?.text ?? 0) * 2 > page.total
}

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style').replace(/\s+/g, '').toLowerCase()
  return (
    element.properties.hidden === true ||
    attribute(element, 'ariaHidden') === 'true' ||
    style.includes('display:none')
  )
}

/** The mark beside a heading that links to the heading itself. */
function isPermalink(element: Element): boolean {
  if (element.tagName !== 'a' || !attribute(element, 'href').includes('#')) return false
  const only = element.children[0]
  return element.children.length === 1 && only?.type === 'text' && /^\s*[#¶§🔗]\s*$/u.test(only.value)
}

function isMenu(page: Page, element: Element): boolean {
  const weight = page.weights.get(element)
  const hasNavigation = elementsOf(element).some(inner => inner.tagName === 'nav')
  return hasNavigation || (weight !== undefined && weight.linked * 2 > weight.text)
}

const boilerplate =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|sidebar|breadcrumbs?|footer|cookies?|consent|share|sharing|social|comments?|disqus|related|pagination|pager|newsletter|subscribe|advert(?:isement)?|promo|skip-?link|masthead|site-?header)(?:$|[\s_-])/i

function isNamedBoilerplate(element: Element): boolean {
  if (!isElement(element, 'div', 'section', 'ul', 'ol', 'p', 'span', 'table', 'td', 'a', 'header'))
    return false
  return boilerplate.test(`${attribute(element, 'className')} ${attribute(element, 'id')}`)
}

/** Takes out what stands around the main content, where the page marks one. */
function keepOnly(page: Page, body: Element): void {
  const main = markedMain(page, body)
  if (main !== null) isolate(page, body, main)
}

function markedMain(page: Page, body: Element): Element | null {
  const elements = elementsOf(body)
  const mains = elements.filter(
    element => element.tagName === 'main' || attribute(element, 'role') === 'main',
  )
  const articles = elements.filter(element => element.tagName === 'article')
  return heaviest(page, mains, 0.25) ?? heaviest(page, articles, 0.6)
}

/** The one with most text, where that is at least `share` of the page's. */
function heaviest(page: Page, elements: readonly Element[], share: number): Element | null {
  const textOf = (element: Element): number => page.weights.get(element)?.text ?? 0
  const best = elements.reduce<Element | null>(
    (most, element) => (most === null || textOf(element) > textOf(most) ? element : most),
    null,
  )
  return best !== null && textOf(best) >= page.total * share ? best : null
}

/** Drops the siblings of an element and of its ancestors up to `top`; whether `top` holds the element. */
function isolate(page: Page, top: Element, main: Element): boolean {
  if (top === main) return true
  const path = top.children.find(child => child.type === 'element' && isolate(page, child, main))
  if (path === undefined) return false
  for (const child of top.children) if (child !== path) drop(page, child, 'navigation')
  top.children = [path]
  return true
}

function drop(page: Page, node: Nodes, reason: DroppedReason): void {
  const isBlank = node.type === 'text' && node.value.trim() === ''
  if (!isBlank && node.position !== undefined) page.dropped.push({ reason, position: node.position })
}
