/** What a label means: whether its words name a role, a title, a description, another field or a prize. */
import type { Role } from '../../../model/vocabulary.js'
import { roles } from '../../../model/vocabulary.js'
import { descriptionWords, openingDescriptions } from '../../lexicon/descriptions.js'
import { caselessFields, fieldWords, openingNouns } from '../../lexicon/fields.js'
import { titleNamings, titleWords } from '../../lexicon/labels.js'
import { mentoredBy } from '../../lexicon/mentoring.js'
import { nameWords } from '../../lexicon/roles/names.js'
import { roleWords } from '../../lexicon/roles.js'
import { remembering } from '../../words/remember.js'
import { simpleSet, simplified } from '../../words/simplify.js'
import { labelKey } from './label-key.js'
import { caselessPrizes, placeKey, prizeCompound, prizes, ranked, rankedPrizes } from './prize-words.js'

export type LabelMeaning = Role | 'title' | 'description' | 'field' | 'prize'

/** A label stands before a colon, or alone over a value. */
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

const helpers = new Set(mentoredBy)
const names: ReadonlySet<string> = new Set(nameWords)
/** "Built by", "Gebaut von", whatever it is that was done. */
const endsInBy = /^\p{L}+(?: \p{L}+){0,2} (?:by|von|por|par|door|przez|av|af)$/u
/** How all matches of it end: looking for it takes less. */
const maybeEndsInBy = / (?:by|von|por|par|door|przez|av|af)$/

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

const aboutWords =
  '^(?:(?:about|über|sobre|acerca del?|su|over|om|о|про|à propos (?:de|du|des)) (?:the |[dl]as? |[dl]os? |el |der |die |den |das |le |les |un[ae]? |o |a |os |as |il |lo |gli |de |het )?|关于)'
const about = new RegExp(`${aboutWords}(.+)$`)
const aboutAny = new RegExp(`${aboutWords}(?=.)`, 'i')

/** The length of the words before what a line is about: 6 of "About Ada Byron", and 0 where it says nothing of that. */
export function aboutLength(text: string): number {
  return aboutAny.exec(text)?.[0].length ?? 0
}

/** Characters of a label in letters without case, such as those of Han. */
const longestCaseless = 12

/** A last word in other letters: "贡献 repo". */
const behindHan = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]\s([a-z]+)$/u

/** The last word says what a label is of: the title of a talk is one, the way of giving a talk is none. */
function caselessMeaning(whole: string): LabelMeaning | null {
  if (whole.length > longestCaseless) return null
  const last = meanings.get(behindHan.exec(whole)?.[1] ?? '')
  if (last) return last
  const key = whole.replace(/(?<=.)(?:的?是|为|は)$/u, '')
  if (lastFields.some(word => key.endsWith(word)) && !meanings.has(key)) return 'field'
  const found =
    caseless.find(([word]) => key.endsWith(word)) ??
    caseless.find(([word, meaning]) => meaning !== 'title' && key.includes(word))
  if (caselessPrizes.some(word => key.includes(word))) return 'prize'
  return found?.[1] ?? null
}

/** What stands before "of" says what a label is of: "Profile of contributors", "Fecha de la charla", "Porteuse du projet". */
const ofWords = /\s(?:of|de|del|des|da|do|das|dos|der|di|della|dei|du|van)\s/u

const openers = simpleSet([...openingNouns, ...openingDescriptions])

/** What a label means whose first noun says it, with no small word behind: "Perfil ponente". */
function openedMeaning([first = '', ...others]: readonly string[]): LabelMeaning | null {
  if (others.length === 0 || !openers.has(first)) return null
  return meanings.get(first) === 'description' ? 'description' : 'field'
}

/** A label of more words has to name the category of a prize. */
const mostWords = 5

function wordMeaning(key: string): LabelMeaning | null {
  const words = key.split(/[\s/&,-]+/u).filter(word => word !== '')
  if (words.length > mostWords) return namesCategory(words) ? 'prize' : null
  if (words.some(word => prizes.has(word) || prizeCompound.test(word))) return 'prize'
  // "Requirements for participants" are no participants.
  if (words.some((word, index) => index > 0 && aims.has(word))) return null
  const [noun = '', ...behindOf] = key.split(ofWords)
  const head = inflected(noun) ?? null
  if (head === 'field' || head === 'description') return head
  if (isRole(head) && behindOf.length > 0 && !names.has(noun)) return head
  const opened = openedMeaning(words)
  if (opened) return opened
  const meaning = meaningOfWords(words)
  // "A review of code" is no code.
  return behindOf.length > 0 && head === null && meaning === 'field' ? null : meaning
}

/** What the words of a label say together: who somebody is counts most, then the last of them that is known. */
function meaningOfWords(words: readonly string[]): LabelMeaning | null {
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

/** Letters of a known word that may have an ending, and of that ending. */
const shortestStem = 5
const longestEnding = 4

/**
 * The meaning of a word, or of the longest known word that it only adds an ending to, where that says who somebody is
 * ("mentorin", "opiekunka"): "tutorials" are no tutors, but more than one tutorial.
 */
function inflected(word: string): LabelMeaning | undefined {
  for (let length = word.length; length >= Math.max(shortestStem, word.length - longestEnding); length--) {
    const meaning = meanings.get(word.slice(0, length))
    if (meaning) return length === word.length || isRole(meaning) ? meaning : undefined
  }
  return undefined
}

/** Whether a label says that a name follows, and nothing of what its person does. */
export function saysName(text: string): boolean {
  return names.has(labelKey(text))
}

/** Whether the label as a whole is one that labels are. */
export function isKnownLabel(text: string): boolean {
  const key = labelKey(text)
  return meanings.has(key) || wholeFields.has(key)
}

/** Characters of a label that names a role. */
const longestRole = 40

/** The role that a label names. */
export function roleOfLabel(text: string): Role | null {
  if (text.length > longestRole) return null
  const meaning = meaningOf(text.replace(/[:：]\s*$/u, ''))
  return isRole(meaning) ? meaning : null
}

/** Whether a label of people says that there are several. */
export function namesSeveral({ text }: Pick<Label, 'text'>): boolean {
  return /(?:s|innen|ende|tori|enti|们)$/i.test(text)
}

const namings = new RegExp(
  `(?:${titleNamings.map(simplified).join('|')})$|^(?:${titleNamings.join('|')})\\s`,
  'iu',
)

/** Whether a label of a title surely says what a work is called, and not of what kind or about what it is. */
export function namesTitle(label: string): boolean {
  return namings.test(simplified(label.trim()))
}

/** What labels of one meaning share: a role, a place in a ranking, else their words. */
export function labelKeyOf(label: string, meaning: LabelMeaning | null): string {
  if (isRole(meaning)) return meaning
  return (meaning === 'prize' && placeKey(label)) || labelKey(label)
}

/** Whether a label says who somebody is. */
export function isRole(meaning: string | null | undefined): meaning is Role {
  return (roles as readonly (string | null | undefined)[]).includes(meaning)
}
