import type { ComputedStyle } from '../css/computed-style.js'
import type { StyledElement } from '../css/styled-tree.js'
import type { Content, StructureElement } from '../document.js'
import type { Place } from '../report.js'
import type { Inline, InlineAtom, InlineBox, Link, Mark, ParagraphBox } from './box-tree.js'
import type { Surroundings } from './element-structure.js'
import type { GeneratedPart } from './generated-content.js'
import type { LinkTarget } from './link-target.js'
import { append, contentIn, inlineTypes, isGrouping, structureElement } from './structure.js'
import { collapseWhiteSpace } from './white-space.js'

/** An inline box's element in the structure tree, which it joins when text first needs it. */
interface Owner {
  element: StructureElement
  parent: Owner | null
  joined: boolean
}

/** A paragraph while inline content is being added. */
export class OpenParagraph {
  /** The root inline box. */
  readonly box: InlineBox
  readonly #style: ComputedStyle
  readonly #inlines: Inline[] = []
  readonly #owners = new Map<InlineBox, Owner>()
  readonly #structure: StructureElement
  readonly #inIndex: boolean

  constructor(style: ComputedStyle, { structure, link, inIndex }: Surroundings) {
    this.#style = style
    this.#inIndex = inIndex
    this.#structure = structure
    const outer: Owner = { element: structure, parent: null, joined: true }
    const root = wrapperOf(structure, outer)
    const again = link && { ...link, element: structureElement('Link') }
    this.box = { style, parent: null, link: again }
    this.#owners.set(this.box, again ? { element: again.element, parent: root, joined: false } : root)
  }

  addText(text: string, box: InlineBox | null, place: Place | null): void {
    this.#inlines.push({ kind: 'text', text, box: box ?? this.box, content: null, place })
  }

  addBreak(box: InlineBox | null): void {
    this.#inlines.push({ kind: 'break', box: box ?? this.box })
  }

  addMark(mark: Mark, box: InlineBox): void {
    this.#inlines.push({ kind: 'mark', mark, box })
  }

  /** Adds a box that stands in the line. */
  addAtom(block: InlineAtom['block'], box: InlineBox): void {
    this.#inlines.push({ kind: 'atom', block, box })
  }

  /** The structure element that content added now belongs to; what was added before comes before it. */
  structureAt(box: InlineBox): StructureElement {
    for (const inline of this.#inlines) {
      if (inline.kind === 'page-number' || (inline.kind === 'text' && /\S/.test(inline.text))) {
        inline.content ??= this.#contentOf(inline.box)
      }
    }
    const owner = this.#ownerOf(box)
    if (owner) join(owner)
    return owner?.element ?? this.#structure
  }

  addAll(inlines: readonly Inline[]): void {
    this.#inlines.push(...inlines)
  }

  addGenerated(parts: readonly GeneratedPart[], box: InlineBox, place: Place | null): void {
    for (const part of parts) {
      if (part.kind === 'text') this.addText(part.text, box, place)
      else if (part.kind === 'leader') this.#inlines.push({ kind: 'leader', pattern: part.pattern, box })
      else this.#inlines.push({ ...part, box, content: null, place })
    }
  }

  /** Begins an inline element inside `parent`. */
  openInline(
    styled: StyledElement,
    parent: InlineBox,
    target: LinkTarget | null,
    language: string,
  ): InlineBox {
    const { element, style } = styled
    const speaks = element.attributes.has('lang') && style.language !== language
    const type = target ? 'Link' : (inlineTypes[element.name] ?? (speaks ? 'Span' : null))
    const structure = type && structureElement(type)
    if (structure && speaks) structure.language = style.language
    const link: Link | null = target && structure ? { ...target, element: structure } : parent.link
    const box: InlineBox = { style, parent, link }
    if (structure) this.#owners.set(box, { element: structure, parent: this.#ownerOf(parent), joined: false })
    return box
  }

  /** The finished paragraph; `null` when it has nothing to show. */
  close(): ParagraphBox | null {
    const inlines = collapseWhiteSpace(this.#inlines)
    if (inlines.length === 0) return null
    for (const inline of inlines) {
      if (inline.kind === 'text' || inline.kind === 'page-number')
        inline.content ??= this.#contentOf(inline.box)
    }
    const place = inlines.find(inline => inline.kind === 'text')?.place ?? null
    const paragraph: ParagraphBox = { kind: 'paragraph', style: this.#style, place, inlines }
    return this.#inIndex ? { ...paragraph, isIndexed: true } : paragraph
  }

  #ownerOf(box: InlineBox): Owner | null {
    for (let at: InlineBox | null = box; at; at = at.parent) {
      const owner = this.#owners.get(at)
      if (owner) return owner
    }
    return null
  }

  #contentOf(box: InlineBox): Content {
    const owner = this.#ownerOf(box)
    if (!owner) return contentIn(this.#structure)
    join(owner)
    return contentIn(owner.element)
  }
}

function join(owner: Owner): void {
  if (owner.joined) return
  owner.joined = true
  if (!owner.parent) return
  join(owner.parent)
  append(owner.parent.element, owner.element)
}

/** Text straight in a grouping element stands in a `P` of its own, in a contents item in a `Reference`. */
function wrapperOf(structure: StructureElement, outer: Owner): Owner {
  if (isGrouping(structure.type)) return { element: structureElement('P'), parent: outer, joined: false }
  if (structure.type === 'TOCI')
    return { element: structureElement('Reference'), parent: outer, joined: false }
  return outer
}
