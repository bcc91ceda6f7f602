import type { Report } from '../report.js'
import type { HtmlElement } from './html-tree.js'

const languageTag = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i

/** The language that an element's `lang` names (BCP 47, 2.1); with a message, none for what is no language tag. */
export function languageOf({ attributes, place }: HtmlElement, report: Report): string | undefined {
  const tag = attributes.get('lang')?.trim()
  if (!tag || languageTag.test(tag)) return tag || undefined
  report.warn(
    'invalid-language',
    `Unexpected language "${tag}", expected a tag such as "en" or "pt-BR"`,
    place,
  )
  return undefined
}
