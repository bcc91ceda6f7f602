import { a4, type PageMeasure } from './page-measure.js'
import { initialContext, pageSize, resolvePageSize } from './page-size.js'
import { parseCss } from './parse-css.js'

/** A page size as CSS writes it (`A5 landscape`, `148mm 210mm`), in points; `null` for anything else. */
export function readPageSize(text: string): PageMeasure | null {
  const value = parseCss(text, { context: 'value' })
  const terms = value.type === 'Value' && Array.isArray(value.children) ? value.children : []
  const size = pageSize(terms, initialContext(a4))
  return size === undefined ? null : resolvePageSize(size, a4)
}
