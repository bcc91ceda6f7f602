/** Lists of contents: lines one below the other that all stand again further down, where more is said of each. */
import type { Features } from '../features/features.js'

const fewestLines = 3
const longestLine = 30

/** Marks the lines of such lists, and those below that they announce. */
export function markContents(all: readonly Features[]): void {
  const last = new Map<string, number>()
  for (const { text, line, textCount } of all) if (textCount === 2) last.set(text, line.index)
  let run: Features[] = []
  const isAnnounced = ({ text, line }: Features): boolean => (last.get(text) ?? 0) > line.index
  for (const feature of all) {
    if (feature.line.dropped) continue
    if (isAnnounced(feature) && feature.words <= longestLine) {
      run.push(feature)
      continue
    }
    closeRun(all, run, last)
    run = []
  }
}

function closeRun(
  all: readonly Features[],
  run: readonly Features[],
  last: ReadonlyMap<string, number>,
): void {
  if (run.length < fewestLines) return
  for (const feature of run) {
    feature.contents = true
    const below = all[last.get(feature.text) ?? -1]
    if (below) below.announced = true
  }
}
