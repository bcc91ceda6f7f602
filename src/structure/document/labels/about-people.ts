/**
 * Lines that name somebody in order to tell of them: "About Ada Byron: sailor and engineer". Where nothing else names those
 * who do the work, entry after entry, these lines do.
 */
import type { Features } from '../../features/features.js'
import { aboutLength, isRole } from '../../phrases/labels/meaning.js'
import type { CommonWords } from '../../phrases/names/name.js'
import { peopleScore } from '../../phrases/people/people.js'

const fewestLines = 2
const leastPeople = 0.5
const longestLine = 120
/** How far above a name stands which the text below tells more of. */
const farthest = 8

/** Gives such lines a label for people, before what a colon tells of them. */
export function labelAbouts(all: readonly Features[], common: CommonWords): void {
  const lines = all.flatMap(feature => {
    const named = namedIn(feature, common)
    return named && !isNamedAbove(all, feature, named.name) ? [{ feature, ...named }] : []
  })
  if (lines.length < fewestLines || all.some(({ label }) => isWorker(label?.meaning ?? null))) return
  for (const { feature, name, told } of lines) {
    const { text, from } = feature
    const start = text.indexOf(name, from) - from
    feature.label = {
      text: text.slice(from, from + start).trim(),
      key: role,
      meaning: role,
      valueFrom: start,
    }
    feature.labelCount = lines.length
    if (told) feature.told = from + start + name.length
  }
}

const role = 'contributor'

/** Whether a label says who does the work: then others tell of them again. */
function isWorker(meaning: string | null): boolean {
  return isRole(meaning) && meaning !== 'mentor' && meaning !== 'organiser'
}

/** Who is told of, and whether a colon stands before what is. */
function namedIn(
  { text, from, label, line, isShort }: Features,
  common: CommonWords,
): { name: string; told: boolean } | null {
  const told = label !== null
  const said = label?.text ?? (line.kind === 'heading' ? text.slice(from) : '')
  if (line.cells || said.length > longestLine || !(told || isShort)) return null
  const length = aboutLength(said)
  const name = said.slice(length)
  return length > 0 && peopleScore(name, common) > leastPeople ? { name, told } : null
}

/** Whether the name stands in the lines above, up to those that tell of somebody else. */
function isNamedAbove(all: readonly Features[], { line }: Features, name: string): boolean {
  for (const above of all.slice(Math.max(0, line.index - farthest), line.index).reverse()) {
    if (aboutLength(above.text.slice(above.from, above.from + longestLine)) > 0) return false
    if (above.text.toLowerCase().includes(name.toLowerCase())) return true
  }
  return false
}
