/** Comments, tags, character references, link targets, and the marks that begin a line of a list or a quote. */
const markup =
  /<!--[\s\S]*?-->|<[/!?]?[a-z][\w:-]*(?:\s[^<>]*|\/)?>|&(?:[a-z]\w*|#\w+);|\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"\n]*")?\)|\]\[[^\]\n]*\]|^[ \t]*(?:>[ \t]*)*(?:[-*+•]|\d{1,9}[.)])(?=\s|$)/gimu

/** The text with spaces in place of markup; every other character keeps its place. */
export function blankMarkup(text: string): string {
  return text.replace(markup, mark => ' '.repeat(mark.length))
}
