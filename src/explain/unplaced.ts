import {
  areFewAndSmall,
  endsInColon,
  holdsWhole,
  holdsWords,
  longestLabel,
  withoutMarks,
} from '../model/bare-words.js'
import type { LineRole } from '../model/reading.js'
import { withoutMarkup } from './markup.js'
import type { EntryParts } from './parts.js'

/** What words of an entry are that stand in none of its parts; `isBefore` one of them in its line or not. */
export function roleOfUnplaced({ entry }: EntryParts, words: string, isBefore: boolean): LineRole {
  const bare = withoutMarks(words)
  for (const child of entry.children) {
    if (child.type === 'person' && isLinked(child.links, words)) return child.role
    if (child.type === 'person' && isSaidIn(child.affiliation, bare)) return 'affiliation'
    if (child.type === 'field' && withoutMarks(child.label) === bare) return 'label'
  }
  // `structure` makes fields of all words that say more than what follows them.
  const isLabel =
    bare.length <= longestLabel && (endsInColon(words) || (isBefore && !/[([（［]/u.test(words)))
  return isLabel || areFewAndSmall(bare) ? 'label' : 'unplaced'
}

/** Two letters are a part of many addresses, as in `linkedin.com/in/`, and a small word more often than a handle. */
const shortestHandle = 3

/** Whether words are what a link of somebody says: a handle beside the name, which is a whole part of the address. */
function isLinked(links: readonly string[], words: string): boolean {
  if (links.length === 0) return false
  const shown = withoutMarks(withoutMarkup(words))
  const isShort = shown.length < shortestHandle
  return links.some(url => words.includes(url) || (!isShort && holdsWhole(url, shown, /[^/@?#=:.]/u)))
}

function isSaidIn(affiliation: string | null, words: string): boolean {
  return affiliation !== null && (holdsWords(words, affiliation) || holdsWords(affiliation, words))
}
