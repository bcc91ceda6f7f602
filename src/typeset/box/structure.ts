import type { Content, StructureAttributes, StructureElement, StructureType } from '../document.js'

export function structureElement(
  type: StructureType,
  attributes: StructureAttributes | null = null,
): StructureElement {
  return { kind: 'element', type, alt: null, actualText: null, language: null, attributes, children: [] }
}

export function append(parent: StructureElement, child: StructureElement): StructureElement {
  parent.children.push(child)
  return child
}

/** The element's open run of content: its last child, or a new one. */
export function contentIn(element: StructureElement): Content {
  const last = element.children.at(-1)
  if (last?.kind === 'content') return last
  const content: Content = { kind: 'content' }
  element.children.push(content)
  return content
}

/** HTML elements that have a structure type of their own; the others are transparent. */
export const blockTypes: Readonly<Record<string, StructureType>> = {
  article: 'Art',
  blockquote: 'BlockQuote',
  figcaption: 'Caption',
  figure: 'Div',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  p: 'P',
  pre: 'P',
  section: 'Sect',
  table: 'Table',
  tbody: 'TBody',
  tfoot: 'TFoot',
  thead: 'THead',
  tr: 'TR',
  caption: 'Caption',
}

export const inlineTypes: Readonly<Record<string, StructureType>> = {
  code: 'Code',
  kbd: 'Code',
  q: 'Quote',
  samp: 'Code',
}

/** A picture with its alternative text. */
export function figureElement(alt: string): StructureElement {
  return { ...structureElement('Figure'), alt }
}

/**
 * Makes bodies of the row groups of a table that it may not have: a second head or foot, and any where there is no
 * body (ISO 32000-1, table 337).
 */
export function sortSections(table: StructureElement): void {
  const sections = table.children.filter(child => child.kind === 'element')
  const hasBody = sections.some(({ type }) => type === 'TBody')
  const seen = new Set<StructureType>()
  for (const section of sections) {
    if (section.type !== 'THead' && section.type !== 'TFoot') continue
    if (!hasBody || seen.has(section.type)) section.type = 'TBody'
    seen.add(section.type)
  }
}

const grouping = new Set<StructureType>(['Document', 'Part', 'Sect', 'Art', 'Div', 'BlockQuote'])

/** Whether text needs a `P` between itself and the element (ISO 32000-1, 14.8.4.2: grouping holds no content). */
export function isGrouping(type: StructureType): boolean {
  return grouping.has(type)
}
