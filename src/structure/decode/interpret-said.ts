/** Reads lines within what people say of them. */
import { VFile } from 'vfile'
import type { Hints } from '../../model/corrections.js'
import type { Line } from '../lines/lines.js'
import { citedLines, type Pin, pinsOf, refuse } from './cited-lines.js'
import { type Interpretation, interpret } from './interpret.js'
import type { Pins } from './pins.js'

export interface Said {
  interpretation: Interpretation
  pins: Pins
}

/** A lead or a closing that would take all entries along is left out, with a warning. */
export function interpretSaid(lines: readonly Line[], hints: Hints | null): Said {
  const cited = hints ? citedLines(lines, hints) : []
  const dropped = cited.map(({ line }) => line.dropped)
  const all = readWithin(lines, cited, hints)
  if (!hints || all.interpretation.drafts.length > 0 || !cited.some(isBorder)) return all
  // What else there is to be warned of has been said.
  const quiet = { ...hints, file: new VFile() }
  const without = (left: (pin: Pin) => boolean): Said => {
    // What is left out leaves its line as it was.
    for (const [index, { line }] of cited.entries()) line.dropped = dropped[index] ?? null
    return readWithin(
      lines,
      cited.filter(pin => !left(pin)),
      quiet,
    )
  }
  const isTaking = takingAll(without(isBorder).interpretation.drafts)
  for (const pin of cited.filter(isTaking))
    refuse(pin, `no entry is left ${pin.kind === 'lead' ? 'below' : 'above'} it`, hints)
  return without(isTaking)
}

/** Which leads stand below the beginnings of all entries, and which closings above. */
function takingAll(drafts: Interpretation['drafts']): (pin: Pin) => boolean {
  const heads = drafts.map(draft => draft.lines[0] ?? 0)
  const [first, last] = [heads[0], heads.at(-1)]
  if (first === undefined || last === undefined) return () => false
  return ({ kind, line }) =>
    (kind === 'lead' && line.index >= last) || (kind === 'closing' && line.index <= first)
}

function readWithin(lines: readonly Line[], cited: readonly Pin[], hints: Hints | null): Said {
  const pins = pinsOf(cited)
  return { interpretation: interpret(lines, pins, hints), pins }
}

function isBorder({ kind }: Pin): boolean {
  return kind === 'lead' || kind === 'closing'
}
