import { primaryLanguage } from './by-language.js'

/**
 * A URL as people write it: that of a mailbox without `mailto:`, and letters as letters that are encoded for machines (RFC 3987,
 * 3.2). Those are letters of the writings of Europe, which every font of ours has, and of the language's own; what else is encoded
 * stays so.
 *
 * @param language The language of the document that it stands in (BCP 47 tag).
 */
export function writtenAddress(url: string, language: string): string {
  const address = url.replace(/^mailto:/i, '')
  if (!address.includes('%')) return address
  const own = ownLetter[primaryLanguage(language)] ?? european
  return address.replace(encoded, run => written(run, own))
}

const encoded = /(?:%[\da-f]{2})+/gi
const european = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\w.~–—’()-]$/u

const japanese = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・〜、。「」！？（）]$/u
/** Letters that run from right to left stay encoded: they would turn the parts of an address round. */
const ownLetter: Readonly<Record<string, RegExp>> = {
  hi: /^\p{sc=Devanagari}$/u,
  ja: japanese,
  ko: /^\p{sc=Hangul}$/u,
  th: /^\p{sc=Thai}$/u,
  zh: /^[\p{sc=Han}·，。！？（）]$/u,
}

/** What encodes no text in UTF-8 is left as it is. */
function written(run: string, own: RegExp): string {
  const text = decoded(run)
  if (text === null) return run
  return [...text].map(one => (european.test(one) || own.test(one) ? one : encodeURIComponent(one))).join('')
}

function decoded(run: string): string | null {
  try {
    return decodeURIComponent(run)
  } catch {
    return null
  }
}
