import type { PageContent } from './content.js'
import { type Dictionary, type PdfObject, Ref } from './lexer.js'
import type { Objects } from './objects.js'

/** A structure element as an assistive reader meets it. */
export interface StructureNode {
  type: string
  /** The text of its own content and of what is below it, in tag order. */
  text: string
  alt: string | null
  actualText: string | null
  language: string | null
  attributes: Record<string, unknown>
  /** The pages its content and links stand on, 0-based, in order. */
  pages: number[]
  children: StructureNode[]
}

export interface StructureReading {
  root: StructureNode
  problems: string[]
}

/** The structure tree with its texts, checked against the parent tree and the pages. */
export function readStructure(
  objects: Objects,
  pageIds: number[],
  contents: PageContent[],
): StructureReading {
  return new StructureReader(objects, pageIds, contents).read()
}

class StructureReader {
  readonly #objects: Objects
  readonly #pageIds: number[]
  readonly #contents: PageContent[]
  readonly #parents: Map<string | number, PdfObject>
  readonly #claimed = new Set<string>()
  readonly #problems: string[] = []

  constructor(objects: Objects, pageIds: number[], contents: PageContent[]) {
    this.#objects = objects
    this.#pageIds = pageIds
    this.#contents = contents
    this.#parents = new Map(objects.tree(this.#root.get('ParentTree'), 'Nums'))
  }

  get #root(): Dictionary {
    const catalog = this.#objects.dictionary(this.#objects.trailer.get('Root'))
    return this.#objects.dictionary(catalog.get('StructTreeRoot'))
  }

  read(): StructureReading {
    const [document] = this.#objects.array(this.#root.get('K'))
    if (!(document instanceof Ref)) throw new Error('no structure element')
    const root = this.#element(document, null)
    this.#contents.forEach((content, page) => {
      for (const { mcid } of content.runs) {
        if (mcid !== null && !this.#claimed.has(`${page} ${mcid}`))
          this.#problems.push(`MCID ${mcid} of page ${page} is in no element`)
      }
    })
    return { root, problems: [...new Set(this.#problems)] }
  }

  #element(reference: Ref, parent: Ref | null): StructureNode {
    const element = this.#objects.dictionary(reference)
    const up = element.get('P')
    if (parent && !(up instanceof Ref && up.id === parent.id))
      this.#problems.push(`element ${reference.id} names another parent`)
    const node: StructureNode = {
      type: this.#objects.name(element.get('S')) ?? '',
      text: '',
      alt: this.#objects.text(element.get('Alt')),
      actualText: this.#objects.text(element.get('ActualText')),
      language: this.#objects.text(element.get('Lang')),
      attributes: this.#attributes(element.get('A')),
      pages: [],
      children: [],
    }
    for (const kid of this.#objects.array(element.get('K'))) this.#kid(kid, element, reference, node)
    return { ...node, text: node.actualText ?? node.text }
  }

  #kid(kid: PdfObject, element: Dictionary, reference: Ref, node: StructureNode): void {
    if (typeof kid === 'number') this.#content(element.get('Pg'), kid, reference, node)
    else if (kid instanceof Ref) this.#child(kid, reference, node)
    else this.#objectOrContent(this.#objects.dictionary(kid), reference, node)
  }

  #child(kid: Ref, reference: Ref, node: StructureNode): void {
    const child = this.#element(kid, reference)
    node.children.push(child)
    node.text += child.text
    node.pages.push(...child.pages)
  }

  #objectOrContent(dictionary: Dictionary, reference: Ref, node: StructureNode): void {
    const mcid = dictionary.get('MCID')
    if (typeof mcid === 'number') this.#content(dictionary.get('Pg'), mcid, reference, node)
    else this.#annotation(dictionary, reference, node)
  }

  #content(page: PdfObject | undefined, mcid: number, owner: Ref, node: StructureNode): void {
    const index = this.#pageIndex(page)
    const key = `${index} ${mcid}`
    if (this.#claimed.has(key)) this.#problems.push(`MCID ${mcid} of page ${index} is in two elements`)
    this.#claimed.add(key)
    const runs = this.#contents[index]?.runs.filter(run => run.mcid === mcid) ?? []
    if (runs.length === 0) this.#problems.push(`MCID ${mcid} of page ${index} is not in its content`)
    node.text += runs.map(run => run.text).join('')
    node.pages.push(index)
    const pageKey = this.#objects.dictionary(page).get('StructParents')
    const parents = this.#objects.array(this.#parents.get(Number(pageKey)) ?? null)
    this.#checkParent(parents[mcid], owner, `MCID ${mcid} of page ${index}`)
  }

  #annotation(objectReference: Dictionary, owner: Ref, node: StructureNode): void {
    const page = objectReference.get('Pg')
    const annotation = objectReference.get('Obj')
    const annotations = this.#objects.array(this.#objects.dictionary(page).get('Annots'))
    const here = annotations.some(
      one => one instanceof Ref && annotation instanceof Ref && one.id === annotation.id,
    )
    if (!here)
      this.#problems.push(
        `an object reference names page ${this.#pageIndex(page)}, where its annotation is not`,
      )
    node.pages.push(this.#pageIndex(page))
    const key = this.#objects.dictionary(annotation).get('StructParent')
    this.#checkParent(this.#parents.get(Number(key)), owner, `annotation ${String(key)}`)
  }

  #checkParent(parent: PdfObject | undefined, owner: Ref, what: string): void {
    if (!(parent instanceof Ref) || parent.id !== owner.id)
      this.#problems.push(`the parent tree has another parent for ${what}`)
  }

  #pageIndex(page: PdfObject | undefined): number {
    return page instanceof Ref ? this.#pageIds.indexOf(page.id) : -1
  }

  #attributes(object: PdfObject | undefined): Record<string, unknown> {
    const entries = [...this.#objects.optional(object)].map(([key, value]) => [
      key,
      this.#objects.name(value) ?? this.#objects.get(value),
    ])
    return Object.fromEntries(entries)
  }
}
