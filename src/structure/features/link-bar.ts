/** Lines of links that lead elsewhere: "Register · Calendar", "Read more" below every entry. */
import type { Features } from './features.js'

/** Whether a line is links side by side and nothing else, or one link that the document repeats. */
export function leadsElsewhere({ line: { inline }, isShort, textCount }: Features): boolean {
  if (!isShort) return false
  const said = inline.leaves.filter(({ start, end }) => /[\p{L}\d]/u.test(inline.text.slice(start, end)))
  const links = new Set(said.map(({ link }) => link))
  return !links.has(null) && (links.size > 1 || (links.size === 1 && textCount > 2))
}
