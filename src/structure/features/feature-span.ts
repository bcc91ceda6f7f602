import type { Span } from '../../model/announcement.js'
import { spanOf } from '../inline.js'
import type { Source } from '../source.js'
import type { Features } from './features.js'

/** The place of a half-open range of a line's text; `null` where its nodes have no position. */
export function spanInLine({ line, lead }: Features, from: number, to: number, source: Source): Span | null {
  return spanOf(line.inline, from + lead, to + lead, source)
}
