/** Rules and functions in each other deeper than this are a trap for what walks them. */
export const maxNesting = 100

/** Where brackets of any kind first stand too deep in CSS; `null` where they do not. Strings and comments do not count. */
export function offsetTooDeep(source: string): number | null {
  let depth = 0
  for (const { 0: token, index } of source.matchAll(tokens)) {
    if (/^[[({]$/.test(token)) {
      if (++depth > maxNesting) return index
    } else if (/^[\])}]$/.test(token)) depth = Math.max(0, depth - 1)
  }
  return null
}

const tokens = /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|[[\](){}]/g
