/**
 * Signs that say what the lines of an entry are, in place of labels: "👤 Ada Byron", "⏰ 10:30", "📋 The table fits on …". A
 * sign that stands alone before lines is an ornament; where several repeat, what stands behind each time says what it means.
 */
import { groupBy } from '../../../model/group-by.js'
import type { Features } from '../../features/features.js'
import { factOf } from '../../phrases/facts/fact.js'
import type { CommonWords } from '../../phrases/names/name.js'
import { readPeople } from '../../phrases/people/people.js'
import { isMedia } from '../../phrases/titles/media-words.js'
import { endsSentence, hasInnerStop, wordCount } from '../../phrases/titles/title.js'

/** A picture, or its name between colons, as Markdown of some forges has it. */
const sign = /^(?:(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d})+|:[a-z][\w+-]{2,30}:)\s*/u
/** Most lines begin with neither. */
const maybeSign = /^[:©®\u203c-\u{1faff}]/u

type Meaning = 'people' | 'description' | 'field'

const fewestLines = 2
const fewestSigns = 2
/** One in four may be a group that no name is known of. */
const mostly = 0.75
const fewestWords = 6
/** What values look like at least to be people, all together and each. */
const leastMean = 0.8
const leastPeople = -1

/** Gives the lines behind signs the label that all behind the same sign have. */
export function labelSigns(all: readonly Features[], common: CommonWords): void {
  const groups = [...linesBySign(all)].filter(([, lines]) => lines.length >= fewestLines)
  if (groups.length < fewestSigns) return
  const found = groups.map(([text, lines]) => ({ text, lines, meaning: meaningOfAll(lines, common) }))
  // Signs before names alone are ornaments of a list of people.
  if (found.filter(({ meaning }) => meaning !== null).length < fewestSigns) return
  for (const { text, lines, meaning } of found) {
    const said = meaning ?? (lines.every(line => standsBelowSign(all, line)) ? 'field' : null)
    if (said !== null && said !== 'people') for (const line of lines) give(line, text, said)
  }
}

/** Whether a line with a sign stands right above: none that opens entries has one above all of its lines. */
function standsBelowSign(all: readonly Features[], { line }: Features): boolean {
  return sign.test(all[line.index - 1]?.text ?? '')
}

function linesBySign(all: readonly Features[]): Map<string, Features[]> {
  return groupBy(all, feature => signOf(feature) || undefined)
}

function signOf({ text, line, label }: Features): string {
  if (label !== null || line.cells || line.dropped || line.kind === 'heading' || !maybeSign.test(text))
    return ''
  return sign.exec(text)?.[0].trim() ?? ''
}

function meaningOfAll(lines: readonly Features[], common: CommonWords): Meaning | null {
  const values = lines.map(valueBehind)
  // Names are known without a label.
  if (namePeople(values, common)) return 'people'
  const share = (test: (value: string) => boolean): number => values.filter(test).length / values.length
  if (share(tells) >= mostly) return 'description'
  return share(value => factOf(value) !== null || isMedia(value)) >= mostly ? 'field' : null
}

function namePeople(values: readonly string[], common: CommonWords): boolean {
  const scores = values.map(value => readPeople(value, { common, commaIsAffiliation: false }).score)
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return mean >= leastMean && scores.filter(score => score > leastPeople).length >= mostly * scores.length
}

function valueBehind({ text }: Features): string {
  return text.slice(sign.exec(text)?.[0].length ?? 0)
}

function tells(value: string): boolean {
  return wordCount(value) >= fewestWords && (endsSentence(value) || hasInnerStop(value))
}

function give(feature: Features, text: string, meaning: 'description' | 'field'): void {
  const from = sign.exec(feature.text)?.[0].length ?? 0
  feature.label = { text, key: text, meaning, valueFrom: Math.max(0, from - feature.from) }
}
