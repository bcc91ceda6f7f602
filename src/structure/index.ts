/** Finds the entries of an announcement. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Announcement } from '../model/announcement.js'
import type { Hints } from '../model/corrections.js'
import type { Evidence, LayoutScore } from '../model/reading.js'
import type { Decoded } from './decode/decode.js'
import { evidenceOf } from './decode/evidence.js'
import { type Interpretation, interpret } from './decode/interpret.js'
import { layoutName } from './decode/layouts.js'
import { pinLines } from './decode/pins.js'
import { assemble } from './entries/assemble.js'
import type { Draft } from './entries/draft.js'
import { fatesOf } from './entries/fates.js'
import { factsOf } from './facts/facts.js'
import { titleLineOf } from './facts/title-line.js'
import { blockSizes } from './lines/blocks.js'
import { linesOf, placeOfLine } from './lines/lines.js'
import { Source } from './lines/source.js'

/** What a document was read as, and what spoke for it. */
export interface Explained {
  announcement: Announcement
  evidence: Evidence
}

/**
 * Reads a tree as an announcement. `file.value` is the text that the tree's positions refer to; `hints` are what people
 * say of how to read it.
 */
export function structure(root: Root, file: VFile, hints: Hints | null = null): Announcement {
  return readTree(root, file, hints).announcement
}

/** As `structure`, with the layout, the runner-up, and the score and the reasons of every line. */
export function explainStructure(root: Root, file: VFile, hints: Hints | null = null): Explained {
  const { announcement, interpretation, source } = readTree(root, file, hints)
  return { announcement, evidence: evidenceIn(interpretation, source) }
}

interface Read {
  announcement: Announcement
  interpretation: Interpretation
  source: Source
}

function readTree(root: Root, file: VFile, hints: Hints | null): Read {
  const source = new Source(String(file.value))
  const lines = linesOf(root, source)
  const pins = pinLines(lines, hints)
  const interpretation = interpret(lines, pins, hints)
  const { best, second, drafts } = interpretation
  const { all } = interpretation.scene
  const titleLine = titleLineOf(all, best, pins)
  const data = factsOf({
    root,
    lead: all.slice(0, drafts[0]?.lines[0] ?? all.length),
    all,
    titleLine: titleLine === null ? null : (all[titleLine] ?? null),
    source,
    fileName: file.basename ?? null,
  })
  const announcement = assemble(
    { all, sizes: blockSizes(lines), source },
    fatesOf(all, best, drafts, titleLine, pins),
    drafts,
    draft => confidenceOf(draft, best, second),
    data,
  )
  return { announcement, interpretation, source }
}

function evidenceIn({ scene, best, second, drafts }: Interpretation, source: Source): Evidence {
  return {
    layout: drafts.length > 0 ? layoutScore(best) : null,
    runnerUp: second ? layoutScore(second) : null,
    lines: scene.all.map((feature, index) => ({
      position: placeOfLine(feature.line, source),
      score: best.gains[index] ?? 0,
      why: evidenceOf(feature, best.states[index] ?? 'lead', best.layout, scene.pins.has(index)),
    })),
  }
}

function layoutScore({ layout, score }: Decoded): LayoutScore {
  return { name: layoutName(layout), score }
}

/** How sure an entry is: its own score, and how far its layout is ahead of the runner-up. */
function confidenceOf(draft: Draft, best: Decoded, second: Decoded | null): number {
  const margin = second ? (best.score - second.score) / Math.max(1, Math.abs(best.score)) : 1
  const own = 1 / (1 + Math.exp(-draft.gain))
  return Math.round(Math.max(0, Math.min(1, own * (0.7 + 0.3 * Math.min(1, margin * 4)))) * 100) / 100
}
