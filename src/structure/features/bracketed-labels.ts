/** Labels in brackets of their own, as Chinese and Japanese have them: "【导师】Ada Byron". */
import { groupBy } from '../../model/group-by.js'
import type { Features } from './features.js'
import { type Label, labelKeyOf, meaningOf } from './meaning.js'

const inBrackets = /^【([^【】]{2,12})】\s*[:：]?\s*/
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

/** The label in brackets that a text begins with. */
export function bracketedLabel(text: string): Label | null {
  if (text.charAt(0) !== '【') return null
  const [all = '', words = ''] = inBrackets.exec(text) ?? []
  const meaning = words === '' ? null : meaningOf(words)
  return meaning === null
    ? null
    : { text: words, key: labelKeyOf(words, meaning), meaning, valueFrom: all.length }
}

const longest = 40
