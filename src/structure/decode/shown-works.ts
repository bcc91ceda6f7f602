/** Titles of talks that nobody is named beside: below the text of each stand the slides that were shown, or a recording. */
import type { Features } from '../features/features.js'
import { showingWords } from '../lexicon/media.js'
import { isOverText } from './over-text.js'

const showing = new RegExp(`(?<!\\p{L})(?:${showingWords.join('|')})(?![\\p{Ll}\\p{Script=Han}])`, 'iu')
const fewestShown = 3
const mostlyShown = 0.5

/** The lines over such text, where the text below most lines of their kind ends so. */
export function shownWorks(all: readonly Features[]): number[] {
  const shapes = new Map<string, { shown: number[]; count: number }>()
  let shown = false
  for (let index = all.length - 1; index >= 0; index--) {
    const feature = all[index]
    if (!feature || feature.line.dropped) continue
    if (shows(feature)) shown = true
    if (!isOverText(all, feature)) continue
    const known = shapes.get(feature.shape) ?? { shown: [], count: 0 }
    shapes.set(feature.shape, known)
    known.count++
    if (shown) known.shown.push(index)
    shown = false
  }
  return [...shapes.values()]
    .filter(({ shown, count }) => shown.length >= fewestShown && shown.length >= count * mostlyShown)
    .flatMap(({ shown }) => shown)
}

/** Whether a line is a link to what was shown, and nothing else. */
function shows({ media, head }: Features): boolean {
  return media && showing.test(head)
}
