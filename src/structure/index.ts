/** Finds the entries of an announcement. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Announcement } from '../model/announcement.js'
import type { Evidence, LayoutScore } from '../model/reading.js'
import { assemble } from './assemble.js'
import { blockSizes } from './blocks.js'
import { type Decoded, decode, type Scene, withFirstGroup } from './decode.js'
import { type Draft, draftsOf } from './drafts.js'
import { evidenceOf, placeOfLine } from './evidence.js'
import { factsOf } from './facts.js'
import { commonWords, type Features, featuresOf } from './features/features.js'
import { type Grid, gridsOf } from './features/table.js'
import { type Layout, layoutName, proposeLayouts } from './layouts.js'
import { fatesOf } from './ledger.js'
import { linesOf } from './lines.js'
import { roleOfOccasion } from './occasion.js'
import { regularity } from './regularity.js'
import { Source } from './source.js'
import { settleTail } from './tail.js'

/** What a document was read as, and how sure that is. */
export interface Explained {
  announcement: Announcement
  evidence: Evidence
}

/** Reads a tree as an announcement. */
export function structure(root: Root, file: VFile): Announcement {
  return explainStructure(root, file).announcement
}

const least = 3
const leastAlone = 5
const finalists = 24

/** Decodes all layouts, and weighs how regular the entries of the best are. Best first. */
function rank(scene: Scene, layouts: readonly Layout[]): Decoded[] {
  const ranked = layouts.map((layout) => decode(scene, layout)).sort(byScore)
  return ranked
    .slice(0, finalists)
    .map((decoded) => ({ ...decoded, score: decoded.score + regularity(scene, decoded) }))
    .sort(byScore)
}

/** One entry alone repeats nothing: it has to be the surer. */
function isEnough(decoded: Decoded): boolean {
  const entries = decoded.states.filter((state) => state === 'head').length
  return decoded.score >= (entries > 1 ? least : leastAlone)
}

function byScore(one: Decoded, other: Decoded): number {
  return other.score - one.score
}

export function explainStructure(root: Root, file: VFile): Explained {
  const source = new Source(String(file.value))
  const lines = linesOf(root, source)
  const common = commonWords(lines)
  const all = featuresOf(lines, common)
  const scene = sceneOf(all, gridsOf(all, common))
  const ranked = rank(scene, proposeLayouts(all))
  const found = withFirstGroup(scene, ranked.find(isEnough) ?? nothing(scene))
  const best = settleTail(scene, found, lastNames(draftsOf(scene, found, common, 'contributor')))
  const second = ranked.find(
    (decoded) => decoded.layout.head !== best.layout.head || decoded.layout.second !== best.layout.second,
  )
  const drafts = draftsOf(scene, best, common, roleOfOccasion(all, best))
  const titleLine = titleLineOf(all, best)
  const firstEntry = drafts[0]?.lines[0] ?? all.length
  const data = factsOf({
    root,
    lead: all.slice(0, firstEntry),
    all,
    titleLine: titleLine === null ? null : (all[titleLine] ?? null),
    source,
  })
  const fates = fatesOf(all, best, drafts, titleLine)
  const announcement = assemble(
    { all, sizes: blockSizes(lines), source },
    fates,
    drafts,
    draft => confidenceOf(draft, best, second),
    data,
  )
  return {
    announcement,
    evidence: {
      layout: drafts.length > 0 ? layoutScore(best) : null,
      runnerUp: second ? layoutScore(second) : null,
      lines: all.map((feature, index) => ({
        position: placeOfLine(feature.line, source),
        score: best.gains[index] ?? 0,
        why: evidenceOf(feature, best.states[index] ?? 'lead', best.layout),
      })),
    },
  }
}

function layoutScore({ layout, score }: Decoded): LayoutScore {
  return { name: layoutName(layout), score }
}

function confidenceOf(draft: Draft, best: Decoded, second: Decoded | undefined): number {
  const margin = second ? (best.score - second.score) / Math.max(1, Math.abs(best.score)) : 1
  const own = 1 / (1 + Math.exp(-draft.gain))
  return Math.round(Math.max(0, Math.min(1, own * (0.7 + 0.3 * Math.min(1, margin * 4)))) * 100) / 100
}

function nothing(scene: Scene): Decoded {
  return {
    layout: { head: 'title', separator: null, labelKey: null, second: null, needs: null, shape: null },
    score: 0,
    states: scene.all.map(() => 'lead' as const),
    gains: new Float64Array(scene.all.length),
  }
}

function titleLineOf(all: readonly Features[], decoded: Decoded): number | null {
  const index = all.findIndex(feature => feature.line.dropped === null)
  const feature = all[index]
  return feature && feature.line.kind === 'heading' && decoded.states[index] === 'lead' ? index : null
}

function sceneOf(all: readonly Features[], grids: readonly Grid[]): Scene {
  const gridAt = new Map<number, Grid>()
  for (const grid of grids) {
    for (const row of grid.rows) gridAt.set(row, grid)
    if (grid.header !== null) gridAt.set(grid.header, grid)
  }
  return { all, gridAt, namesBelow: namesBelow(all), openingLabel: openingLabel(all) }
}

/** For each line, how surely the prose right below it names somebody. */
function namesBelow(all: readonly Features[]): Float64Array {
  const below = new Float64Array(all.length)
  let carried = 0
  for (let index = all.length - 1; index >= 0; index--) {
    below[index] = carried
    const feature = all[index]
    if (!feature) continue
    if (feature.line.kind === 'heading' || feature.prose <= 0) carried = -2
    else carried = Math.max(carried, proseNames(feature))
  }
  return below
}

function proseNames(feature: Features): number {
  const best = Math.max(0, ...feature.names.map(name => name.score))
  return best >= 2 ? 1.2 : best > 0 ? 0.5 : -1
}

/** The label that most often follows a line without one, where most fields begin with it. */
function openingLabel(all: readonly Features[]): string | null {
  const counts = new Map<string, number>()
  let total = 0
  all.forEach((feature, index) => {
    const { label } = feature
    const before = all[index - 1]
    if (!label || label.meaning === null || feature.labelCount < 2 || (before?.label && before.labelCount > 1)) return
    counts.set(label.key, (counts.get(label.key) ?? 0) + 1)
    total++
  })
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  return top && top[1] >= 2 && top[1] * 2 > total ? top[0] : null
}

/** The words of the names in the last entry. */
function lastNames(drafts: readonly Draft[]): Set<string> {
  const people = drafts.at(-1)?.people ?? []
  return new Set(people.flatMap((person) => person.mention.name.split(/\s+/u)).filter((word) => word.length > 2))
}
