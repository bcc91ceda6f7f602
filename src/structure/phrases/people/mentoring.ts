/** Tells from its sentence whether a named person helps another. */
import { latePattern } from '../../../model/late-pattern.js'
import { relativePronouns, thingPronouns } from '../../lexicon/connectives.js'
import { helpedBy, mentorStems } from '../../lexicon/mentoring.js'

const helping =
  /(?:^|[^\p{L}])(?:mentor|assist|guid(?:es|ed|ing|ance)|supervis|help(?:ing|s)? (?:him|her|them|out(?!\p{L}))|support(?:ing|s)? (?:him|her|them)|coach(?:es)?(?!\p{L})|advis|joining|betreu|unterstütz|begleit|hilft|hilfe|zur seite|encadr|accompagn|orienta|asesora|guía|acompañ|acompanh|seguit[oaie]|segue|опека|помога|курир|настав)/iu
const helpingName = /[Hh]elp(?:ing|s)? \p{Lu}/u
const helpedHere =
  /(?:mentored|supervised|guided|advised|betreut|begleitet|unterstützt|encadrée?s?|accompagnée?s?|orientad[oa]s?|acompañad[oa]s?|acompanhad[oa]s?|tutorizad[oa]s?|mentorizad[oa]s?|asesorad[oa]s?|seguit[oaie]) (?:by|von|durch|par|por|da)|(?:with|mit|con|com|avec) (?:his|her|their|the) mentor/iu

const helpedByPhrase = latePattern(`(?:${helpedBy.join('|')})(?!\\p{L})`, 'iu')

/** Whether a text says that somebody was helped, and by whom. */
function helped(text: string): boolean {
  return helpedHere.test(text) || helpedByPhrase().test(text)
}

/**
 * Whether the name at a range is that of somebody who helps: by what its sentence says before it, or after it. What
 * stands before `spent`, and in brackets that are closed, speaks of another.
 */
export function isMentoring(text: string, from: number, to: number, spent = 0): boolean {
  const start = Math.max(sentenceStart(text, from), spent)
  const stop = /[.!?]\s+\p{Lu}|[.!?]$/u.exec(text.slice(to))
  const before = text.slice(start, from).replace(/\([^()]*\)/gu, ' ')
  const [after = ''] = text.slice(to, stop ? to + stop.index : text.length).split(otherThing)
  if (/[\p{L}]/u.test(before) && (helping.test(before) || helps(before))) return true
  return (helping.test(after) || helpingName.test(after)) && !helped(after)
}

const helpedBehind = latePattern(`^,?\\s+(?:\\p{Ll}+\\s+)?(?:${helpedBy.join('|')})(?!\\p{L})`, 'iu')
const longestHelped = 60

/** Whether right behind a name stands by whom its bearer was helped: ", mentored by Wei Lin". */
export function isMentored(text: string, to: number): boolean {
  return helpedBehind().test(text.slice(to, to + longestHelped))
}

/** What a sentence says behind a name, up to a relative clause that tells of another thing. */
const otherThing = new RegExp(`(?<!^),\\s(?:${[...relativePronouns, ...thingPronouns].join('|')})\\s`, 'u')

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
