/**
 * Puts custom properties into a value's text (CSS Custom Properties 1, 3). `null` when one has neither a value nor a
 * fallback, or refers to itself.
 */
export function substituteVariables(
  text: string,
  custom: ReadonlyMap<string, string>,
  inside: ReadonlySet<string> = new Set(),
  depth = 0,
): string | null {
  if (depth > maxDepth) return null
  let result = ''
  let rest = text
  for (let found = findReference(rest); found; found = findReference(rest)) {
    const value = referencedValue(found, custom, inside, depth + 1)
    if (value === null || result.length + value.length > maxLength) return null
    result += rest.slice(0, found.start) + value
    rest = rest.slice(found.end)
  }
  return result + rest
}

/** Variables in variables, and fallbacks in fallbacks, deeper than this come to nothing. */
const maxDepth = 100

/** Variables that double each other would fill the memory. */
const maxLength = 1 << 16

interface Reference {
  start: number
  end: number
  name: string
  fallback: string | null
}

function findReference(text: string): Reference | null {
  const found = /(?<![\w-])var\(/i.exec(text)
  if (!found) return null
  const start = found.index
  const open = start + found[0].length
  const close = closingParenthesis(text, open)
  const [name = '', ...fallback] = text.slice(open, close).split(',')
  return {
    start,
    end: close + 1,
    name: name.trim(),
    fallback: fallback.length > 0 ? fallback.join(',') : null,
  }
}

function closingParenthesis(text: string, from: number): number {
  let depth = 1
  for (let i = from; i < text.length; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth === 0) return i
  }
  return text.length
}

function referencedValue(
  { name, fallback }: Reference,
  custom: ReadonlyMap<string, string>,
  inside: ReadonlySet<string>,
  depth: number,
): string | null {
  const value = inside.has(name) ? undefined : custom.get(name)
  const substituted =
    value === undefined ? null : substituteVariables(value, custom, new Set([...inside, name]), depth)
  if (substituted !== null) return substituted
  return fallback === null ? null : substituteVariables(fallback, custom, inside, depth)
}
