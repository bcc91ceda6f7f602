/** Quotation marks around a title. Writers and converters mix their kinds: „Tides“, “Tides", and in Swedish and Finnish both are alike: ”Tides”. */
const closers: Readonly<Record<string, string>> = {
  '“': '”"',
  '”': '”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '"': '"”',
  '‘': '’',
  '‚': '‘’',
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

/** Whether a text is one quotation as titles have it in East Asia, whatever its length: no sentence ends inside. */
export function isTitleQuotation(text: string): boolean {
  return /^[「『《〈][^。]+$/u.test(text) && isQuoted(text)
}

/** Words in quotation marks inside a text: half-open, without the marks. */
export interface Quote {
  /** The mark that opens it. */
  mark: string
  from: number
  to: number
}

/** Titles of papers are long. */
const longest = 200
const maybeQuotes = /[“”„«»"‘‚「『《〈]|<</
const quotation =
  /<<([^<>\n]+)>>|“([^“”\n]+)”|“([^“”\n]+)“(?!\p{L})|„([^“”„\n]+)[“”]|”([^“”„\n]+)”|«([^«»\n]+)»|»([^«»\n]+)«|「([^「」\n]+)」|『([^『』\n]+)』|《([^《》\n]+)》|〈([^〈〉\n]+)〉|"([^"\n]+)"|[‘‚]((?:[^‘’\n]|’(?=\p{L}))+)[‘’](?!\p{L})/gu

/**
 * The quotations of a text that could be titles. A stop or a comma before the closing mark is no part of one. Titles open
 * with a capital, but for some that words before call so: those are there with `small`.
 */
export function quotesIn(text: string, small = false): Quote[] {
  if (!maybeQuotes.test(text)) return []
  return [...text.matchAll(quotation)].flatMap(match => {
    const words = match.slice(1).find(group => group !== undefined) ?? ''
    if (words.length > longest || !(small || opensTitle.test(words)) || isSaid(words)) return []
    const from = match.index + match[0].indexOf(words)
    const mark = match[0].startsWith('<<') ? '<<' : (match[0][0] ?? '')
    return [{ mark, from, to: from + words.replace(stopBehind, '').length }]
  })
}

/** The spans of a text that stand outside of its quotations. */
export function outsideQuotes<Span extends { from: number; to: number }>(
  text: string,
  spans: readonly Span[],
): Span[] {
  const quotes = quotesIn(text)
  return spans.filter(span => !quotes.some(({ from, to }) => from <= span.from && span.to <= to))
}

export const opensTitle = /^[¿¡]?[\p{Lu}\p{Lo}\d]/u
const stopBehind = /(?<=\p{Ll})[.,]$/u
const longestStopped = 40

/** Whether somebody says these words: a stop or a comma ends many of them. */
function isSaid(words: string): boolean {
  return words.length > longestStopped && stopBehind.test(words)
}

/** Whether a text has what somebody says. */
export function speaks(text: string): boolean {
  return (
    maybeQuotes.test(text) &&
    [...text.matchAll(quotation)].some(match =>
      isSaid(match.slice(1).find(group => group !== undefined) ?? ''),
    )
  )
}
