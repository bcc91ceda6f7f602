/** Tells from its sentence whether a named person helps another. */
import { mentorStems } from '../lexicon/connectives.js'

const helping =
  /(?:^|[^\p{L}])(?:mentor|assist|guid(?:es|ed|ing|ance)|supervis|help(?:ing|s)? (?:him|her|them)|advis|joining|betreu|unterstütz|begleit|hilft|hilfe|zur seite|encadr|accompagn|orienta|asesora|guía|acompañ|acompanh|segu|опека|помога|курир|настав)/iu
const helpingName = /[Hh]elp(?:ing|s)? \p{Lu}/u
const helped =
  /(?:mentored|supervised|guided|advised|betreut|begleitet|unterstützt|encadrée?|orientad[oa]|acompañad[oa]|acompanhad[oa]|mentorizad[oa]) (?:by|von|durch|par|por)|(?:with|mit|con|com|avec) (?:his|her|their|the) mentor/iu

/**
 * Whether the name at `at` is that of somebody who helps: by what its sentence says before it, or after it. What stands
 * before `spent` speaks of another.
 */
export function isMentoring(text: string, at: number, spent = 0): boolean {
  const start = Math.max(sentenceStart(text, at), spent)
  const stop = /[.!?]\s+\p{Lu}|[.!?]$/u.exec(text.slice(at))
  const before = text.slice(start, at)
  const after = text.slice(at, stop ? at + stop.index : text.length)
  if (/[\p{L}]/u.test(before) && (helping.test(before) || helps(before))) return true
  return (helping.test(after) || helpingName.test(after)) && !helped.test(after)
}

/** Whether a stem of helping stands in a text; a tutorial is no tutor. */
function helps(text: string): boolean {
  const words = text.toLowerCase().replaceAll('tutorial', '')
  return mentorStems.some(stem => words.includes(stem))
}

function sentenceStart(text: string, at: number): number {
  let start = 0
  for (const match of text.slice(0, at).matchAll(/[.!?]\s+(?=\p{Lu})/gu))
    start = match.index + match[0].length
  return start
}
