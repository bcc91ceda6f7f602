import type { RichText } from '../model/digest.js'

/** Rich text that a template asked for without its paragraphs. */
export class Inline {
  readonly richText: RichText

  constructor(richText: RichText) {
    this.richText = richText
  }
}

/** Marks the heading it is printed in as the target of links to `#id`; only Markdown needs it. */
export class Anchor {
  readonly id: string

  constructor(id: string) {
    this.id = id
  }
}

/** CSS of the template, for its `<style>`. */
export class Stylesheet {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

/** Script of the template, for its `<script>`. */
export class Script {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export function isRichText(value: unknown): value is RichText {
  if (typeof value !== 'object' || value === null) return false
  const { text, markdown, html } = value as Partial<Record<keyof RichText, unknown>>
  return typeof text === 'string' && typeof markdown === 'string' && typeof html === 'string'
}

/** A value as plain text; `undefined` for what is none: a list, an object, a function. */
export function plainText(value: unknown): string | undefined {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Inline) return value.richText.text
  return isRichText(value) ? value.text : undefined
}
