import { anonymousStyle, type ComputedStyle } from '../css/computed-style.js'
import type { HtmlElement } from '../css/html-tree.js'
import type { StyledElement, StyledNode } from '../css/styled-tree.js'
import type { BlockBox, Mark, TableBox, TableRow } from './box-tree.js'
import type { Surroundings } from './element-structure.js'
import { spansOf } from './table-spans.js'

/** What a table needs of the builder of boxes. */
export interface TableParts {
  block(styled: StyledElement, around: Surroundings): BlockBox
  /** Adds an element that makes no box of its own to the structure tree. */
  enter(styled: StyledElement, around: Surroundings): Surroundings
}

const groups: Partial<Record<ComputedStyle['display'], TableRow['group']>> = {
  'table-header-group': 'header',
  'table-row-group': 'body',
  'table-footer-group': 'footer',
}

/**
 * Makes a table of a styled element and what displays as its parts. Cells without a row get one, and what is no part of
 * a table at all gets a cell (CSS 2, 17.2.1); columns hold nothing.
 */
export function buildTable(
  styled: StyledElement,
  marks: Mark[],
  inside: Surroundings,
  parts: TableParts,
): TableBox {
  const { element, style } = styled
  const table: TableBox = {
    kind: 'table',
    style,
    place: element.place,
    marks,
    captions: [],
    columns: columnsOf(styled),
    columnCount: 0,
    rows: [],
  }
  const builder = new TableBuilder(table, parts)
  builder.addChildren(styled, 'body', inside)
  builder.finish()
  return table
}

class TableBuilder {
  readonly #table: TableBox
  readonly #parts: TableParts
  /** Columns taken from above, by the number of rows still to go. */
  #taken: number[] = []

  constructor(table: TableBox, parts: TableParts) {
    this.#table = table
    this.#parts = parts
  }

  /** Adds the rows of a table or of a group of rows; no cell reaches out of it. */
  addChildren(styled: StyledElement, group: TableRow['group'], inside: Surroundings): void {
    const { rows } = this.#table
    const start = rows.length
    for (const child of withAnonymous(styled, isOfTable, 'tr')) this.#addChild(child, group, inside)
    for (let i = start; i < rows.length; i++) {
      for (const cell of rows[i]?.cells ?? []) cell.rowSpan = Math.min(cell.rowSpan, rows.length - i)
    }
  }

  /** Header rows come first and footer rows last, wherever they were written. */
  finish(): void {
    const order = { header: 0, body: 1, footer: 2 }
    this.#table.rows.sort((a, b) => order[a.group] - order[b.group])
  }

  #addChild(child: StyledElement, group: TableRow['group'], inside: Surroundings): void {
    const { display } = child.style
    const inner = groups[display]
    if (inner) {
      this.addChildren(child, inner, this.#parts.enter(child, inside))
      this.#taken = []
    } else if (display === 'table-row') this.#addRow(child, group, inside)
    else if (display === 'table-caption') this.#table.captions.push(this.#parts.block(child, inside))
  }

  #addRow(styled: StyledElement, group: TableRow['group'], around: Surroundings): void {
    const inside = this.#parts.enter(styled, around)
    const row: TableRow = { group, style: styled.style, cells: [] }
    let column = 0
    for (const child of withAnonymous(styled, isCell, 'td')) {
      while ((this.#taken[column] ?? 0) > 0) column++
      column = this.#addCell(child, column, row, inside)
    }
    this.#taken = this.#taken.map(rows => Math.max(0, rows - 1))
    this.#table.rows.push(row)
  }

  #addCell(styled: StyledElement, column: number, row: TableRow, inside: Surroundings): number {
    const { columnSpan, rowSpan } = spansOf(styled.element)
    row.cells.push({ block: this.#parts.block(styled, inside), column, columnSpan, rowSpan })
    const end = column + columnSpan
    for (let i = column; i < end; i++) this.#taken[i] = rowSpan
    this.#table.columnCount = Math.max(this.#table.columnCount, end)
    return end
  }
}

const ofTable: ReadonlySet<string> = new Set([
  'table-row',
  'table-caption',
  'table-column',
  'table-column-group',
  ...Object.keys(groups),
])

function isOfTable({ style }: StyledElement): boolean {
  return ofTable.has(style.display)
}

function isCell({ style }: StyledElement): boolean {
  return style.display === 'table-cell'
}

/** An element's children, with what does not belong in it gathered in boxes of their own; white space between is nothing. */
function withAnonymous(
  parent: StyledElement,
  belongs: (child: StyledElement) => boolean,
  name: 'tr' | 'td',
): StyledElement[] {
  const children: StyledElement[] = []
  let strays: StyledNode[] | null = null
  for (const child of parent.children) {
    if (child.kind === 'element' && belongs(child)) {
      children.push(child)
      strays = null
    } else if (strays) strays.push(child)
    else if (child.kind === 'element' || /\S/.test(child.value)) {
      strays = [child]
      children.push(anonymous(parent, name, strays))
    }
  }
  return children
}

function anonymous(
  { element, style }: StyledElement,
  name: 'tr' | 'td',
  children: StyledNode[],
): StyledElement {
  return {
    kind: 'element',
    element: { ...element, name, attributes: new Map() },
    style: anonymousStyle(style, name === 'tr' ? 'table-row' : 'table-cell'),
    before: null,
    after: null,
    marker: null,
    footnote: null,
    pseudoFootnote: null,
    children,
  }
}

/** The styles of `col` and `colgroup`, one for each column they speak of. */
function columnsOf(styled: StyledElement): (ComputedStyle | null)[] {
  const columns: (ComputedStyle | null)[] = []
  const add = ({ element, style, children }: StyledElement): void => {
    const inner = children.filter(child => child.kind === 'element')
    if (style.display === 'table-column-group' && inner.length > 0) inner.forEach(add)
    else if (style.display === 'table-column-group' || style.display === 'table-column') {
      for (let i = 0; i < columnSpan(element); i++) columns.push(style)
    }
  }
  for (const child of styled.children) if (child.kind === 'element') add(child)
  return columns
}

function columnSpan({ attributes }: HtmlElement): number {
  const span = Number.parseInt(attributes.get('span') ?? '1', 10)
  return span >= 1 ? Math.min(span, 1000) : 1
}
