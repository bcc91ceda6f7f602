/** Finalists among winners: where lines are labelled as the one and as the other, the winners alone have entries. */

import type { Features } from '../features/features.js'
import { finalistStems } from '../lexicon/results.js'
import { roleOfLabel } from '../phrases/labels/meaning.js'
import { stemMatcher } from '../words/stems.js'

const ofFinalists = stemMatcher(finalistStems)

/** What a line right below counts at least that names who the finalist is. */
const surelyPeople = 0.8

/** Marks the lines of finalists, those below them in the same paragraph, and their people, as showing no entry. */
export function markFinalists(all: readonly Features[]): void {
  const finalists = all.filter(isFinalist)
  if (finalists.length === 0 || !all.some(isWinner)) return
  for (const finalist of finalists) {
    finalist.teachInterlude()
    for (let next = finalist.line.index + 1; belongsTo(finalist, all[next]); next++)
      all[next]?.teachInterlude()
  }
}

function belongsTo({ line: { block, index } }: Features, below: Features | undefined): boolean {
  if (!below || below.label !== null) return false
  return below.line.block === block || (below.line.index === index + 1 && below.people > surelyPeople)
}

function isFinalist({ label, isShort }: Features): boolean {
  return label !== null && isShort && ofFinalists(label.text)
}

function isWinner(feature: Features): boolean {
  return !isFinalist(feature) && roleOfLabel(feature.label?.text ?? '') === 'recipient'
}
