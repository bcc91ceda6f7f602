import type { ComputedStyle } from '../css/computed-style.js'
import { counterStyles } from '../css/counter-style.js'
import type { HtmlElement } from '../css/html-tree.js'
import type { StructureAttributes, StructureElement, StructureType } from '../document.js'
import type { Link } from './box-tree.js'
import { append, blockTypes, structureElement } from './structure.js'
import { spansOf } from './table-spans.js'

/** What a block's content stands in. */
export interface Surroundings {
  structure: StructureElement
  inNavigation: boolean
  /** Whether an element of the role `doc-index` is around. */
  inIndex: boolean
  /** The link around a block, when one is. */
  link: Link | null
}

/** An element's place in the structure tree: where its content goes, and where its marker does. */
export interface ElementStructure {
  inside: Surroundings
  label: () => StructureElement
}

/** Adds a block element to the structure tree; `language` is the document's. */
export function elementStructure(
  element: HtmlElement,
  style: ComputedStyle,
  around: Surroundings,
  language: string,
): ElementStructure {
  const own = ownStructure(element, style, around)
  const speaks = element.attributes.has('lang') && style.language !== language ? style.language : null
  const structure =
    own ?? (speaks === null ? around.structure : append(around.structure, structureElement('Div')))
  if (speaks !== null) structure.language = speaks
  const inNavigation = around.inNavigation || element.name === 'nav'
  const inIndex = around.inIndex || element.attributes.get('role') === 'doc-index'
  const inside = { ...around, structure, inNavigation, inIndex }
  if (structure.type === 'LI' && own) return item(structure, inside)
  return { inside, label: () => labelIn(structure) }
}

/** A list item's content stands in its `LBody`, after the marker's `Lbl`. */
function item(structure: StructureElement, inside: Surroundings): ElementStructure {
  const label = structureElement('Lbl')
  const body = append(structure, structureElement('LBody'))
  return {
    inside: { ...inside, structure: body },
    label: () => {
      if (!structure.children.includes(label)) structure.children.unshift(label)
      return label
    },
  }
}

function labelIn(structure: StructureElement): StructureElement {
  return structure.type === 'TOCI' ? append(structure, structureElement('Lbl')) : structure
}

function ownStructure(
  element: HtmlElement,
  style: ComputedStyle,
  around: Surroundings,
): StructureElement | null {
  const { name } = element
  const parent = around.structure
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return append(parent, around.inNavigation ? structureElement('TOC') : list(style))
    case 'dl':
      return append(parent, structureElement('L', { owner: 'List', numbering: 'None' }))
    case 'li':
      if (parent.type === 'TOC') return append(parent, structureElement('TOCI'))
      return parent.type === 'L' ? append(parent, structureElement('LI')) : null
    case 'dt':
    case 'dd':
      return description(name, parent)
    case 'th':
      return appendPart(parent, structureElement('TH', cellAttributes(element)))
    case 'td':
      return appendPart(parent, structureElement('TD', isSpanned(element) ? cellAttributes(element) : null))
    default: {
      const type = blockTypes[name]
      return type ? appendPart(parent, structureElement(type)) : null
    }
  }
}

/** What the parts of a table stand in. A box that only displays as a table has none. */
const wholes: Partial<Record<StructureType, readonly StructureType[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
}

function appendPart(parent: StructureElement, part: StructureElement): StructureElement | null {
  const whole = wholes[part.type]
  return whole && !whole.includes(parent.type) ? null : append(parent, part)
}

function list(style: ComputedStyle): StructureElement {
  const type = style['list-style-type']
  const numbering = (typeof type === 'string' && counterStyles[type]?.numbering) || 'None'
  return structureElement('L', { owner: 'List', numbering })
}

/** A term opens an item, and the descriptions after it stand in the same. */
function description(name: 'dt' | 'dd', parent: StructureElement): StructureElement | null {
  if (parent.type !== 'L') return null
  const last = parent.children.at(-1)
  const [body] = last?.kind === 'element' ? last.children : []
  const open = body?.kind === 'element' ? body : null
  const hasDescription =
    open?.children.some(child => child.kind === 'element' && child.type === 'Div') ?? false
  const entry = open && (name === 'dd' || !hasDescription) ? open : newItem(parent)
  return append(entry, structureElement(name === 'dt' ? 'P' : 'Div'))
}

function newItem(list: StructureElement): StructureElement {
  return append(append(list, structureElement('LI')), structureElement('LBody'))
}

/** `scope` as HTML finds it for the cells that say nothing: a header in a header row heads its column. */
function cellAttributes(element: HtmlElement): StructureAttributes {
  const { rowSpan, columnSpan } = spansOf(element)
  return {
    owner: 'Table',
    scope: element.name === 'th' ? scopeOf(element) : null,
    rowSpan,
    colSpan: columnSpan,
  }
}

function isSpanned(element: HtmlElement): boolean {
  const { rowSpan, columnSpan } = spansOf(element)
  return rowSpan > 1 || columnSpan > 1
}

function scopeOf(element: HtmlElement): 'Row' | 'Column' {
  const scope = element.attributes.get('scope')?.toLowerCase() ?? ''
  if (scope.startsWith('row')) return 'Row'
  if (scope.startsWith('col')) return 'Column'
  const row = element.parent
  const isFirst =
    element.index === 0 && row?.children.some(cell => cell.kind === 'element' && cell.name === 'td')
  return isFirst ? 'Row' : 'Column'
}
