/** A label is what stands before a colon, or alone over a value: "Mentor(s):", "Referent:", "导师：". */
import type { Role } from '../../model/vocabulary.js'
import { roles } from '../../model/vocabulary.js'
import { aimWords, mentoredBy } from '../lexicon/connectives.js'
import { caselessFields, fieldWords } from '../lexicon/fields.js'
import { descriptionWords, titleWords } from '../lexicon/labels.js'
import { placeWords, prizeWords, surePrizeWords } from '../lexicon/prizes.js'
import { roleWords } from '../lexicon/roles.js'
import { remembering } from './remember.js'
import { simplified } from './simplify.js'

export type LabelMeaning = Role | 'title' | 'description' | 'field' | 'prize'

export interface Label {
  /** As written, without the colon. */
  text: string
  /** Folded: two labels of one key mean the same. A role's labels share one key, whatever their gender and number. */
  key: string
  meaning: LabelMeaning | null
  /** Where the value begins in the line's text. */
  valueFrom: number
}

const meanings = new Map<string, LabelMeaning>()
const caseless: [string, LabelMeaning][] = []
function teach(words: readonly string[], meaning: LabelMeaning): void {
  for (const word of words.map(simplified)) {
    if (!meanings.has(word)) meanings.set(word, meaning)
    if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(word)) caseless.push([word, meaning])
  }
}
for (const role of roles) teach(roleWords[role], role)
teach(titleWords, 'title')
teach(descriptionWords, 'description')
teach(fieldWords, 'field')
caseless.sort((a, b) => b[0].length - a[0].length)
/** What labels in Han end in is a label by itself, too: "学校名". */
const lastFields = caselessFields.map(simplified)
const wholeFields = new Set(lastFields)
const simplePrizes = prizeWords.map(simplified)
/** "Nachhaltigkeitspreis", "publieksprijs": what is paid for a thing is no prize. */
const prizeCompound =
  /^(?!(?:ein|ver)?kauf|eintritt|ticket|strom|energie|gas|listen|normal|markt|aktien|toegang|instap|ver?koop|koop|richt)\S{4,}(?:preis|prijs)$/
const prizes = new Set(simplePrizes)
const surePrizes = new Set(surePrizeWords.map(simplified))
const rankedPrizes = new Set([...simplePrizes, ...placeWords.map(simplified)])
const caselessPrizes = simplePrizes.filter(word => /[\p{Script=Han}\p{Script=Hangul}]/u.test(word))

/** The key of a label: lower case, in simplified letters, no "(s)", no gender endings, no brackets, no numbers. */
export function labelKey(text: string): string {
  const lower = simplified(text.toLowerCase())
  return plainWords.test(lower) ? lower : bareKey(lower)
}

/** Words of Latin letters without anything that the key leaves out. */
const plainWords = /^[a-zß-ɏ]+(?: [a-zß-ɏ]+)*$/

function bareKey(lower: string): string {
  return lower
    .replace(
      /\(s\)|\(e?n\)|\(es\)|\(a\)|\(as\)|\/a\b|\/as\b|\*innen|:innen|_innen|\/-?innen|\*in|:in\b|\/-?in\b|@s|[·.-]e(?:[·.-]?s)?(?!\p{L})|[·.-](?:rice|euse|trice)s?(?!\p{L})/gu,
      '',
    )
    .replace(/[([（][^)\]）]*[)\]）]/gu, ' ')
    .replace(/[#\d.*_`"“”«»„'’ºª°]/gu, ' ')
    .replace(/(?<=\p{Script=Han}{2})[一二三四五六七八九十]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

const ranked =
  /\d|^(?:[ivx]+|first|second|third|fourth|fifth|grand|erster?|zweiter?|dritter?|vierter?|premi[eè]re?|deuxi[eè]me|troisi[eè]me|quatri[eè]me|cinqui[eè]me|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|primeir[oa]|terceir[oa]|quart[oa]|prim[oa]|second[oa]|terz[oa])(?=\s)/i

const helpers = new Set(mentoredBy)
/** "Built by", "Gebaut von", whatever it is that was done. */
const endsInBy = /^\p{L}+(?: \p{L}+){0,2} (?:by|von|por|par|door|przez|av|af)$/u
/** How all matches of it end: looking for it takes less. */
const maybeEndsInBy = / (?:by|von|por|par|door|przez|av|af)$/

/** Whether a label names a place in a ranking. */
export function isPlace({ text, meaning }: Label): boolean {
  return meaning === 'prize' && ranked.test(text)
}

/** What a label says about its value, or `null` when no word of it is known. */
export const meaningOf: (text: string) => LabelMeaning | null = remembering(findMeaning)

function findMeaning(text: string): LabelMeaning | null {
  const key = labelKey(text)
  if (key === '') return null
  if (ranked.test(text) && key.split(' ').some(word => rankedPrizes.has(word))) return 'prize'
  const whole = meanings.get(key)
  if (whole) return whole
  if (helpers.has(key)) return 'mentor'
  const part = partOf.exec(key)?.[1]
  if (part !== undefined && meanings.get(part) === 'description') return 'description'
  const told = about.exec(key)?.[1]
  if (told !== undefined) return aboutMeaning(told)
  if (maybeEndsInBy.test(key) && endsInBy.test(key)) return 'author'
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]/u.test(key)) return caselessMeaning(key)
  return wordMeaning(key)
}

/** What is cited of a text is that text: "Aus der Begründung der Jury", "From the jury statement". */
const partOf =
  /^(?:(?:auszug|zitat) )?(?:aus (?:der|dem|den)|(?:extract |excerpt |quote )?from the|(?:extrait )?d(?:u|e la)|(?:extracto )?del|dall[ao]|uit het|z) (.+)$/

/** What stands behind "About the speaker" tells of people and names none; behind "About the project" the work is described. */
function aboutMeaning(subject: string): LabelMeaning | null {
  const meaning = findMeaning(subject)
  if (meaning === 'title') return 'description'
  return isRole(meaning) ? 'field' : null
}

const about =
  /^(?:(?:about|über|sobre|acerca del?|su|over|om|о|про|à propos (?:de|du|des)) (?:the |[dl]as? |[dl]os? |el |der |die |den |das |le |les |un[ae]? |o |a |os |as |il |lo |gli |de |het )?|关于)(.+)$/

/** The last word says what a label is of: the title of a talk is one, the way of giving a talk is none. */
function caselessMeaning(whole: string): LabelMeaning | null {
  if (whole.length > 12) return null
  const key = whole.replace(/(?<=.)(?:的?是|为|は)$/u, '')
  if (lastFields.some(word => key.endsWith(word)) && !meanings.has(key)) return 'field'
  const found =
    caseless.find(([word]) => key.endsWith(word)) ??
    caseless.find(([word, meaning]) => meaning !== 'title' && key.includes(word))
  if (caselessPrizes.some(word => key.includes(word))) return 'prize'
  return found?.[1] ?? null
}

/** What stands before "of" says what a label is of: "Profile of contributors", "Fecha de la charla". */
const ofWords = /\s(?:of|de|del|des|da|do|das|dos|der|di|della|dei|du|van)\s/u

function wordMeaning(key: string): LabelMeaning | null {
  const words = key.split(/[\s/&,-]+/u).filter(word => word !== '')
  if (words.length > 5) return namesCategory(words) ? 'prize' : null
  if (words.some(word => prizes.has(word) || prizeCompound.test(word))) return 'prize'
  // "Requirements for participants" are no participants.
  if (words.some((word, index) => index > 0 && aims.has(word))) return null
  const noun = meanings.get(key.split(ofWords)[0] ?? '')
  if (noun === 'field' || noun === 'description') return noun
  const found = words.map(inflected)
  const person = found.findLast(isRole)
  const last = found.at(-1)
  if (person) return last && !isRole(last) ? last : person
  return last ?? found[0] ?? null
}

/** Whether a long label names the category of a prize: "Preis in der Kategorie „Bester erster Entwurf“". */
function namesCategory(words: readonly string[]): boolean {
  return words.filter(word => prizes.has(word)).length > 1
}

const aims: ReadonlySet<string> = new Set('for für pour para per voor dla для för for til por'.split(' '))

/** The meaning of a word, or of the known word that it only adds an ending to ("mentorin", "opiekunka"). */
function inflected(word: string): LabelMeaning | undefined {
  for (let length = word.length; length >= Math.max(5, word.length - 4); length--) {
    const meaning = meanings.get(word.slice(0, length))
    if (meaning && (length === word.length || isRole(meaning))) return meaning
  }
  return undefined
}

/** Whether the label as a whole is one that labels are. */
export function isKnownLabel(text: string): boolean {
  const key = labelKey(text)
  return meanings.has(key) || wholeFields.has(key)
}

/**
 * A label of people without its colon, before a name: "Mentor Ada Byron"; `null` where the line begins with none.
 * "Team Ada" is what a team is called, unless `team` says that others have the colon.
 */
export function bareLabelOf(text: string, team = false): Label | null {
  const head = text.slice(0, longest)
  const match = opensWithLabel(head) ? bareLabel.exec(head) : null
  const words = [match?.[1], match?.[2]].filter(part => part !== undefined)
  for (const name of [words.join(' '), words[0] ?? '']) {
    const role = isKnownLabel(name) ? roleOfLabel(name) : null
    const valueFrom = name.length + (/^\s*/u.exec(text.slice(name.length))?.[0].length ?? 0)
    if (role && (team || isBareRole(role, name)) && /^[@\p{Lu}\p{Lo}]/u.test(text.slice(valueFrom)))
      return { text: name, key: role, meaning: role, valueFrom }
  }
  return null
}

/** Whether the first word of a text is a label, or the first two are. */
function opensWithLabel(text: string): boolean {
  const [, first = '', second = ''] = firstWords.exec(text) ?? []
  return first !== '' && (isKnownLabel(first) || isKnownLabel(`${first} ${second}`))
}

const firstWords = /^(\S+)(?:\s(\S+))?\s/

function isBareRole(role: Role, name: string): boolean {
  return role !== 'team' || !/^[a-z]/i.test(name)
}

const bareLabel = /^([\p{L}()/:*-]{3,20}|\p{Script=Han}{2,4})(?:\s(\p{Ll}{3,20}))?\s/u

/** Whether a label of people says that there are several. */
export function namesSeveral({ text }: Pick<Label, 'text'>): boolean {
  return /(?:s|innen|ende|tori|enti|们)$/i.test(text)
}

/** The role that a label names. */
export function roleOfLabel(text: string): Role | null {
  if (text.length > 40) return null
  const meaning = meaningOf(text.replace(/[:：]\s*$/u, ''))
  return isRole(meaning) ? meaning : null
}

/** What a prize is worth, behind its name; a place that nothing else names. */
const noted = /\s*\([^()]*\)$/u
const ordinal = /^\d{1,2}\s?(?:st|nd|rd|th|ers?|[eè]res?|re|nde?|e|ème|ª|º|°|\.[ºª°])$/iu
const longestPrize = 40

/** The name of a prize before a dash, or a word for works with a number: "2nd place – …", "1st (200 €) – …", "Project 3 – …". */
function prizeOf(text: string, isRanked = false): Label | null {
  const dash = /^([^–—:]{3,70}?)\s+[–—-]\s+(?=\S)/u.exec(text)
  if (!dash?.[1]) return null
  const name = dash[1].replace(noted, '')
  const meaning = (name === '' ? isRanked : ordinal.test(name)) ? 'prize' : placeMeaning(name, dash[1])
  if (meaning === null || name.length > longestPrize) return null
  return { text: dash[1], key: labelKeyOf(dash[1], meaning), meaning, valueFrom: dash[0].length }
}

/** What a label says that names a place or a work by its number. */
function placeMeaning(name: string, label: string): LabelMeaning | null {
  if (!(ranked.test(name) || namesAny(name, surePrizes))) return null
  const meaning = meaningOf(label)
  return meaning === 'prize' || (meaning === 'title' && numbered.test(label)) ? meaning : null
}

/** A word and a number: "Project 3", "Projet n° 3". */
const numbered = /^\p{L}{2,}\s*(?:#|n[º°.]\s?)?\d{1,3}$/iu

/** Whether the key of a label has a word that prizes and places have. */
export function isPrizeWord(key: string): boolean {
  return namesAny(key, prizes)
}

/** Whether a text has a word that stands in nothing but the name of a prize. */
export function namesPrize(text: string): boolean {
  return namesAny(text, surePrizes)
}

/** Who wrote a note, as shared notepads mark it (HackMD, CodiMD): "[name=Ada Byron]", "[name=發表者 Ada Byron]". */
function attributionOf(text: string): Label | null {
  const [all, said = ''] = isBracketed(text) ? (attribution.exec(text) ?? []) : []
  if (all === undefined) return null
  const role = isKnownLabel(said) ? roleOfLabel(said) : null
  return role
    ? { text: said, key: role, meaning: role, valueFrom: all.length }
    : { text: 'name', key: 'author', meaning: 'author', valueFrom: '[name='.length }
}

/** What all attributions begin with: nearly no line does. */
const isBracketed = (text: string) => text.charAt(0) === '['
const attribution = /^\[name=(?:([^\s\]]+)\s)?(?=[^\]]+\])/u

/** Where what a line says ends: the tags behind an attribution are no part of it. */
export function valueEnd(text: string): number {
  return isBracketed(text) && attribution.test(text) ? text.indexOf(']') : text.length
}

function namesAny(label: string, words: ReadonlySet<string>): boolean {
  return labelKey(label)
    .split(' ')
    .some(word => words.has(word))
}

/** What labels of one meaning share: a role, a place in a ranking, else their words. */
export function labelKeyOf(label: string, meaning: LabelMeaning | null): string {
  if (isRole(meaning)) return meaning
  return (meaning === 'prize' && placeKey(label)) || labelKey(label)
}

/** What all places of a ranking are called: "1st place", "Second place (100 €)". */
function placeKey(label: string): string | undefined {
  const name = label.replace(noted, '')
  return ranked.test(name)
    ? labelKey(name)
        .split(' ')
        .findLast(word => rankedPrizes.has(word))
    : undefined
}

const longest = 48

/** The label that a line begins with; `isRanked` where a place in a ranking stands before it. */
export function labelOf(text: string, isRanked = false): Label | null {
  const colon = colonIn(text)
  if (colon < 1) return attributionOf(text) ?? prizeOf(text, isRanked)
  const label = text.slice(0, colon).trim()
  // What stands before a dash is no part of a label.
  if (/\s[–—-]+\s/.test(label)) return prizeOf(text, isRanked)
  if (
    isTooLong(label) ||
    /^\d{1,2}$/u.test(label) ||
    /[.!?]\s|[,;|]|[(（][^)）]*$|^[^(（]*[)）]/u.test(label)
  )
    return null
  if (/\S\s+[–—]\s+\S/u.test(label)) return prizeOf(text, isRanked)
  if (isNamedAim(label)) return null
  let valueFrom = colon + 1
  while (/[\s  ]/u.test(text[valueFrom] ?? '')) valueFrom++
  const meaning = isRanked && namesAny(label, prizes) ? 'prize' : meaningOf(label)
  return { text: label, key: labelKeyOf(label, meaning), meaning, valueFrom }
}

/** A label has few words; the name of a prize and of its category a few more. */
function isTooLong(label: string): boolean {
  const count = label.split(/\s+/u).length
  return count > mostWords && (count > mostOfPrize || meaningOf(label) !== 'prize')
}

const mostWords = 6
const mostOfPrize = 9

/** A name, and what it is there for: "Ada Byron with the project:". */
const namedAim = new RegExp(
  `^(\\p{Lu}\\S*\\s+(?:\\S+\\s+)?\\p{Lu}\\S*)\\s(?:${aimWords.join('|')})\\s+\\p{Ll}`,
  'u',
)

function isNamedAim(label: string): boolean {
  const named = namedAim.exec(label)?.[1]
  return named !== undefined && meaningOf(named) === null
}

function colonIn(text: string): number {
  for (let at = 0; at < Math.min(text.length, longest + 1); at++) {
    const letter = text[at]
    if (letter === '：') return at
    if (letter !== ':') continue
    const next = text[at + 1]
    if (next === '/' || next === ':' || text[at - 1] === ':') return -1
    if (/\d/u.test(text[at - 1] ?? '') && /\d/u.test(next ?? '')) return -1
    return at
  }
  return -1
}

/** Whether a label says who somebody is. */
export function isRole(meaning: string | null | undefined): meaning is Role {
  return (roles as readonly (string | null | undefined)[]).includes(meaning)
}
