import type { ComputedStyle } from '../css/computed-style.js'
import type { ContentPart, Target } from '../css/content.js'
import { formatCounter } from '../css/counter-style.js'
import { type HtmlElement, textOf } from '../css/html-tree.js'
import type { Report } from '../report.js'
import type { Counters } from './counters.js'

/** A part of generated content after all but the pages is known. */
export type GeneratedPart =
  | { kind: 'text'; text: string }
  | { kind: 'leader'; pattern: string }
  | { kind: 'page-number'; target: string; counterStyle: string }

/** What generated content may speak of. */
export interface GenerationContext {
  counters: Counters
  elements: ReadonlyMap<string, HtmlElement>
  report: Report
  quoteDepth: number
}

/** Works out `content`, `string-set` and `bookmark-label` for one element (CSS Content 3). */
export function generate(
  parts: readonly ContentPart[],
  element: HtmlElement,
  style: ComputedStyle,
  context: GenerationContext,
): GeneratedPart[] {
  const generated: GeneratedPart[] = []
  for (const part of parts) {
    const next = generatePart(part, element, style, context)
    const last = generated.at(-1)
    if (next.kind === 'text' && last?.kind === 'text') last.text += next.text
    else generated.push(next)
  }
  return generated
}

/** The text alone: what a bookmark or a named string can hold. */
export function generateText(
  parts: readonly ContentPart[],
  element: HtmlElement,
  style: ComputedStyle,
  context: GenerationContext,
): string {
  const text = generate(parts, element, style, context)
    .map(part => (part.kind === 'text' ? part.text : ''))
    .join('')
  return text.replaceAll(/\s+/g, ' ').trim()
}

function generatePart(
  part: ContentPart,
  element: HtmlElement,
  style: ComputedStyle,
  context: GenerationContext,
): GeneratedPart {
  switch (part.kind) {
    case 'string':
      return text(part.value)
    case 'attribute':
      return text(element.attributes.get(part.name) ?? '')
    case 'text':
      return text(textOf(element))
    case 'counter':
      return text(formatCounter(context.counters.value(part.name), part.style))
    case 'counters':
      return text(
        context.counters
          .values(part.name)
          .map(value => formatCounter(value, part.style))
          .join(part.separator),
      )
    case 'quote':
      return text(quote(part, style, context))
    case 'leader':
      return part
    case 'target-counter':
      return targetCounter(part, element, context)
    case 'target-text':
      return text(targetText(part.target, element, context))
    case 'named-string':
      context.report.warn(
        'unsupported-value',
        'Unexpected "string()" outside a page margin box',
        element.place,
      )
      return text('')
  }
}

function text(value: string): GeneratedPart {
  return { kind: 'text', text: value }
}

/** The id a cross-reference leads to; empty when it is not inside the document. */
function targetId(target: Target, element: HtmlElement): string {
  const url = 'url' in target ? target.url : (element.attributes.get(target.attribute) ?? '')
  return url.startsWith('#') ? decodeId(url.slice(1)) : ''
}

/** A fragment identifier as an id; percent signs that encode nothing stay. */
export function decodeId(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function targetCounter(
  part: Extract<ContentPart, { kind: 'target-counter' }>,
  element: HtmlElement,
  { elements, report }: GenerationContext,
): GeneratedPart {
  const target = targetId(part.target, element)
  if (part.name !== 'page') {
    report.warn(
      'unsupported-value',
      `Unexpected counter "${part.name}" in "target-counter()", expected "page"`,
      element.place,
    )
    return text('')
  }
  if (elements.has(target)) return { kind: 'page-number', target, counterStyle: part.style }
  report.warn(
    'missing-target',
    `Unexpected reference to "#${target}", which is no element's id`,
    element.place,
  )
  return text('?')
}

function targetText(target: Target, element: HtmlElement, { elements, report }: GenerationContext): string {
  const id = targetId(target, element)
  const found = elements.get(id)
  if (!found)
    report.warn('missing-target', `Unexpected reference to "#${id}", which is no element's id`, element.place)
  return found ? textOf(found).replaceAll(/\s+/g, ' ').trim() : '?'
}

const quotesByLanguage: Readonly<Record<string, readonly string[]>> = {
  de: ['„', '“', '‚', '‘'],
  en: ['“', '”', '‘', '’'],
  fr: ['«\u00A0', '\u00A0»', '“', '”'],
  it: ['«', '»', '“', '”'],
  es: ['«', '»', '“', '”'],
}

function quote(
  part: Extract<ContentPart, { kind: 'quote' }>,
  style: ComputedStyle,
  context: GenerationContext,
): string {
  if (!part.open) context.quoteDepth = Math.max(0, context.quoteDepth - 1)
  const marks = quotesOf(style)
  const pair = Math.min(context.quoteDepth, marks.length / 2 - 1)
  if (part.open) context.quoteDepth++
  return part.visible ? (marks[pair * 2 + (part.open ? 0 : 1)] ?? '') : ''
}

function quotesOf(style: ComputedStyle): readonly string[] {
  const { quotes, language } = style
  if (quotes === 'none') return []
  if (quotes !== 'auto') return quotes
  const [base = ''] = language.toLowerCase().split('-')
  return quotesByLanguage[base] ?? ['“', '”', '‘', '’']
}
