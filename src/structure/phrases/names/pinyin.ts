/**
 * Chinese names in Latin letters whose family name is a word of another language: "Junjie He", "Lei Su", "Ziyi An". What
 * stands before it has the syllables of Hanyu Pinyin (ISO 7098), a given name one or two of them.
 */
import { pinyinFamilyNames } from '../../lexicon/family-names.js'

const syllable =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:i(?:ang|ong|ng|an|ao|[naeu])?|u(?:ang|ai|an|ng|[naeio])?|[üv]|a(?:ng|[nio])?|e(?:ng|[nir])?|o(?:ng|u)?)'
const given = new RegExp(`^${syllable}(?:[’'-]?(?:${syllable}|ang?|a[io]|e[nr]|ou|[aeo]))?$`)

/** Whether two words are a given name in Pinyin and a family name behind it. */
export function isPinyinName([first = '', last = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && pinyinFamilyNames.has(last.toLowerCase()) && given.test(first.toLowerCase())
}
