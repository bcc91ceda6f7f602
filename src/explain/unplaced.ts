import { latePattern } from '../model/late-pattern.js'
import type { LineRole } from '../model/reading.js'
import type { EntryParts } from './parts.js'

const marks = latePattern(String.raw`^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$`, 'gu')
/** Few small words, such as "mentored by": they say what follows and nothing else. */
const joining = /^(?:[\p{Ll}\p{Lo}\p{M}’'-]+\s+){0,3}[\p{Ll}\p{Lo}\p{M}’'-]+$/u

/** What words of an entry are that stand in none of its parts. */
export function roleOfUnplaced({ entry }: EntryParts, words: string): LineRole {
  const bare = words.replace(marks(), '')
  for (const child of entry.children) {
    if (child.type === 'person' && isSaidIn(child.affiliation, bare)) return 'affiliation'
    if (child.type === 'field' && child.label.replace(marks(), '') === bare) return 'label'
  }
  return /[:：][\s*_]*$/u.test(words) || joining.test(bare) ? 'label' : 'unplaced'
}

function isSaidIn(affiliation: string | null, words: string): boolean {
  return affiliation !== null && words !== '' && (words.includes(affiliation) || affiliation.includes(words))
}
