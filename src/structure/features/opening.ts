/** How much a line looks like running text that opens with a name: "Ada Byron will …", "Grace, mentored by …". */
import { mentoredBy } from '../lexicon/cues.js'
import { hanMentors, hanOpening } from './han-names.js'
import { type CommonWords, nameScore } from './name.js'

const mentored = new RegExp(`(?:${mentoredBy.join('|')})\\s`, 'iu')
const fewestWords = 7
const longestName = 5
/** What it adds that the line says who helps, right behind the name. */
const mentoredBonus = 2.5

export function openingScore(text: string, words: number, common: CommonWords): number {
  if (words < fewestWords) return -5
  const chinese = hanOpening(text)
  if (chinese !== null)
    return Math.min(2.2, nameScore(chinese, common)) + (hanMentors(text) ? mentoredBonus : 0)
  const head = text.slice(0, 160)
  const best = openingName(head, common)
  const cue = mentored.exec(head)
  const bonus = cue && cue.index > 0 ? mentoredBonus : 0
  return best < -4 ? -5 : Math.min(2.2, best) + bonus
}

/** The log-odds of the likeliest name at the beginning, before a comma or a word in small letters. */
function openingName(head: string, common: CommonWords): number {
  const tokens = head.split(/\s+/u)
  let best = -5
  for (let count = 1; count <= Math.min(longestName, tokens.length - 1); count++) {
    const closed = /[,.:]$/u.test(tokens[count - 1] ?? '')
    if (!closed && !/^[\p{Ll}(–—]/u.test(tokens[count] ?? '')) continue
    const name = tokens
      .slice(0, count)
      .join(' ')
      .replace(/[,.:]$/u, '')
    best = Math.max(best, nameScore(name, common) - (count === 1 ? 0.5 : 0))
    if (closed) break
  }
  return best
}
