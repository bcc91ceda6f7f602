/**
 * Where sentences and words end, by Unicode's rules (UAX #29). ICU knows them for all languages, and takes 10 ms to open
 * its data for the first time: more than most runs take to read an announcement. In Western European letters they come to
 * a few lines.
 */

/** All but the semicolon, which ends a question in Greek, and goes on with a sentence in ICU since 2024. */
const plainText = /^[\n\xa0 -:<-~ªµºÀ-ÖØ-öø-ÿ¡¿©®°«»‘’“”–—…•]*$/

/** @param language A BCP 47 tag. */
export function sentencesIn(text: string, language: string): Iterable<string> {
  // Greek asks by a semicolon.
  return plainText.test(text) && !/^el\b/.test(language)
    ? plainSentences(text)
    : sentencesByIcu(text, language)
}

const sentenceEnd = /([.!?]+)["'()[\]{}«»‘’“”]*[ \xa0]*\n?|\n/g
const letter = /[A-Za-zªµºÀ-ÖØ-öø-ÿ]/
const continued = /[,.:!?–—-]/
const smallLetterNext = /[^A-Za-zªµºÀ-ÖØ-öø-ÿ\n.!?]*[a-zªµºß-öø-ÿ]/y

function* plainSentences(text: string): Iterable<string> {
  let start = 0
  for (const { 0: mark, 1: stops, index } of text.matchAll(sentenceEnd)) {
    const end = index + mark.length
    if (stops !== undefined && !mark.endsWith('\n') && goesOn(text, index + stops.length, end)) continue
    yield text.slice(start, end)
    start = end
  }
  if (start < text.length) yield text.slice(start)
}

/** Rules SB6 to SB8a: `stop` is behind the full stop, `end` behind the quotation marks, brackets and spaces after it. */
function goesOn(text: string, stop: number, end: number): boolean {
  const next = text.charAt(end)
  if (continued.test(next)) return true
  if (text.charAt(stop - 1) !== '.') return false
  if (stop === end && (/\d/.test(next) || (letter.test(text.charAt(stop - 2)) && letter.test(next))))
    return true
  smallLetterNext.lastIndex = end
  return smallLetterNext.test(text)
}

function* sentencesByIcu(text: string, language: string): Iterable<string> {
  for (const { segment } of segmenterOf(language, 'sentence').segment(text)) yield segment
}

/**
 * Where each word ends; what is no word (white space, punctuation) is passed over.
 *
 * @param language A BCP 47 tag.
 */
export function wordEnds(text: string, language: string): Iterable<number> {
  return plainText.test(text) && !joinsByLanguage.test(text)
    ? plainWordEnds(text)
    : wordEndsByIcu(text, language)
}

/** A colon joins the words of some languages, in ICU of some years; an underscore those of all. */
const joinsByLanguage = /_|[A-Za-zªµºÀ-ÖØ-öø-ÿ]:[A-Za-zªµºÀ-ÖØ-öø-ÿ]/

/** Rules WB5 to WB12: letters and digits, a mark between two letters, and one between two digits. */
const word =
  /[A-Za-zªµºÀ-ÖØ-öø-ÿ\d]+(?:(?:(?<=[^\d])['‘’.](?=[^\d])|(?<=\d)['‘’.,](?=\d))[A-Za-zªµºÀ-ÖØ-öø-ÿ\d]+)*/g

function* plainWordEnds(text: string): Iterable<number> {
  for (const { 0: found, index } of text.matchAll(word)) yield index + found.length
}

function* wordEndsByIcu(text: string, language: string): Iterable<number> {
  for (const { index, segment, isWordLike } of segmenterOf(language, 'word').segment(text))
    if (isWordLike) yield index + segment.length
}

/** By unit and language: making one takes longer than most of what it is made for. */
const segmenters = new Map<string, Intl.Segmenter>()
const mostSegmenters = 100

function segmenterOf(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity })
  if (segmenters.size === mostSegmenters) segmenters.clear()
  segmenters.set(key, segmenter)
  return segmenter
}
