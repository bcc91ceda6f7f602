/**
 * Labels read by what stands behind them. One that no lexicon knows, and that names people every time, says who they
 * are; one for those who win ("Winner: A table of tides, by Ada Byron") before what they made is the name of a prize.
 */
import { groupBy } from '../../../model/group-by.js'
import type { Role } from '../../../model/vocabulary.js'
import type { Features } from '../../features/features.js'
import { factOf } from '../../phrases/facts/fact.js'
import { labelKey } from '../../phrases/labels/label-key.js'
import { isRole, namesTitle } from '../../phrases/labels/meaning.js'
import { type CommonWords, isGivenName, nameScore } from '../../phrases/names/name.js'
import { readPeople } from '../../phrases/people/people.js'
import { splitsOf } from '../../phrases/splits/splits.js'
import { isQuoted } from '../../phrases/titles/quotation.js'
import { endsSentence, hasInnerStop, wordCount } from '../../phrases/titles/title.js'

const leastMean = 0.8
const leastValue = 0
const mostValues = 50
/** One in four may be a group that no name is known of. */
const mostly = 0.75

/** Takes the labels of winners for prizes where what won stands behind them, with those who made it, or above those. */
export function learnPrizes(all: readonly Features[], common: CommonWords): void {
  const winners = all.filter(({ label, isShort }) => label?.meaning === 'recipient' && isShort)
  const works = winners.filter(
    winner =>
      winner.valuePeople < leastValue && (partsByPeople(winner, common) || standsOverPeople(all, winner)),
  )
  if (works.length > 0 && works.length >= winners.length * mostly)
    for (const winner of winners) winner.teach('prize')
}

/** Whether people stand on the line right below. */
function standsOverPeople(all: readonly Features[], { line }: Features): boolean {
  const below = all[line.index + 1]
  return below !== undefined && below.label === null && below.people > leastPeople
}

function partsByPeople({ text, from, to, label, line, lead }: Features, common: CommonWords): boolean {
  return splitsOf({ text, inline: line.inline, lead, common }, from + (label?.valueFrom ?? 0), to).some(
    ({ order, separator, score }) => order === 'title-people' && peopled.has(separator) && score > leastSplit,
  )
}

const leastPeople = 1
const peopled: ReadonlySet<string> = new Set(['by', 'bracket'])
const leastSplit = 1.5

/** Takes the labels that a word for people stands in and that never name any for fields: "Profile of contributors: …". */
export function unlearnRoles(all: readonly Features[], common: CommonWords): void {
  const named = all.filter(
    ({ label, text, from }) => label && isRole(label.meaning) && from + label.valueFrom < text.length,
  )
  for (const features of groupBy(named, ({ label }) => labelKey(label?.text ?? '')).values())
    if (features.length >= fewestLines && features.every(feature => namesNobody(feature, common)))
      for (const feature of features) feature.teach('field')
}

const fewestLines = 3
const surelyNobody = -2

function namesNobody(feature: Features, common: CommonWords): boolean {
  return readPeople(labelledText(feature), { common, commaIsAffiliation: false }).score < surelyNobody
}

/**
 * Gives the labels that name people every time a role, where nothing else in the document has it. Below the names of
 * those who do the work they name those who help.
 */
export function learnLabels(all: readonly Features[], common: CommonWords): void {
  const open = openRoles(all)
  for (const features of unknownLabels(all).values()) {
    if (open.length === 0) return
    if (!namePeople(features, common)) continue
    const helps = open.includes('mentor') && features.every(({ line }) => standsBelowNames(all, line.index))
    const role = open.splice(helps ? open.indexOf('mentor') : 0, 1)[0] ?? 'contributor'
    for (const feature of [...features, ...formsOf(features, all, common)]) feature.teach(role)
  }
}

/** The lines whose label, which stands once, is one of these in another number or gender: "Bordadoras:" beside "Bordadora:". */
function formsOf(
  [known]: readonly Features[],
  all: readonly Features[],
  common: CommonWords,
): readonly Features[] {
  const stem = known?.label?.key.slice(0, -1) ?? ''
  if (stem.length < shortestStem) return []
  return all.filter(
    feature =>
      feature.labelCount === 1 &&
      feature.label?.meaning === null &&
      feature.label.key.startsWith(stem) &&
      feature.label.key.length <= stem.length + longestEnding &&
      readPeople(labelledText(feature), { common, commaIsAffiliation: false }).score >= leastMean,
  )
}

const shortestStem = 4
const longestEnding = 4

/** Whether people that no label names stand a line or two above, and no text between. */
function standsBelowNames(all: readonly Features[], index: number): boolean {
  for (const above of all.slice(Math.max(0, index - farthest), index).reverse()) {
    if (above.prose > 0) return false
    if (above.label === null && above.people > surelyNames) return true
  }
  return false
}

const farthest = 3
const surelyNames = 1.5

/** The lines with each label that says nothing by itself and stands more than once, in text order. */
function unknownLabels(all: readonly Features[]): Map<string, Features[]> {
  const unknown = all.filter(
    ({ label, labelCount, isShort }) => label?.meaning === null && labelCount > 1 && isShort,
  )
  return groupBy(unknown, ({ label }) => label?.key ?? '')
}

/** What people may be whom no known label names: those who do the work, then those who help them. */
function openRoles(all: readonly Features[]): Role[] {
  const known = new Set(
    all
      .filter(hasValue)
      .map(({ label }) => label?.meaning)
      .filter(isRole),
  )
  const hasMentors = known.delete('mentor')
  return [
    ...(known.size === 0 ? (['contributor'] as const) : []),
    ...(hasMentors ? [] : (['mentor'] as const)),
  ]
}

/** Whether anything stands behind a label: "The winners are:" names nobody. */
function hasValue({ text, from, label }: Features): boolean {
  return label !== null && from + label.valueFrom < text.length
}

/**
 * Takes labels that nobody knows for those of descriptions, where sentences stand behind them every time and no known
 * one is there.
 */
export function learnTexts(all: readonly Features[], common: CommonWords): void {
  const known = all.some(({ label, labelCount }) => label?.meaning === 'description' && labelCount > 1)
  if (known) return
  for (const features of unknownLabels(all).values()) {
    const [first] = features
    if (features.length < fewestTexts || !first || nameScore(first.label?.text ?? '', common) > 0) continue
    if (features.every(tells)) for (const feature of features) feature.teach('description')
  }
}

const fewestTexts = 3

/**
 * Takes a label that nobody knows for that of titles where what stands behind it is quoted nearly every time, or where
 * it opens record after record: no value stands twice, and the label of those who made it stands right below.
 */
export function learnTitles(all: readonly Features[]): void {
  if (all.some(({ label, labelCount }) => label?.meaning === 'title' && labelCount > 1)) return
  for (const features of unknownLabels(all).values()) {
    const quoted = features.filter(feature => isQuoted(labelledText(feature).trim()))
    const isQuoting = quoted.length >= fewestTexts && quoted.length >= features.length * mostly
    if (!isQuoting && !openRecords(all, features)) continue
    for (const feature of features) feature.teach('title')
    if (!isQuoting) return
  }
}

function openRecords(all: readonly Features[], features: readonly Features[]): boolean {
  const values = features.map(feature => labelledText(feature).trim())
  return (
    features.length >= fewestTexts &&
    new Set(values).size === values.length &&
    values.every(value => factOf(value) === null && wordCount(value) <= longestTitle) &&
    features.every(({ line }) => !saysMore(all[line.index - 1]) && makesWorks(all[line.index + 1]))
  )
}

const longestTitle = 20

/** Whether a line is labelled; one that introduces all records is not: "Here they are:". */
function saysMore(feature: Features | undefined): boolean {
  return feature !== undefined && feature.label !== null && (feature.labelCount > 1 || hasValue(feature))
}

function makesWorks(feature: Features | undefined): boolean {
  const meaning = feature?.label?.meaning ?? null
  return isRole(meaning) && meaning !== 'mentor' && meaning !== 'organiser'
}

/**
 * Takes labels of titles for those of fields where nearly all that stands behind them stands behind others, too: several
 * entries have one theme, and each a title of its own.
 */
export function unlearnTitles(all: readonly Features[]): void {
  const titled = all.filter(({ label }) => label?.meaning === 'title' && !namesTitle(label.text))
  for (const features of groupBy(titled, ({ label }) => label?.key ?? '').values()) {
    const values = [...groupBy(features, feature => labelledText(feature).trim()).values()]
    const single = values.filter(same => same.length === 1).length
    if (features.length < fewestLines || single > features.length * (1 - mostly)) continue
    for (const feature of features) feature.teach('field')
  }
}

/**
 * Takes labels of descriptions for those of fields where a few words stand behind them, no sentence, and running text
 * below every time: it is the description, and they are no part of it: "What: firmware for clocks".
 */
export function unlearnTexts(all: readonly Features[]): void {
  const described = all.filter(({ label }) => label?.meaning === 'description')
  for (const features of groupBy(described, ({ label }) => label?.key ?? '').values())
    if (features.length > 1 && features.every(each => isPhrase(each) && tellsBelow(all, each.line.index)))
      for (const feature of features) feature.teach('field')
}

function isPhrase(feature: Features): boolean {
  const value = labelledText(feature)
  const words = wordCount(value)
  return words > 0 && words <= longestPhrase && !endsSentence(value) && !hasInnerStop(value)
}

const longestPhrase = 10

function tellsBelow(all: readonly Features[], index: number): boolean {
  const below = all[index + 1]
  return below !== undefined && below.prose > 0 && below.label === null
}

/**
 * Takes a label that stands once for a field's where it stands between labels that repeat, in one list or paragraph, or
 * behind two of them at its end.
 */
export function learnFields(all: readonly Features[]): void {
  for (const feature of all) {
    const { label, labelCount } = feature
    if (label?.meaning !== null || labelCount > 2) continue
    if (
      standsBeside(all, feature, [-1, 1]) ||
      (endsBlock(all, feature) && standsBeside(all, feature, [-1, -2]))
    )
      feature.teach('field')
  }
}

function standsBeside(all: readonly Features[], feature: Features, steps: readonly number[]): boolean {
  return steps.every(step => isField(all[feature.line.index + step], feature))
}

function endsBlock(all: readonly Features[], { line }: Features): boolean {
  return line.partial && all[line.index + 1]?.line.block !== line.block
}

/** Whether a line beside another one has a label that repeats; elsewhere one begins anew between two fields. */
function isField(beside: Features | undefined, { line, shape }: Features): boolean {
  if (!beside || beside.labelCount <= 2) return false
  return beside.line.block === line.block || (line.opensItem && beside.shape === shape)
}

/** Whether a sentence of some length stands behind a label. */
function tells(feature: Features): boolean {
  const value = labelledText(feature)
  return wordCount(value) >= fewestWords && (endsSentence(value) || hasInnerStop(value))
}

const fewestWords = 6

function namePeople(features: readonly Features[], common: CommonWords): boolean {
  const values = features.slice(0, mostValues).map(labelledText)
  const readings = values.map(value => readPeople(value, { common, commaIsAffiliation: false }))
  const mean = readings.reduce((sum, { score }) => sum + score, 0) / readings.length
  const given = readings.filter(
    ({ people }, index) => values[index]?.startsWith('@') || people.some(({ name }) => opensAsName(name)),
  ).length
  const sure = readings.filter(({ score }) => score > leastValue).length
  return mean >= leastMean && sure >= readings.length * mostly && given * 2 >= readings.length
}

function labelledText({ text, from, label }: Features): string {
  return text.slice(from + (label?.valueFrom ?? 0))
}

/** A place of two words looks like a name: what opens with a given name, or is written in Han or Hangul, is none. */
function opensAsName(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}]/u.test(name) || isGivenName(name.split(/\s+/u)[0] ?? '')
}
