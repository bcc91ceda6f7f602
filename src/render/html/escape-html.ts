const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that HTML may not hold even escaped: controls and noncharacters (HTML Standard, 13.2.3.5). */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufdd0-\ufdef\ufffe\uffff]/gu

/** Text for between tags and for attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(unfit, '\ufffd').replace(/[&<>"]/g, character => entities[character] ?? character)
}

/** Text for attributes in the given quotes. */
export function escapeAttribute(text: string, quote: string): string {
  const escaped = escapeHtml(text)
  return quote === "'" ? escaped.replaceAll("'", '&#39;') : escaped
}

/** The text with U+FFFD for noncharacters, which no text may interchange (Unicode, 23.7). */
export function replaceNoncharacters(text: string): string {
  return text.replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
}

/** JSON for inside `<script type="application/ld+json">`: no tag, comment or entity can begin in it, no noncharacter. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** CSS for inside `<style>`. */
export function escapeStyle(css: string): string {
  return replaceNoncharacters(css).replace(/<(?=\/style|!--)/gi, '\\3c ')
}
