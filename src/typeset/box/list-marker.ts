import type { ComputedStyle } from '../css/computed-style.js'
import { counterStyles } from '../css/counter-style.js'
import type { HtmlElement } from '../css/html-tree.js'
import type { StyledElement } from '../css/styled-tree.js'
import type { StructureElement } from '../document.js'
import type { ImageBox, Inline, InlineBox, ParagraphBox } from './box-tree.js'
import { type GenerationContext, generateText } from './generated-content.js'
import type { PictureLoader } from './load-picture.js'
import { contentIn } from './structure.js'

/** A list item's marker (CSS Lists 3, 3); `label` is the structure element that its text belongs to. */
export function listMarker(
  { element, style, marker }: StyledElement,
  label: () => StructureElement,
  pictures: PictureLoader,
  context: GenerationContext,
): ParagraphBox | null {
  const markerStyle = marker ?? style
  const box: InlineBox = { style: markerStyle, parent: null, link: null }
  const paragraph = { kind: 'paragraph' as const, style: markerStyle, place: element.place }
  const picture = markerStyle.content === 'normal' ? markerPicture(box, pictures) : null
  if (picture) return { ...paragraph, inlines: [picture] }
  const text = markerText(element, markerStyle, context)
  if (text === '') return null
  return {
    ...paragraph,
    inlines: [{ kind: 'text', text, box, content: contentIn(label()), place: element.place }],
  }
}

/** It only decorates: what it would say, the list says. */
function markerPicture(box: InlineBox, pictures: PictureLoader): Inline | null {
  const { style } = box
  const source = style['list-style-image']
  const loaded = source === 'none' ? null : pictures.background(source)
  if (!loaded) return null
  const { picture, natural } = loaded
  const block: ImageBox = { kind: 'image', style, place: null, marks: [], picture, natural, figure: null }
  return { kind: 'atom', block, box }
}

function markerText(element: HtmlElement, style: ComputedStyle, context: GenerationContext): string {
  if (style.content === 'none') return ''
  if (style.content !== 'normal') return generateText(style.content, element, style, context)
  const type = style['list-style-type']
  if (typeof type !== 'string') return type.text
  const known = counterStyles[type]
  return known ? known.format(context.counters.value('list-item')) + known.suffix : ''
}
