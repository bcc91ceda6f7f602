/** A stretch of a word that is an address or a name in code. */
export interface CodeSpan {
  start: number
  end: number
  /** Where it may break, in order. */
  breaks: readonly number[]
}

const url = /(?:[a-z][a-z\d+.-]*:\/\/|(?<![\p{L}\p{N}])www\.)[\x21-\x7E]+/giu
const scheme = /^[a-z][a-z\d+.-]*:\/\//i

/** A break leaves this many characters before it and after it, the scheme of an address not counted. */
const least = 3

/** A part of an address ends after these (UAX 14 tailored, 8.2): the sign tells that it goes on. */
const ends = /[/.?&=_-](?=[a-z\d%~])/gi

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
    const breaks = [...address.matchAll(ends)]
      .map(({ index }) => start + index + 1)
      .filter(offset => offset - from >= least && end - offset >= least)
    return { start, end, breaks }
  })
}
