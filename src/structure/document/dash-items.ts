/** Items of a list that Markdown knows as none: one paragraph after another that opens with a dash, "– Ada Byron: Tide tables". */
import type { Features } from '../features/features.js'

const dash = /^[–—]\s+(?=\S)/u

/** Leaves out the dashes. One that stands alone is a signature's, or says who said what stands above. */
export function skipDashes(all: readonly Features[]): void {
  for (const [index, feature] of all.entries()) {
    const opens = dashOf(feature)
    if (opens > 0 && (dashOf(all[index - 1]) > 0 || dashOf(all[index + 1]) > 0)) feature.opensAt(opens)
  }
}

function dashOf(feature: Features | undefined): number {
  return feature?.line.kind === 'paragraph' && feature.isShort
    ? (dash.exec(feature.text)?.[0].length ?? 0)
    : 0
}
