/** Characters that no announcement means: control characters, and the traces of a wrong encoding. */
import type { VFile } from 'vfile'
import { placeAt } from '../../model/source-map.js'

/** C0 and C1 controls, DEL, and no white space. Markdown, HTML and XML have no place for them. */
const control = /[^\P{Cc}\t-\r\u0085]/gu

/**
 * Puts U+FFFD, as long as what it replaces, in the place of each control character, so that offsets stay true; says
 * once for each kind where the first one stands.
 */
export function replaceControls(text: string, file: VFile): string {
  if (text.search(control) < 0) return text
  const counts = new Map<string, { first: number; count: number }>()
  const replaced = text.replace(control, (char, at: number) => {
    const seen = counts.get(char)
    if (seen === undefined) counts.set(char, { first: at, count: 1 })
    else seen.count++
    return '\ufffd'
  })
  for (const [char, { first, count }] of counts) {
    const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const times = count > 1 ? ` (${count} times)` : ''
    const reason = `Unexpected control character U+${code}${times}, expected text`
    file.message(reason, { place: placeAt(text, first), ruleId: 'control-character', source: 'handbill' })
  }
  return replaced
}

/**
 * UTF-8 that was read as Windows-1252: `Ã¤` for ä, `â€™` for ’, `Ð¸Ñ` for и… Only sequences that no language writes.
 */
const mojibake =
  /[ÃÅÄ][\u00a1-\u00bf](?![\u00c0-\u00ff])|Â[\u00a0-\u00bf](?=\W|$)|â[€„‚†ˆ][\u0080-\u00ff\u0152-\u02dc\u2013-\u2122]|ðŸ[\u0080-\u00ff\u2013-\u2122]|(?:[ÐÑ][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]){2}/g

/** Says where text was read in a wrong encoding before it came here; the text stays as it is. */
export function reportMojibake(text: string, file: VFile): void {
  let count = 0
  let first = -1
  for (const match of text.matchAll(mojibake)) {
    if (count === 0) first = match.index
    count++
  }
  if (count === 0) return
  const found = text.slice(first, first + 3).trim()
  const times = count > 1 ? ` (${count} places)` : ''
  file.message(`Unexpected "${found}"${times}, expected text that was decoded once`, {
    place: placeAt(text, first),
    ruleId: 'mojibake',
    source: 'handbill',
  })
}
