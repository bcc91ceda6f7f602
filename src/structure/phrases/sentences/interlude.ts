/** Lines of a schedule that say that nothing is shown: breaks, meals, registration. */

import { functionWords } from '../../lexicon/function-words.js'
import { sectionWords } from '../../lexicon/headings.js'
import { interludeWords, openTopics } from '../../lexicon/schedules.js'
import { simpleSet, simplified } from '../../words/simplify.js'

const shortestPart = 3
const interludes = simpleSet([...interludeWords, ...openTopics])
const interludeParts = new Set(
  interludeWords
    .flatMap(words => simplified(words).split(/[\s,;&+/-]+/u))
    .filter(word => word.length >= shortestPart),
)
const longestInterlude = 4

const sections = simpleSet(sectionWords)
const longestSection = 3

/** Whether a heading is one that reports have: "Lessons learned", "Resultados y conclusiones". */
export function isReportSection(text: string): boolean {
  const words = simplified(text.trim().toLowerCase()).match(/[\p{L}\p{M}]+/gu) ?? []
  const said = words.filter(word => !functionWords.has(word))
  return said.length > 0 && said.length <= longestSection && said.every(word => sections.has(word))
}

/** Whether a line of a schedule says that nothing is shown. */
export function isInterlude(text: string): boolean {
  const words = simplified(text.trim().toLowerCase()).replace(/\s*\([^()]*\)$|[.!:]$/u, '')
  if (interludes.has(words)) return true
  let parts = 0
  for (const [word] of words.matchAll(/[^\s,;&+/-]+/gu)) {
    if (word.length < shortestPart || functionWords.has(word)) continue
    if (!interludeParts.has(word)) return false
    parts++
  }
  return parts > 0 && parts <= longestInterlude
}
