/** Texts compared word by word. */
import { diffArrays } from 'diff'
import type { TextChange, WordRun } from '../model/diff.js'
import type { RichText } from '../model/digest.js'

/** What changed in a rich text; `null` where it says the same and looks the same. */
export function textChange(old: RichText | null, next: RichText | null): TextChange | null {
  const words = wordChange(old?.text ?? '', next?.text ?? '')
  if (words !== null) return words
  const markup = wordRuns(old?.markdown ?? '', next?.markdown ?? '')
  return markup === null ? null : { isMarkup: true, words: markup }
}

/** What changed in a plain text. */
export function wordChange(old: string, next: string): TextChange | null {
  const words = wordRuns(old, next)
  return words === null ? null : { isMarkup: false, words }
}

/** Texts that differ in more words than this are told whole: what they share by chance helps nobody, and takes long. */
const mostChanges = 1000

function wordRuns(old: string, next: string): WordRun[] | null {
  if (old === next) return null
  const changes = diffArrays(wordsOf(old), wordsOf(next), {
    comparator: isSameWord,
    maxEditLength: mostChanges,
  })
  if (changes === undefined) return present([run('removed', old), run('added', next)])
  const runs = changes.map(({ value, added, removed }) =>
    run(added ? 'added' : removed ? 'removed' : 'kept', value.join('')),
  )
  // White space alone is nothing that changed.
  return runs.every(({ fate }) => fate === 'kept') ? null : present(runs)
}

function run(fate: WordRun['fate'], text: string): WordRun {
  return { fate, text }
}

const present = (runs: readonly WordRun[]) => runs.filter(({ text }) => text !== '')

const isSameWord = (one: string, other: string) => one.trimEnd() === other.trimEnd()

let segmenter: Intl.Segmenter | undefined

/** Words and marks, each with the white space behind it: white space of its own would match everywhere. */
function wordsOf(text: string): string[] {
  const found: string[] = []
  // Made here: most runs compare nothing.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' })
  for (const { segment } of segmenter.segment(text)) {
    if (segment.trim() === '' && found.length > 0) found[found.length - 1] += segment
    else found.push(segment)
  }
  return found
}
