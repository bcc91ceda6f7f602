/** People whom the title of an announcement names: who is welcomed there is told of below. */
import type { Features } from './features.js'
import { likelyOpener, opener } from './opening.js'

/** Marks the paragraphs that open with a name of the title: "Welcome Ada Byron and Wei Lin", and "Ada Byron is …". */
export function markWelcomed(all: readonly Features[]): void {
  const title = all.find(({ line }) => line.dropped === null)
  if (!title) return
  const told = all.filter(feature => feature !== title && opensWithOneOf(title.text, feature))
  for (const feature of told) feature.announced = true
}

function opensWithOneOf(title: string, { text, from, opening, line }: Features): boolean {
  if (line.kind === 'heading' || opening < likelyOpener) return false
  const [name] = opener.exec(text.slice(from)) ?? []
  return name !== undefined && title.includes(name)
}
