import type { Inline, ParagraphBox } from '../box/box-tree.js'
import type { LineContext } from './line-context.js'

/** An entry of an index without the pages that it has named already, nor the marks that part them from the one before. */
export function namingPagesOnce(paragraph: ParagraphBox, context: LineContext): ParagraphBox {
  const inlines: Inline[] = []
  /** How many inlines there were up to the last page number. */
  let kept = 0
  let page: number | null = null
  for (const inline of paragraph.inlines) {
    const next = inline.kind === 'page-number' ? context.pageOf(inline.target) : null
    if (next !== null && next === page && inlines.slice(kept).every(saysNothing)) {
      inlines.splice(kept, inlines.length, ...inlines.slice(kept).filter(({ kind }) => kind === 'mark'))
      continue
    }
    inlines.push(inline)
    if (inline.kind !== 'page-number') continue
    kept = inlines.length
    page = next
  }
  return { ...paragraph, inlines }
}

/** Commas, spaces and marks. */
function saysNothing(inline: Inline): boolean {
  return inline.kind === 'mark' || (inline.kind === 'text' && !/[\p{L}\p{N}]/u.test(inline.text))
}
