import type { Content, StructureElement, StructureType } from '../document.js'
import { structureElement } from './structure.js'

/**
 * Makes a structure tree what PDF/UA-1 wants of it, whatever the HTML was: headings without gaps (ISO 14289-1, 7.4.2),
 * lists and tables of contents of nothing but items (7.6), tables with as many columns in each row (7.5). Changes the
 * tree.
 */
export function mendStructure(document: StructureElement): void {
  const levels: number[] = []
  const pending = [document]
  for (let element = pending.pop(); element; element = pending.pop()) {
    mend(element, levels)
    for (const child of element.children.toReversed()) if (child.kind === 'element') pending.push(child)
  }
}

/** `levels` are those of the headings around, as the HTML has them. */
function mend(element: StructureElement, levels: number[]): void {
  if (element.type === 'L') wrapStrays(element, listParts, listItem)
  else if (element.type === 'TOC') wrapStrays(element, contentsParts, contentsItem)
  else if (element.type === 'Table') squareTable(element)
  else if (isHeading(element.type)) {
    const level = Number(element.type.slice(1))
    while ((levels.at(-1) ?? 0) >= level) levels.pop()
    levels.push(level)
    element.type = headings[levels.length - 1] ?? 'H6'
  }
}

const headings = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const

function isHeading(type: StructureType): boolean {
  return /^H[1-6]$/.test(type)
}

type Child = StructureElement | Content

const listParts: ReadonlySet<StructureType> = new Set(['L', 'LI', 'Caption'])
const contentsParts: ReadonlySet<StructureType> = new Set(['TOC', 'TOCI', 'Caption'])

/** Puts what stands between the items into items of its own. */
function wrapStrays(
  list: StructureElement,
  parts: ReadonlySet<StructureType>,
  itemOf: (strays: Child[]) => StructureElement,
): void {
  const isPart = (child: Child) => child.kind === 'element' && parts.has(child.type)
  if (list.children.every(isPart)) return
  const children: Child[] = []
  let strays: Child[] = []
  for (const child of list.children) {
    if (!isPart(child)) {
      if (strays.length === 0) children.push(itemOf(strays))
      strays.push(child)
      continue
    }
    strays = []
    children.push(child)
  }
  list.children = children
}

function listItem(strays: Child[]): StructureElement {
  const body: StructureElement = { ...structureElement('LBody'), children: strays }
  return { ...structureElement('LI'), children: [body] }
}

function contentsItem(strays: Child[]): StructureElement {
  return { ...structureElement('TOCI'), children: strays }
}

/** The elements of a row group's rows. */
type Rows = StructureElement[]

function squareTable(table: StructureElement): void {
  const groups = rowGroups(table).map(rows => ({ rows, free: placeCells(rows) }))
  const columns = Math.max(0, ...groups.flatMap(({ free }) => free.map(row => row.width)))
  for (const { rows, free } of groups) {
    rows.forEach((row, i) => {
      for (const gap of free[i]?.gapsTo(columns) ?? []) row.children.push(emptyCell(gap))
    })
  }
}

function rowGroups(table: StructureElement): Rows[] {
  const sections = table.children.filter(isElement).filter(({ type }) => type !== 'TR' && type !== 'Caption')
  return [table, ...sections].map(rowsOf).filter(rows => rows.length > 0)
}

function rowsOf({ children }: StructureElement): Rows {
  return children.filter(isElement).filter(({ type }) => type === 'TR')
}

function isElement(child: Child): child is StructureElement {
  return child.kind === 'element'
}

/** Which columns of a row are taken. */
class TakenColumns {
  readonly #taken: boolean[]

  constructor(taken: boolean[]) {
    this.#taken = taken
  }

  get width(): number {
    return this.#taken.length
  }

  /** The lengths of the stretches that nothing takes. */
  gapsTo(columns: number): number[] {
    const gaps: number[] = []
    for (let column = 0, length = 0; column <= columns; column++) {
      if (column < columns && !this.#taken[column]) length++
      else if (length > 0) {
        gaps.push(length)
        length = 0
      }
    }
    return gaps
  }
}

/** Cuts spans where the row group ends, or where another cell is; gives what is taken of each row. */
function placeCells(rows: Rows): TakenColumns[] {
  /** How many rows, this one among them, a cell from above still takes in each column. */
  let above: number[] = []
  return rows.map((row, i) => {
    const below = [...above]
    let column = 0
    for (const cell of row.children.filter(isElement)) {
      while ((above[column] ?? 0) > 0) column++
      const { rowSpan, colSpan } = cutSpans(cell, above.slice(column), rows.length - i)
      for (let at = column; at < column + colSpan; at++) below[at] = rowSpan
      column += colSpan
    }
    above = below.map(count => Math.max(0, (count ?? 0) - 1))
    return new TakenColumns(Array.from(below, count => (count ?? 0) > 0))
  })
}

function cutSpans(
  cell: StructureElement,
  above: readonly number[],
  rowsLeft: number,
): { rowSpan: number; colSpan: number } {
  const { attributes } = cell
  if (attributes?.owner !== 'Table') return { rowSpan: 1, colSpan: 1 }
  const next = above.findIndex(count => count > 0)
  const colSpan = next < 0 ? attributes.colSpan : Math.min(attributes.colSpan, next)
  const rowSpan = Math.min(attributes.rowSpan, rowsLeft)
  cell.attributes = { ...attributes, rowSpan, colSpan }
  return { rowSpan, colSpan }
}

function emptyCell(colSpan: number): StructureElement {
  return structureElement('TD', colSpan === 1 ? null : { owner: 'Table', scope: null, rowSpan: 1, colSpan })
}
