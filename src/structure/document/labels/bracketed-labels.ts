/** Labels in brackets of their own, as Chinese and Japanese have them: "【导师】Ada Byron". */
import { groupBy } from '../../../model/group-by.js'
import type { Features } from '../../features/features.js'
import { bracketedLabel } from '../../phrases/labels/bracketed-label.js'

/** One alone says of the only event when it is, and where. */
const fewestLines = 2

/** Gives the lines that begin with such a label what it says, where others begin with it, too. */
export function labelBrackets(all: readonly Features[]): void {
  const found = all.flatMap(feature => {
    const label = bracketedLabel(feature.text.slice(feature.from, feature.from + longest))
    return label ? [{ feature, label }] : []
  })
  for (const lines of groupBy(found, ({ label }) => label.key).values())
    if (lines.length >= fewestLines) for (const { feature, label } of lines) feature.label = label
}

const longest = 40
