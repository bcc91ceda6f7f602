/**
 * Comments, elements that are no text of the page, tags, character references, link targets, and the marks that begin
 * a line of a list or a quote.
 */
const markup =
  /<!--[\s\S]*?-->|<(script|style|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<[/!?]?[a-z][\w:-]*(?:\s[^<>]*|\/)?>|&(?:[a-z]\w*|#\w+);|\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)|\]\[[^\]\n]*\]|^[ \t]*(?:>[ \t]*)*(?:[-*+•]|\d{1,9}[.)])(?=\s|$)/gimu

/** The text with spaces in place of markup; every other character keeps its place. */
export function blankMarkup(text: string): string {
  return text.replace(markup, mark => ' '.repeat(mark.length))
}

/** The text without markup, up to what stands for a character that it does not show. */
export function withoutMarkup(text: string): string {
  return (text.split(/&(?:[a-z]\w*|#\w+);/iu)[0] ?? '').replace(markup, '').replace(/\s+/gu, ' ').trim()
}
