/** Heavier marks than a comma part a heading by its sense, and so do signs that stand between its parts. */
const parts = /[:;.!?–—：；。！？·|｜]$/u
const pauses = /[,、，]$/u
/** Articles, prepositions, conjunctions: in most languages they are short and belong to what follows. */
const shortWord = /^(?:\p{Ll}{1,3}|[与和及或與])$/u
/** What begins an ordinal stays with its number. */
const ordinalSign = /第$/

const scripts = { han: /\p{sc=Han}/u, hiragana: /\p{sc=Hiragana}/u, katakana: /[\p{sc=Katakana}ー]/u }
type Script = keyof typeof scripts
const hanBefore = /\p{sc=Han}*$/u
const hanAfter = /^\p{sc=Han}*/u
/** What ends a phrase of Chinese: a particle, a number with its measure. */
const phraseEnd = /[的之地]$|[一二两兩三四五六七八九十几幾][个個位次项項种種]$/
/** What begins one: prepositions, conjunctions, ordinals. */
const opening = /[与與和及或在从從把被第]/
/** Endings of words; numbers, which stay with what they count. */
const ending = /[的之地了者们們]/
const numeral = /[一二两兩三四五六七八九十几幾]/
const quotes = /[“‘”’]/
/** How many characters next to a place are looked at: phrases between two marks are short. */
const sight = 12

/** What it costs a balanced line to end between two ideographs, in the unit of `line-cost.ts`. */
const inWord = 9
const inHiragana = 7
const inHan = 6
/** Most words of Han are of two characters: a place with an even number of them on either side parts none. */
const afterPair = 5
const betweenPairs = 3
const betweenScripts = 2
/** After a particle, before a preposition or a conjunction. */
const betweenPhrases = 1

/** By what stands before the end of the line, and after it. */
const scriptCost: Readonly<Record<Script, Readonly<Record<Script, number>>>> = {
  han: { han: inHan, hiragana: inWord, katakana: betweenScripts },
  hiragana: { han: betweenPhrases, hiragana: inHiragana, katakana: betweenPhrases },
  katakana: { han: betweenScripts, hiragana: betweenScripts, katakana: inWord },
}

/**
 * What it costs a balanced line to end after a text, in the unit of `line-cost.ts`; less than nothing where its sense
 * pauses.
 */
export function senseAfter(text: string): number {
  if (parts.test(text)) return -4
  if (pauses.test(text)) return -1
  if (ordinalSign.test(text)) return inWord
  return shortWord.test(text) ? 3 : 0
}

/**
 * What it costs a balanced line to end inside a word, where scripts set no spaces: without a dictionary, which is not the
 * same everywhere, by what the scripts and the marks around the place say.
 */
export function senseBetween(text: string, offset: number): number {
  const before = text.charAt(offset - 1)
  const after = text.charAt(offset)
  if (quotes.test(before) || quotes.test(after)) return betweenPhrases
  const from = scriptOf(before)
  const to = scriptOf(after)
  if (!from || !to) return 0
  return from === 'han' && to === 'han' ? betweenHan(text, offset) : scriptCost[from][to]
}

function scriptOf(character: string): Script | null {
  if (scripts.han.test(character)) return 'han'
  if (scripts.hiragana.test(character)) return 'hiragana'
  return scripts.katakana.test(character) ? 'katakana' : null
}

function betweenHan(text: string, offset: number): number {
  const before = hanBefore.exec(text.slice(Math.max(0, offset - sight), offset))?.[0] ?? ''
  const after = hanAfter.exec(text.slice(offset, offset + sight))?.[0] ?? ''
  const last = before.slice(-1)
  if (ending.test(after.charAt(0)) || opening.test(last) || numeral.test(last)) return inWord
  if (phraseEnd.test(before) || opening.test(after.charAt(0))) return betweenPhrases
  const head = lengthSincePhrase(before)
  const tail = lengthOfPhrase(after)
  if (head === 1 || tail === 1) return inWord
  const isPair = head % 2 === 0
  return isPair && tail % 2 === 0 ? betweenPairs : isPair ? afterPair : inHan
}

/** How many characters stand behind the last phrase that ends in a text. */
function lengthSincePhrase(text: string): number {
  for (let end = text.length; end > 0; end--) {
    const phrase = text.slice(0, end)
    if (phraseEnd.test(phrase) || opening.test(phrase.slice(-1))) return text.length - end
  }
  return text.length
}

/** How many characters of a text stand before the next phrase. */
function lengthOfPhrase(text: string): number {
  const end = [...text].findIndex(character => ending.test(character) || opening.test(character))
  return end === -1 ? text.length : end
}
