/** A stretch of a word that is an address or a name in code. */
export interface CodeSpan {
  start: number
  end: number
  /** Where it may break, in order. */
  breaks: readonly number[]
}

/** Letters of Europe may stand in it as they are (RFC 3987); those of scripts without word spaces end it. */
const url = /(?:[a-z][a-z\d+.-]*:\/\/|(?<![\p{L}\p{N}])www\.)[\x21-\x7EÀ-ɏͰ-ӿ]+/giu
const scheme = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:www\.)?/i

/** A break leaves this many characters before it and after it, `https://www.` not counted. */
const least = 3

/**
 * A part of an address ends after these, and others begin with those, so that no line seems to end with a full stop or a
 * hyphen that is not of the address (Chicago Manual of Style 17, 14.18; UAX 14 tailored, 8.2).
 */
const ends = /[/&=](?=[a-z\d%~À-ɏͰ-ӿ])/gi
const starts = /(?<=[a-z\dÀ-ɏͰ-ӿ])(?:[.?_#-](?=[a-z\d%~À-ɏͰ-ӿ])|%(?=[a-f\d]{2}))/gi

/** Names in code whose parts `_`, `::`, `.` or `(` join, two of them at least; shorter ones stay whole. */
const name = /[a-z_]\w*(?:(?:::|\.|\(|\[|->)\w+)*/gi
const nameEnds = /(?:[_.([]|::|->)(?=[a-z\d])/gi
const leastName = 16

/** The addresses and the long names of code in a word, with their own breaks in place of those of UAX 14. */
export function findCode(text: string): CodeSpan[] {
  const urls = findUrls(text)
  return urls.length > 0 || text.length < leastName || !/[_.]|::|->/.test(text) ? urls : findNames(text)
}

function findNames(text: string): CodeSpan[] {
  return [...text.matchAll(name)].flatMap(({ 0: word, index: start }) => {
    const ends = [...word.matchAll(nameEnds)]
    if (word.length < leastName || ends.length < 2) return []
    const end = start + word.length
    const breaks = ends
      .map(({ 0: joint, index }) => start + index + joint.length)
      .filter(offset => offset - start >= least && end - offset >= least)
    return [{ start, end, breaks }]
  })
}

function findUrls(text: string): CodeSpan[] {
  if (!text.includes('://') && !/www\./i.test(text)) return []
  return [...text.matchAll(url)].map(({ 0: address, index: start }) => {
    const end = start + address.length
    const from = start + (scheme.exec(address)?.[0].length ?? 0)
    const breaks = [...offsets(address, ends, 1), ...offsets(address, starts, 0)]
      .map(offset => start + offset)
      .filter(offset => offset - from >= least && end - offset >= least)
    return { start, end, breaks: breaks.sort((a, b) => a - b) }
  })
}

function offsets(text: string, signs: RegExp, after: 0 | 1): number[] {
  return [...text.matchAll(signs)].map(({ index }) => index + after)
}
