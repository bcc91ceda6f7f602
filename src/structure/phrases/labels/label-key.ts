/** The key of a label: what all ways to write it share. */
import { simplified } from '../../words/simplify.js'

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

/** Whether a label has one of the words. */
export function namesAny(label: string, words: ReadonlySet<string>): boolean {
  return labelKey(label)
    .split(' ')
    .some(word => words.has(word))
}
