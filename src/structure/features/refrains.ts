/** Lines that end in the same words, with another one's name before them: "Ada's blog post", "Wei's blog post". */
import { functionWords } from '../lexicon/function-words.js'
import type { Features } from './features.js'

const fewest = 3
const longest = 60
/** What varies, and two words that do not. */
const ending = /^.*\S\s+(\p{L}{3,}\s\p{L}{3,})$/u

/** Marks the lines that end just as two others do. */
export function markRefrains(all: readonly Features[]): void {
  const found = new Map<string, Features[]>()
  for (const feature of all) {
    const words = endingOf(feature)
    if (words === null) continue
    const lines = found.get(words)
    if (lines) lines.push(feature)
    else found.set(words, [feature])
  }
  for (const lines of found.values())
    if (lines.length >= fewest) for (const line of lines) line.refrain = true
}

function endingOf({ line, text, label, isShort }: Features): string | null {
  if (text.length > longest || !isShort || line.kind === 'heading' || line.dropped || label?.meaning)
    return null
  const words = ending.exec(text)?.[1]?.toLowerCase()
  return words?.split(/\s/u).some(word => functionWords.has(word)) ? null : (words ?? null)
}
