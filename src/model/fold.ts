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

const isAscii = /^[\x20-\x7e]*$/

/**
 * Words as they are compared: compatibility forms made one (NFKC), lower case, no diacritics. Marks that make another
 * letter of a letter in other scripts (Japanese, Indic, Arabic) stay.
 */
export function fold(words: string): string {
  if (isAscii.test(words)) return words.toLowerCase()
  const plain = words
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
  return spellOut(plain)
}

/** Small letters that have no ASCII letter below their marks, as they are commonly written: "ø" is "o". */
export function spellOut(words: string): string {
  return words.replace(/[æðđħıłøœßþ]/g, letter => spelled[letter] ?? letter)
}
