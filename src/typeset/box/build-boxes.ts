import type { ComputedStyle } from '../css/computed-style.js'
import { elementsById, type HtmlElement, type HtmlText } from '../css/html-tree.js'
import type { FootnoteStyles, StyledDocument, StyledElement, StyledNode } from '../css/styled-tree.js'
import type { StructureElement } from '../document.js'
import type { Place, Report } from '../report.js'
import type { BlockBox, BlockLevelBox, Inline, InlineBox, TableBox } from './box-tree.js'
import { buildTable } from './build-table.js'
import { countElement } from './count-element.js'
import { Counters } from './counters.js'
import { elementStructure, type Surroundings } from './element-structure.js'
import { type GeneratedPart, type GenerationContext, generate } from './generated-content.js'
import { generatedNote } from './generated-note.js'
import { linkTarget } from './link-target.js'
import { listMarker } from './list-marker.js'
import type { PictureLoader } from './load-picture.js'
import { marksOf } from './marks.js'
import { mendStructure } from './mend-structure.js'
import { OpenParagraph } from './open-paragraph.js'
import { PictureBoxes } from './picture-boxes.js'
import { append, sortSections, structureElement } from './structure.js'
import { transformText } from './text-transform.js'

/** The boxes of a document and the structure tree that their content belongs to. */
export interface BoxDocument {
  root: BlockBox
  structure: StructureElement
}

/** Makes boxes: anonymous blocks, markers, counters, generated content, white space and structure (CSS 2, 9.2). */
export function buildBoxes(
  document: StyledDocument,
  language: string,
  pictures: PictureLoader,
  report: Report,
): BoxDocument {
  const structure = structureElement('Document')
  const builder = new BoxBuilder(elementsById(document.root.element), language, pictures, report)
  const root = builder.block(document.root, { structure, inNavigation: false, inIndex: false, link: null })
  mendStructure(structure)
  return { root, structure }
}

/** Block-level boxes of one container, and the paragraph that inline content is just being added to. */
interface Sink {
  container: ComputedStyle
  blocks: BlockLevelBox[]
  paragraph: OpenParagraph | null
  surroundings: Surroundings
}

class BoxBuilder {
  readonly #context: GenerationContext
  readonly #counters = new Counters()
  readonly #language: string
  readonly #pictures: PictureLoader
  readonly #pictureBoxes: PictureBoxes

  constructor(
    elements: ReadonlyMap<string, HtmlElement>,
    language: string,
    pictures: PictureLoader,
    report: Report,
  ) {
    this.#pictures = pictures
    this.#language = language
    // Of the whole document: footnotes are numbered wherever they are called.
    this.#counters.reset([{ name: 'footnote', value: 0 }])
    this.#context = { counters: this.#counters, elements, report, quoteDepth: 0 }
    this.#pictureBoxes = new PictureBoxes(pictures, this.#context)
  }

  block(styled: StyledElement, around: Surroundings): BlockBox {
    const { element, style } = styled
    this.#counters.enter()
    countElement(styled, this.#counters)
    const marks = marksOf(styled, this.#context)
    const own = elementStructure(element, style, around, this.#language)
    const isItem = style.display === 'list-item'
    const marker = isItem ? listMarker(styled, own.label, this.#pictures, this.#context) : null
    const sink: Sink = { container: style, blocks: [], paragraph: null, surroundings: own.inside }
    if (marker && style['list-style-position'] === 'inside')
      this.#openParagraph(sink).addAll(spaced(marker.inlines))
    this.#children(styled, sink, null)
    this.#closeParagraph(sink)
    this.#counters.leave()
    const outside = style['list-style-position'] === 'outside' ? marker : null
    return { kind: 'block', style, place: element.place, marks, marker: outside, children: sink.blocks }
  }

  #table(styled: StyledElement, around: Surroundings): TableBox {
    this.#counters.enter()
    countElement(styled, this.#counters)
    const marks = marksOf(styled, this.#context)
    const { inside } = elementStructure(styled.element, styled.style, around, this.#language)
    const table = buildTable(styled, marks, inside, {
      block: (cell, within) => this.block(cell, within),
      enter: (part, within) => elementStructure(part.element, part.style, within, this.#language).inside,
    })
    this.#counters.leave()
    sortSections(inside.structure)
    return table
  }

  #children(styled: StyledElement, sink: Sink, box: InlineBox | null): void {
    this.#pseudo(styled, styled.before, sink, box)
    for (const child of styled.children) this.#node(child, styled, sink, box)
    this.#pseudo(styled, styled.after, sink, box)
  }

  #node(node: StyledNode, parent: StyledElement, sink: Sink, box: InlineBox | null): void {
    if (node.kind === 'text') this.#text(node, parent, sink, box)
    else if (node.footnote) this.#footnote(node, node.footnote, sink, box)
    else if (isBlockLevel(node.style) || (sink.container.display === 'grid' && !box)) {
      this.#closeParagraph(sink)
      const block = this.#blockLevel(node, {
        ...sink.surroundings,
        link: box?.link ?? sink.surroundings.link,
      })
      if (block) sink.blocks.push(block)
    } else this.#inline(node, sink, box)
  }

  #blockLevel(node: StyledElement, around: Surroundings): BlockLevelBox | null {
    if (isPicture(node)) return this.#pictureBoxes.box(node, around.structure, around.link)
    return node.style.display === 'table' ? this.#table(node, around) : this.block(node, around)
  }

  /** A call where the element stood, and the element itself for the foot of the page. */
  #footnote(
    styled: StyledElement,
    { call, marker }: FootnoteStyles,
    sink: Sink,
    parent: InlineBox | null,
  ): void {
    this.#counters.increment([{ name: 'footnote', value: 1 }])
    const box = parent ?? this.#openParagraph(sink).box
    this.#pseudo(styled, call, sink, box)
    const paragraph = this.#openParagraph(sink)
    const note = append(paragraph.structureAt(box), structureElement('Note'))
    const around = { ...sink.surroundings, structure: note, link: null }
    const block = this.block({ ...styled, footnote: null, before: marker ?? styled.before }, around)
    paragraph.addMark({ kind: 'footnote', block }, box)
  }

  #text(node: HtmlText, parent: StyledElement, sink: Sink, box: InlineBox | null): void {
    const collapses = parent.style['white-space-collapse'] !== 'preserve'
    if (!sink.paragraph && collapses && !/[^ \t\n\r\f]/.test(node.value)) return
    const paragraph = this.#openParagraph(sink)
    const owner = box ?? paragraph.box
    paragraph.addText(transformText(node.value, owner.style), owner, node.place)
  }

  #inline(styled: StyledElement, sink: Sink, parent: InlineBox | null): void {
    const { element, style } = styled
    if (element.name === 'br') this.#openParagraph(sink).addBreak(parent)
    else if (element.name === 'wbr') this.#openParagraph(sink).addText('\u200B', parent, element.place)
    else if (style.display === 'contents') this.#children(styled, sink, parent)
    else if (isPicture(styled) || style.display === 'inline-block') this.#atom(styled, sink, parent)
    else this.#inlineElement(styled, sink, parent)
  }

  /** A picture or an inline block; for a picture that is missing, its alternative text. */
  #atom(styled: StyledElement, sink: Sink, parent: InlineBox | null): void {
    const { element } = styled
    const paragraph = this.#openParagraph(sink)
    const outer = parent ?? paragraph.box
    const around = { ...sink.surroundings, structure: paragraph.structureAt(outer), link: null }
    const block = isPicture(styled)
      ? this.#pictureBoxes.box(styled, around.structure, outer.link)
      : this.block(styled, around)
    if (block) paragraph.addAtom(block, outer)
    else paragraph.addText(element.attributes.get('alt') ?? '', outer, element.place)
  }

  #inlineElement(styled: StyledElement, sink: Sink, parent: InlineBox | null): void {
    const { element } = styled
    this.#counters.enter()
    countElement(styled, this.#counters)
    const target = element.name === 'a' ? linkTarget(element, this.#context) : null
    const outer = parent ?? this.#openParagraph(sink).box
    const box = this.#openParagraph(sink).openInline(styled, outer, target, this.#language)
    for (const mark of marksOf(styled, this.#context)) this.#openParagraph(sink).addMark(mark, box)
    this.#children(styled, sink, box)
    this.#counters.leave()
  }

  #pseudo(styled: StyledElement, style: ComputedStyle | null, sink: Sink, box: InlineBox | null): void {
    if (!style || typeof style.content === 'string' || style.display === 'none') return
    if (style.float === 'footnote' && styled.pseudoFootnote) {
      const note = generatedNote(styled, style, style.content, this.#context)
      // Outside the element: a note is no part of the link that it is about.
      if (note) this.#footnote(note, styled.pseudoFootnote, sink, box?.parent ?? null)
      return
    }
    this.#counters.enter()
    this.#counters.reset(style['counter-reset'])
    this.#counters.increment(style['counter-increment'])
    const parts = generate(style.content, styled.element, style, this.#context)
    if (isBlockLevel(style)) this.#closeParagraph(sink)
    const paragraph = this.#openParagraph(sink)
    const outer = box ?? paragraph.box
    const { place } = styled.element
    if (style.display === 'inline-block') {
      const around = { ...sink.surroundings, structure: paragraph.structureAt(outer), link: null }
      paragraph.addAtom(generatedBlock(parts, style, place, around), outer)
    } else paragraph.addGenerated(parts, { style, parent: outer, link: outer.link }, place)
    if (isBlockLevel(style)) this.#closeParagraph(sink)
    this.#counters.leave()
  }

  #openParagraph(sink: Sink): OpenParagraph {
    sink.paragraph ??= new OpenParagraph(sink.container, sink.surroundings)
    return sink.paragraph
  }

  #closeParagraph(sink: Sink): void {
    const paragraph = sink.paragraph?.close()
    sink.paragraph = null
    if (paragraph) sink.blocks.push(paragraph)
  }
}

/** Generated content that stands in the line as a block. */
function generatedBlock(
  parts: readonly GeneratedPart[],
  style: ComputedStyle,
  place: Place | null,
  around: Surroundings,
): BlockBox {
  const paragraph = new OpenParagraph(style, around)
  paragraph.addGenerated(parts, paragraph.box, place)
  const content = paragraph.close()
  return { kind: 'block', style, place, marks: [], marker: null, children: content ? [content] : [] }
}

const inlineDisplays = new Set<ComputedStyle['display']>(['inline', 'inline-block', 'contents'])

function isBlockLevel({ display }: ComputedStyle): boolean {
  return !inlineDisplays.has(display)
}

/** A marker in the line has a space after it. */
function spaced(marker: readonly Inline[]): Inline[] {
  return marker.map(inline =>
    inline.kind === 'text' && !/\s$/.test(inline.text) ? { ...inline, text: `${inline.text} ` } : inline,
  )
}

function isPicture({ element }: StyledElement): boolean {
  return element.name === 'img' || (element.isSvg && element.name === 'svg')
}
