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

/** Gives out each id once: a slug that is taken gets `-2`, `-3` … */
export class Ids {
  readonly #next = new Map<string, number>()

  /** `fallback` is used where the words give no slug. */
  take(words: string, fallback: string): string {
    const base = slug(words) || fallback
    let count = this.#next.get(base) ?? 1
    let id = count === 1 ? base : `${base}-${count}`
    while (this.#next.has(id) && id !== base) {
      count += 1
      id = `${base}-${count}`
    }
    this.#next.set(base, count + 1)
    if (id !== base) this.#next.set(id, 2)
    return id
  }
}
