import type { ComputedStyle } from '../css/computed-style.js'
import { counterStyles } from '../css/counter-style.js'
import { elementsById, type HtmlElement, type HtmlText } from '../css/html-tree.js'
import type { StyledDocument, StyledElement, StyledNode } from '../css/styled-tree.js'
import type { StructureElement } from '../document.js'
import { shortUrl } from '../files.js'
import type { Place, Report } from '../report.js'
import { titleOf } from '../svg/load-drawing.js'
import { readDrawing } from '../svg/read-drawing.js'
import type {
  BlockBox,
  BlockLevelBox,
  ImageBox,
  Inline,
  InlineBox,
  Link,
  Mark,
  ParagraphBox,
  TableBox,
} from './box-tree.js'
import { buildTable } from './build-table.js'
import { Counters } from './counters.js'
import { elementStructure, type Surroundings } from './element-structure.js'
import { type GenerationContext, generate, generateText } from './generated-content.js'
import { linkTarget } from './link-target.js'
import { naturalSize, type PictureLoader, statedSize } from './load-picture.js'
import { mendStructure } from './mend-structure.js'
import { OpenParagraph } from './open-paragraph.js'
import { append, contentIn, figureElement, sortSections, structureElement } from './structure.js'
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

interface PictureWithText extends Pick<ImageBox, 'picture' | 'natural'> {
  /** Empty where it only decorates. */
  alt: string
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

  constructor(
    elements: ReadonlyMap<string, HtmlElement>,
    language: string,
    pictures: PictureLoader,
    report: Report,
  ) {
    this.#pictures = pictures
    this.#language = language
    this.#context = { counters: this.#counters, elements, report, quoteDepth: 0 }
  }

  block(styled: StyledElement, around: Surroundings): BlockBox {
    const { element, style } = styled
    this.#counters.enter()
    this.#count(styled)
    const marks = this.#marksOf(styled)
    const own = elementStructure(element, style, around, this.#language)
    const isItem = style.display === 'list-item'
    const marker = isItem ? this.#marker(styled, own.label) : null
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
    this.#count(styled)
    const marks = this.#marksOf(styled)
    const { inside } = elementStructure(styled.element, styled.style, around, this.#language)
    const table = buildTable(styled, marks, inside, {
      block: (cell, within) => this.block(cell, within),
      enter: (part, within) => elementStructure(part.element, part.style, within, this.#language).inside,
    })
    this.#counters.leave()
    sortSections(inside.structure)
    return table
  }

  #count(styled: StyledElement): void {
    const { element, style } = styled
    const counters = this.#counters
    if (/^(?:ol|ul|menu)$/.test(element.name))
      counters.reset([{ name: 'list-item', value: firstNumber(element) - stepOf(element) }])
    counters.reset(style['counter-reset'])
    if (style.display === 'list-item') this.#countItem(element)
    counters.increment(style['counter-increment'])
    counters.set(style['counter-set'])
  }

  #countItem(element: HtmlElement): void {
    const value = integer(element.attributes.get('value'))
    if (value === null) this.#counters.increment([{ name: 'list-item', value: stepOf(element.parent) }])
    else this.#counters.set([{ name: 'list-item', value }])
  }

  #marksOf({ element, style }: StyledElement): Mark[] {
    const marks: Mark[] = []
    const id = element.attributes.get('id')
    if (id) marks.push({ kind: 'destination', id })
    for (const { name, parts } of style['string-set']) {
      marks.push({ kind: 'string', name, value: generateText(parts, element, style, this.#context) })
    }
    const level = style['bookmark-level']
    if (level === 'none') return marks
    const title = generateText(style['bookmark-label'], element, style, this.#context)
    if (title) marks.push({ kind: 'bookmark', level, title, open: style['bookmark-state'] === 'open' })
    return marks
  }

  /** `label` is the structure element the marker's text belongs to. */
  #marker({ element, style, marker }: StyledElement, label: () => StructureElement): ParagraphBox | null {
    const markerStyle = marker ?? style
    const box: InlineBox = { style: markerStyle, parent: null, link: null }
    const paragraph = { kind: 'paragraph' as const, style: markerStyle, place: element.place }
    const picture = markerStyle.content === 'normal' ? this.#markerPicture(box) : null
    if (picture) return { ...paragraph, inlines: [picture] }
    const text = this.#markerText(element, markerStyle)
    if (text === '') return null
    return {
      ...paragraph,
      inlines: [{ kind: 'text', text, box, content: contentIn(label()), place: element.place }],
    }
  }

  /** It only decorates: what it would say, the list says. */
  #markerPicture(box: InlineBox): Inline | null {
    const { style } = box
    const source = style['list-style-image']
    const loaded = source === 'none' ? null : this.#pictures.background(source)
    if (!loaded) return null
    const { picture, natural } = loaded
    const block: ImageBox = { kind: 'image', style, place: null, marks: [], picture, natural, figure: null }
    return { kind: 'atom', block, box }
  }

  #markerText(element: HtmlElement, style: ComputedStyle): string {
    if (style.content === 'none') return ''
    if (style.content !== 'normal') return generateText(style.content, element, style, this.#context)
    const type = style['list-style-type']
    const value = this.#counters.value('list-item')
    if (typeof type !== 'string') return type.text
    const known = counterStyles[type]
    return known ? known.format(value) + known.suffix : ''
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
    if (isPicture(node)) return this.#image(node, around.structure, around.link)
    return node.style.display === 'table' ? this.#table(node, around) : this.block(node, around)
  }

  /** A picture; what is said of it instead when there is none is up to the caller. */
  #image(styled: StyledElement, structure: StructureElement, link: Link | null): ImageBox | null {
    const { element, style } = styled
    const loaded = element.isSvg ? this.#drawing(styled) : this.#file(element)
    if (!loaded) return null
    const { picture, natural } = loaded
    // A link needs something to be said of it.
    const alt = loaded.alt === '' && link?.isSilent ? link.label : loaded.alt
    const figure = alt === '' ? null : append(structure, figureElement(alt))
    return {
      kind: 'image',
      style,
      place: element.place,
      marks: this.#marksOf(styled),
      picture,
      natural,
      figure: figure && { element: figure, content: contentIn(figure) },
    }
  }

  #drawing(styled: StyledElement): PictureWithText {
    const { drawing, size } = readDrawing(styled, false, this.#context.report)
    const { attributes, place } = styled.element
    const isHidden =
      attributes.get('aria-hidden') === 'true' || /^(?:none|presentation)$/.test(attributes.get('role') ?? '')
    const alt = isHidden ? '' : titleOf(styled)
    if (alt === '' && !isHidden)
      this.#warnOfSilence(
        '"<svg>" without "<title>", expected one, or aria-hidden="true" where it only decorates',
        place,
      )
    return { picture: drawing, natural: naturalSize(size), alt }
  }

  #file(element: HtmlElement): PictureWithText | null {
    const { attributes, place } = element
    const url = attributes.get('src') ?? ''
    const loaded = this.#pictures.load(url, place?.path ?? '', place)
    if (!loaded) return null
    const { picture, natural, title } = loaded
    return {
      picture,
      natural: statedSize(attributes, natural),
      alt: this.#alternative(element, title || shortUrl(url)),
    }
  }

  #alternative({ attributes, place }: HtmlElement, instead: string): string {
    const alt = attributes.get('alt')
    if (alt !== undefined) return alt.trim()
    this.#warnOfSilence('"<img>" without "alt"', place)
    return attributes.get('title') ?? instead
  }

  #warnOfSilence(what: string, place: Place | null): void {
    this.#context.report.warn('missing-alternative', `Unexpected ${what}`, place)
  }

  /** A call where the element stood, and the element itself for the foot of the page. */
  #footnote(
    styled: StyledElement,
    { call, marker }: NonNullable<StyledElement['footnote']>,
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
      ? this.#image(styled, around.structure, outer.link)
      : this.block(styled, around)
    if (block) paragraph.addAtom(block, outer)
    else paragraph.addText(element.attributes.get('alt') ?? '', outer, element.place)
  }

  #inlineElement(styled: StyledElement, sink: Sink, parent: InlineBox | null): void {
    const { element } = styled
    this.#counters.enter()
    this.#count(styled)
    const target = element.name === 'a' ? linkTarget(element, this.#context) : null
    const outer = parent ?? this.#openParagraph(sink).box
    const box = this.#openParagraph(sink).openInline(styled, outer, target, this.#language)
    for (const mark of this.#marksOf(styled)) this.#openParagraph(sink).addMark(mark, box)
    this.#children(styled, sink, box)
    this.#counters.leave()
  }

  #pseudo(styled: StyledElement, style: ComputedStyle | null, sink: Sink, parent: InlineBox | null): void {
    if (!style || typeof style.content === 'string' || style.display === 'none') return
    this.#counters.enter()
    this.#counters.reset(style['counter-reset'])
    this.#counters.increment(style['counter-increment'])
    const parts = generate(style.content, styled.element, style, this.#context)
    if (isBlockLevel(style)) this.#closeParagraph(sink)
    const paragraph = this.#openParagraph(sink)
    const outer = parent ?? paragraph.box
    paragraph.addGenerated(parts, { style, parent: outer, link: outer.link }, styled.element.place)
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

function firstNumber(list: HtmlElement): number {
  const items = list.children.filter(child => child.kind === 'element' && child.name === 'li')
  return integer(list.attributes.get('start')) ?? (stepOf(list) > 0 ? 1 : items.length)
}

/** From one item of a list to the next. */
function stepOf(list: HtmlElement | null): number {
  return list?.name === 'ol' && list.attributes.has('reversed') ? -1 : 1
}

function integer(text: string | undefined): number | null {
  return text && /^\s*[+-]?\d+/.test(text) ? Number.parseInt(text, 10) : null
}
