/** Lines that end in the same words, with another one's name before them: "Ada's blog post", "Wei's blog post". */
import { functionWords } from '../lexicon/function-words.js'
import type { Features } from './features.js'

const fewest = 3
const longest = 60
/** What varies, and two words that do not. */
const ending = /^.*\S\s+\p{L}{3,}\s\p{L}{3,}$/u
/** The same, whatever the words are made of: that takes less to find. */
const lastWords = /\S\s+(\S{3,}\s\S{3,})$/

/** Marks the lines that end just as two others do. */
export function markRefrains(all: readonly Features[]): void {
  for (const [words, lines] of linesByEnding(all)) {
    if (lines.length < fewest || words.split(/\s/u).some(word => functionWords.has(word))) continue
    const refrains = lines.filter(({ text }) => ending.test(text))
    if (refrains.length >= fewest) for (const line of refrains) line.refrain = true
  }
}

function linesByEnding(all: readonly Features[]): Map<string, Features[]> {
  const found = new Map<string, Features[]>()
  for (const feature of all) {
    const words = couldBeRefrain(feature) ? lastWords.exec(feature.text)?.[1]?.toLowerCase() : undefined
    if (words === undefined) continue
    const lines = found.get(words)
    if (lines) lines.push(feature)
    else found.set(words, [feature])
  }
  return found
}

function couldBeRefrain({ line, text, label, isShort }: Features): boolean {
  return text.length <= longest && isShort && line.kind !== 'heading' && !line.dropped && !label?.meaning
}
