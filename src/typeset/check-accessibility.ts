import { type HtmlElement, textOf } from './css/html-tree.js'
import type { StyledElement } from './css/styled-tree.js'
import type { Metadata } from './document.js'
import type { Report } from './report.js'

/**
 * Warns of what a reader who does not see the page will miss, at the element that causes it (ISO 14289-1, 7.4 to 7.18).
 * The file is made to conform all the same: see `box/mend-structure.ts`.
 */
export function checkAccessibility(root: StyledElement, { title }: Metadata, report: Report): void {
  checkTitle(root.element, title, report)
  let level = 0
  const pending = [root]
  for (let styled = pending.pop(); styled; styled = pending.pop()) {
    const { element } = styled
    level = checkHeading(element, level, report)
    if (element.name === 'table') checkTable(element, report)
    else if (element.name === 'a') checkLink(element, report)
    for (const child of styled.children.toReversed()) if (child.kind === 'element') pending.push(child)
  }
}

function checkTitle({ children, place }: HtmlElement, called: string, report: Report): void {
  const inHead = children.flatMap(child =>
    child.kind === 'element' && child.name === 'head' ? child.children : [],
  )
  if (inHead.some(child => child.kind === 'element' && child.name === 'title' && textOf(child).trim())) return
  report.warn(
    'missing-title',
    `Unexpected document without a "<title>", which is now called "${called}"`,
    place,
  )
}

/** `before` is the level of the heading before; gives that of this one. */
function checkHeading({ name, place }: HtmlElement, before: number, report: Report): number {
  const level = Number(/^h([1-6])$/.exec(name)?.[1] ?? 0)
  if (level === 0) return before
  if (level > before + 1) {
    const found = before === 0 ? 'as the first heading' : `after "<h${before}>"`
    const reason = `Unexpected "<${name}>" ${found}, expected "<h${before + 1}>"; it is tagged without the gap`
    report.warn('skipped-heading', reason, place)
  }
  return level
}

function checkTable(table: HtmlElement, report: Report): void {
  if (/^(?:none|presentation)$/.test(table.attributes.get('role') ?? '')) return
  const cells = cellsOf(table)
  if (cells.length === 0 || cells.some(({ name }) => name === 'th')) return
  const reason = 'Unexpected table without a "<th>", expected headers that say what its cells are'
  report.warn('table-without-headers', reason, table.place)
}

/** The cells of a table, without those of tables in it. */
function cellsOf(table: HtmlElement): HtmlElement[] {
  const cells: HtmlElement[] = []
  const pending = [table]
  for (let element = pending.pop(); element; element = pending.pop()) {
    for (const child of element.children) {
      if (child.kind === 'text') continue
      if (child.name === 'td' || child.name === 'th') cells.push(child)
      else if (child.name !== 'table') pending.push(child)
    }
  }
  return cells
}

function checkLink(link: HtmlElement, report: Report): void {
  const { attributes, place } = link
  if (!attributes.get('href') || attributes.get('aria-label')?.trim() || textOf(link).trim()) return
  if (hasAlternative(link)) return
  report.warn('empty-link', 'Unexpected link without text, expected what it leads to', place)
}

function hasAlternative(element: HtmlElement): boolean {
  return element.children.some(
    child =>
      child.kind === 'element' &&
      ((child.attributes.get('alt') ?? child.attributes.get('aria-label') ?? '').trim() !== '' ||
        hasAlternative(child)),
  )
}
