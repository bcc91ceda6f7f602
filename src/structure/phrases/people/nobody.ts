/** What stands in place of names. */
import { nobodyWords } from '../../lexicon/fillers.js'

const nobodies = new Set(nobodyWords.map(undotted))

/** "N. N.", "NN." and "t.b.a" are written with and without dots and spaces. */
function undotted(words: string): string {
  return words.replace(/[.\s]/gu, '')
}

/** Whether a text stands where names would and names nobody: "N.N.", "to be announced". */
export function isNobody(text: string): boolean {
  const value = text
    .trim()
    .toLowerCase()
    .replace(/\s*[:：]$/u, '')
  // What is told of nobody: "anonymous, at their own request".
  if (!/[()[\]（）]/.test(value))
    return nobodies.has(undotted(value)) || nobodies.has(undotted(value.split(',')[0] ?? ''))
  const bare = value.replace(/(?<=\S)\s*\([^()]*\)$/u, '').replace(/[()[\]（）]/gu, '')
  return nobodies.has(undotted(bare)) || /\(n\.\s?n\.\)$/u.test(value)
}
