/** Letters that Unicode does not decompose, as they are commonly written in ASCII. */
const spelled: Readonly<Record<string, string>> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
}

const maxLength = 60

/** Words as a slug: lower case, accents dropped, other scripts kept, `-` between words; empty when nothing is left. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[æðđħıłøœßþ]/g, letter => spelled[letter] ?? letter)
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
  const cut = Array.from(text.slice(0, maxLength + 1)).join('')
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : Array.from(text).slice(0, maxLength).join('')
}
