/** Finds the entries of an announcement. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Announcement } from '../model/announcement.js'
import type { Hints } from '../model/corrections.js'
import type { Evidence, LayoutScore } from '../model/reading.js'
import type { Decoded } from './decode/decode.js'
import { evidenceOf } from './decode/evidence.js'
import type { Interpretation } from './decode/interpret.js'
import { interpretSaid } from './decode/interpret-said.js'
import { layoutName } from './decode/layouts.js'
import type { Pins } from './decode/pins.js'
import { assemble, type Outline } from './entries/assemble.js'
import type { Draft } from './entries/draft.js'
import { fatesOf } from './entries/fates.js'
import { factsOf } from './facts/facts.js'
import { titleLineOf } from './facts/title-line.js'
import { type Line, linesOf, placeOfLine } from './lines/lines.js'
import { partTold } from './lines/told-together.js'
import { Source } from './source.js'

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
  const document = documentOf(root, file)
  // What was found out of the lines is let go before the tree is built, which takes as much again.
  return assemble(document, outlineIn(document, hints))
}

/** As `structure`, with the layout, the runner-up, and the score and the reasons of every line. */
export function explainStructure(root: Root, file: VFile, hints: Hints | null = null): Explained {
  const document = documentOf(root, file)
  const { interpretation, pins } = interpretSaid(document.lines, hints)
  const announcement = assemble(document, outlineOf(document, interpretation, pins, hints))
  return { announcement, evidence: evidenceIn(interpretation, document.source) }
}

interface Document {
  root: Root
  source: Source
  lines: readonly Line[]
  fileName: string | null
}

function documentOf(root: Root, file: VFile): Document {
  const source = new Source(String(file.value), root.data?.filledAtSpaces)
  return { root, source, lines: partTold(linesOf(root, source), source), fileName: file.basename ?? null }
}

function outlineIn(document: Document, hints: Hints | null): Outline {
  const { interpretation, pins } = interpretSaid(document.lines, hints)
  return outlineOf(document, interpretation, pins, hints)
}

/** What each line is, and what the announcement says of itself. */
function outlineOf(
  { root, source, fileName }: Document,
  { scene, best, second, drafts }: Interpretation,
  pins: Pins,
  hints: Hints | null,
): Outline {
  const { all } = scene
  const known = hints?.facts.title?.value ?? root.data?.metadata?.title?.value ?? null
  const titleLine = titleLineOf(all, best, pins, known)
  const data = factsOf({
    root,
    lead: all.slice(0, drafts[0]?.lines[0] ?? all.length),
    all,
    titleLine: titleLine === null ? null : (all[titleLine] ?? null),
    source,
    fileName,
  })
  const fates = fatesOf(scene, best, drafts, titleLine, pins)
  return { fates, drafts, confidences: drafts.map(draft => confidenceOf(draft, best, second)), data }
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
