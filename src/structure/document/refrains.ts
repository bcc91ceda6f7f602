/**
 * Lines that end in the same words, with another one's name before them: "Ada's blog post", "Wei's blog post"; and running
 * text whose last sentence is that of others, but for its numbers: "The project receives 7,400 euros."
 */
import { groupBy } from '../../model/group-by.js'
import type { Features } from '../features/features.js'
import { functionWords } from '../lexicon/function-words.js'
import { wordCount } from '../phrases/titles/title.js'

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

const fewestWords = 4
const longestSentence = 200
/** The last sentence of several. */
const lastSentence =
  /[.!?…。！？]["”“’)]*\s+(?=["“„(]?\p{Lu})([^.!?…。！？]*(?:[.!?](?=\S)[^.!?…。！？]*)*)[.!?…]*$/u

/** Marks the lines of running text whose last sentence is that of two others. */
export function markLastSentences(all: readonly Features[]): void {
  for (const lines of groupBy(all, lastSaid).values())
    if (lines.length >= fewest) for (const line of lines) line.endsAsOthers = true
}

function lastSaid({ text, line }: Features): string | undefined {
  if (line.kind !== 'paragraph' || line.dropped || line.cells) return undefined
  const said = lastSentence.exec(text.slice(-longestSentence))?.[1] ?? ''
  if (wordCount(said) < fewestWords) return undefined
  return said
    .toLowerCase()
    .replace(/\d[\d.,\s]*/gu, '# ')
    .trim()
}

function linesByEnding(all: readonly Features[]): Map<string, Features[]> {
  return groupBy(all, feature =>
    couldBeRefrain(feature) ? lastWords.exec(feature.text)?.[1]?.toLowerCase() : undefined,
  )
}

function couldBeRefrain({ line, text, label, isShort }: Features): boolean {
  return text.length <= longest && isShort && line.kind !== 'heading' && !line.dropped && !label?.meaning
}
