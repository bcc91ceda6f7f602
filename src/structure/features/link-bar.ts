/** Lines of links that lead elsewhere: "Register · Calendar", "Read more" below every entry. */
import type { Features } from './features.js'

/** Whether a line is links side by side and nothing else, or one link that the document repeats. */
export function leadsElsewhere(feature: Features): boolean {
  const links = linksOf(feature)
  return links > 1 || (links === 1 && feature.textCount > 2)
}

/** Whether a line is links and nothing else. */
export function isLinked(feature: Features): boolean {
  return linksOf(feature) > 0
}

/** How many links a line is; 0 where it says anything else. */
function linksOf({ line: { inline }, isShort }: Features): number {
  if (!isShort) return 0
  const said = inline.leaves.filter(({ start, end }) => /[\p{L}\d]/u.test(inline.text.slice(start, end)))
  const links = new Set(said.map(({ link }) => link))
  return links.has(null) ? 0 : links.size
}
