import { spellOut } from './fold.js'

const maxLength = 60

/** Words as a slug: lower case, accents dropped, other scripts kept, `-` between words; empty when nothing is left. */
export function slug(words: string): string {
  const plain = spellOut(words.normalize('NFKD').toLowerCase())
    .replace(/(?<=\p{scx=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return shorten(plain)
}

/** Cut between words where there is such a place. */
function shorten(text: string): string {
  if (text.length <= maxLength) return text
  const end = text.lastIndexOf('-', maxLength)
  return end > 0 ? text.slice(0, end) : Array.from(text).slice(0, maxLength).join('')
}
