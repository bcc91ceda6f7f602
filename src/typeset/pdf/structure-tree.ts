import type { Content, StructureAttributes, StructureElement } from '../document.js'
import { nameTree, numberTree } from './key-tree.js'
import type { PdfFile } from './pdf-file.js'
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from './pdf-kit.js'

/** A page as the structure tree knows it. */
export interface TaggedPage {
  dictionary: PdfReference
  height: number
  /** Its marked-content sequences: the element that each belongs to, or the one that was made for it, by MCID. */
  owners: (StructureElement | PdfReference)[]
}

interface Placement {
  page: PdfReference
  /** The MCID of a content, the annotation of a link. */
  item: number | PdfReference
}

/** A marked-content sequence that has an element of its own to say its text. */
interface Saying extends Placement {
  reference: PdfReference
  text: string
}

/**
 * The structure tree under way (ISO 32000-1, 14.7). It learns what is drawn where, page by page, and writes elements
 * and parent tree when all is drawn. pdfkit's own tree is not used: it must be known before a page is drawn, lets an
 * artifact run into the first content of a page, and names the wrong page for a link.
 */
export class StructureTree {
  readonly #file: PdfFile
  /** In reading order, each with its parent. */
  readonly #parents = new Map<StructureElement, StructureElement | null>()
  /** The elements that stand in the file. */
  readonly #references = new Map<StructureElement, PdfReference>()
  readonly #owners = new Map<Content, StructureElement>()
  readonly #contents = new Map<Content, (Placement | PdfReference)[]>()
  readonly #sayings: { owner: StructureElement; saying: Saying }[] = []
  readonly #links = new Map<StructureElement, Placement[]>()
  readonly #pages: TaggedPage[] = []
  readonly #linkOwners: StructureElement[] = []
  readonly #pageCount: number
  readonly #root: PdfReference

  constructor(file: PdfFile, document: StructureElement, pageCount: number) {
    this.#file = file
    this.#pageCount = pageCount
    this.#root = file.kit.ref({ Type: 'StructTreeRoot' })
    this.#enrol(document)
    file.catalog.StructTreeRoot = this.#root
    file.catalog.MarkInfo = { Marked: true }
  }

  /** Gives a page its key in the parent tree. */
  addPage(dictionary: PdfReference, height: number): TaggedPage {
    const page = { dictionary, height, owners: [] }
    dictionary.data.StructParents = this.#pages.length
    this.#pages.push(page)
    return page
  }

  /** The operator that opens the next marked-content sequence of a page; with `actualText`, in a `Span` that says it. */
  mark(content: Content, page: TaggedPage, actualText: string | null): string {
    const owner = this.#owners.get(content)
    if (!owner) throw new Error('Unexpected content outside the structure tree')
    const placement = { page: page.dictionary, item: page.owners.length }
    if (actualText === null) {
      page.owners.push(owner)
      append(this.#contents, content, placement)
      return `/${owner.type}<</MCID ${placement.item}>>BDC`
    }
    const reference = this.#file.kit.ref()
    page.owners.push(reference)
    append(this.#contents, content, reference)
    this.#sayings.push({ owner, saying: { ...placement, reference, text: actualText } })
    return `/Span<</MCID ${placement.item}>>BDC`
  }

  /** Ties an annotation to its `Link` element; gives its key in the parent tree. */
  addLink(element: StructureElement, page: TaggedPage, annotation: PdfReference): number {
    if (!this.#parents.has(element)) throw new Error('Unexpected link outside the structure tree')
    append(this.#links, element, { page: page.dictionary, item: annotation })
    return this.#pageCount + this.#linkOwners.push(element) - 1
  }

  write(): void {
    for (const element of this.#shown()) this.#references.set(element, this.#file.kit.ref())
    const notes: [string, PdfReference][] = []
    for (const [element, reference] of this.#references) {
      const parent = this.#parents.get(element)
      const P = parent ? this.#referenceOf(parent) : this.#root
      reference.data = { S: element.type, P, ...this.#kids(element), ...this.#properties(element) }
      if (element.type === 'Note') {
        const id = `note-${String(notes.length + 1).padStart(6, '0')}`
        reference.data.ID = pdfText(id)
        notes.push([id, reference])
      }
      reference.end()
    }
    for (const { owner, saying } of this.#sayings) this.#say(owner, saying)
    this.#root.data.K = [...this.#references.values()].slice(0, 1)
    this.#root.data.ParentTree = numberTree(this.#file, this.#parentTree())
    this.#root.data.ParentTreeNextKey = this.#pageCount + this.#linkOwners.length
    if (notes.length > 0) this.#root.data.IDTree = nameTree(this.#file, notes)
    this.#root.end()
  }

  #say(owner: StructureElement, { page, item, reference, text }: Saying): void {
    const P = this.#referenceOf(owner)
    reference.data = { S: 'Span', P, Pg: page, K: item, ActualText: pdfText(text) }
    reference.end()
  }

  /** A list in place of recursion lets the tree be deep. */
  #enrol(document: StructureElement): void {
    const open: { element: StructureElement; parent: StructureElement | null }[] = [
      { element: document, parent: null },
    ]
    for (let next = open.pop(); next; next = open.pop()) {
      const { element, parent } = next
      this.#parents.set(element, parent)
      for (const child of element.children.toReversed()) {
        if (child.kind === 'element') open.push({ element: child, parent: element })
        else this.#owners.set(child, element)
      }
    }
  }

  /** The elements with something to show, in reading order; a cell may be empty, and so may the document. */
  #shown(): StructureElement[] {
    const elements = [...this.#parents.keys()]
    const shown = new Set<StructureElement>(elements.slice(0, 1))
    for (const element of elements.toReversed()) {
      if (shown.has(element) || mayBeEmpty.has(element.type) || this.#isDrawn(element)) {
        shown.add(element)
        const parent = this.#parents.get(element)
        if (parent) shown.add(parent)
      }
    }
    for (const element of elements) if (this.#isBodyOf(shown, element)) shown.add(element)
    return elements.filter(element => shown.has(element))
  }

  /** An item whose marker shows has a body, empty as it may be. */
  #isBodyOf(shown: ReadonlySet<StructureElement>, element: StructureElement): boolean {
    const item = this.#parents.get(element)
    return element.type === 'LBody' && !!item && shown.has(item)
  }

  #isDrawn(element: StructureElement): boolean {
    if (this.#links.has(element)) return true
    return element.children.some(child => child.kind === 'content' && this.#contents.has(child))
  }

  #kids(element: StructureElement): PdfDictionary {
    const all: (Placement | PdfReference)[] = []
    for (const child of element.children) {
      if (child.kind === 'content') all.push(...(this.#contents.get(child) ?? []))
      else {
        const reference = this.#references.get(child)
        if (reference) all.push(reference)
      }
    }
    all.push(...(this.#links.get(element) ?? []))
    const page = all.find(isPlacement)?.page
    const kids = all.map(kid => (isPlacement(kid) ? placed(kid, page) : kid))
    const [only] = kids
    if (only === undefined) return {}
    return { ...(page ? { Pg: page } : {}), K: kids.length === 1 ? only : kids }
  }

  #referenceOf(element: StructureElement): PdfReference {
    const reference = this.#references.get(element)
    if (!reference) throw new Error('Unexpected element outside the structure tree')
    return reference
  }

  #properties({ alt, actualText, language, attributes }: StructureElement): PdfDictionary {
    return {
      Alt: alt === null ? undefined : pdfText(alt),
      ActualText: actualText === null ? undefined : pdfText(actualText),
      Lang: language === null ? undefined : pdfText(language),
      A: attributes === null ? undefined : this.#attributes(attributes),
    }
  }

  #attributes(attributes: StructureAttributes): PdfDictionary {
    if (attributes.owner === 'List') return { O: 'List', ListNumbering: attributes.numbering }
    if (attributes.owner === 'Table') {
      const { scope, rowSpan, colSpan } = attributes
      return {
        O: 'Table',
        ...(scope ? { Scope: scope } : {}),
        ...(rowSpan === 1 ? {} : { RowSpan: rowSpan }),
        ...(colSpan === 1 ? {} : { ColSpan: colSpan }),
      }
    }
    const { x, y, width, height, page } = attributes.box
    const bottom = (this.#pages[page]?.height ?? 0) - y - height
    return { O: 'Layout', Placement: 'Block', BBox: [x, bottom, x + width, bottom + height] }
  }

  #parentTree(): [number, PdfValue][] {
    const pages = this.#pages.map((page, key): [number, PdfValue] => [
      key,
      page.owners.map(owner => ('kind' in owner ? this.#referenceOf(owner) : owner)),
    ])
    const links = this.#linkOwners.map((element, index): [number, PdfValue] => [
      this.#pageCount + index,
      this.#referenceOf(element),
    ])
    return [...pages, ...links]
  }
}

const mayBeEmpty: ReadonlySet<string> = new Set(['TD', 'TH'])

function append<K, V>(lists: Map<K, V[]>, key: K, placement: V): void {
  const list = lists.get(key)
  if (list) list.push(placement)
  else lists.set(key, [placement])
}

function isPlacement(kid: Placement | PdfReference): kid is Placement {
  return 'item' in kid
}

/** A kid of an element whose `Pg` is `page`. */
function placed({ page, item }: Placement, elementPage: PdfReference | undefined): PdfValue {
  const Pg = page === elementPage ? {} : { Pg: page }
  if (typeof item !== 'number') return { Type: 'OBJR', Obj: item, Pg: page }
  return page === elementPage ? item : { Type: 'MCR', MCID: item, ...Pg }
}
