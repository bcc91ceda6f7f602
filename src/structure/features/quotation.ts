/** Quotation marks around a title. Writers and converters mix their kinds: „Tides", “Tides". */
const closers: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '"': '"”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
}

/** Where the quotation ends that a text opens with: the index behind the mark that closes it, 0 where there is none. */
export function quotationEnd(text: string): number {
  const marks = closers[text[0] ?? '']
  if (!marks) return 0
  for (let at = 1; at < text.length; at++)
    if (marks.includes(text[at] ?? '') && !/^['’]\p{L}/u.test(text.slice(at, at + 2))) return at + 1
  return 0
}

/** Whether one pair of quotation marks stands around all of a text. */
export function isQuoted(text: string): boolean {
  return text.length > 2 && quotationEnd(text) === text.length
}
