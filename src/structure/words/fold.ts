const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  ı: 'i',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
}

/** Lower case without diacritics: `Łukasz` → `lukasz`. Scripts without case stay as they are. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđßæıœðþ]/gu, letter => letters[letter] ?? letter)
}
