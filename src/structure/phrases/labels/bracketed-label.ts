import { type Label, labelKeyOf, meaningOf } from './meaning.js'

const inBrackets = /^【([^【】]{2,12})】\s*[:：]?\s*/

/** The label in brackets that a text begins with. */
export function bracketedLabel(text: string): Label | null {
  if (text.charAt(0) !== '【') return null
  const [all = '', words = ''] = inBrackets.exec(text) ?? []
  const meaning = words === '' ? null : meaningOf(words)
  return meaning === null
    ? null
    : { text: words, key: labelKeyOf(words, meaning), meaning, valueFrom: all.length }
}
