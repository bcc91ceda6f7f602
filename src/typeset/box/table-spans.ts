import type { HtmlElement } from '../css/html-tree.js'

/** HTML's limits (HTML, 4.9.11): what is larger is cut, not obeyed. */
const maxColumnSpan = 1000
const maxRowSpan = 65534

/** How many columns and rows a cell takes; `rowspan=0` is all that are left of its group, which cuts it. */
export function spansOf({ attributes }: HtmlElement): { columnSpan: number; rowSpan: number } {
  return {
    columnSpan: spanOf(attributes.get('colspan'), maxColumnSpan),
    rowSpan: /^\s*0+\s*$/.test(attributes.get('rowspan') ?? '')
      ? maxRowSpan
      : spanOf(attributes.get('rowspan'), maxRowSpan),
  }
}

function spanOf(text: string | undefined, most: number): number {
  const value = text ? Number.parseInt(text, 10) : 1
  return value >= 1 ? Math.min(value, most) : 1
}
