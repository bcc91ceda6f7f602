/** How many numbers each command of path data takes (SVG 2, 9.3). */
const arities: Readonly<Record<string, number>> = { m: 2, l: 2, t: 2, h: 1, v: 1, c: 6, s: 4, q: 4, a: 7 }
const runs = /([mlhvcsqta])([^a-df-z]*)/gi
const numbers = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi
/** Below, it does not matter. */
const longRun = 1000
const segmentsInRun = 50

/**
 * The same path data with its command named again every so often: svgpath's time grows with the square of what one
 * command stands before, and outlines of countries have thousands of points after one.
 */
export function shortRuns(data: string): string {
  if (data.length < longRun) return data
  return data.replaceAll(runs, (run: string, command: string, text: string) =>
    text.length < longRun ? run : (split(command, text) ?? run),
  )
}

/** `null` where the run is not plain numbers: svgpath says what is wrong with it. */
function split(command: string, text: string): string | null {
  const arity = arities[command.toLowerCase()] ?? 1
  const values = text.match(numbers) ?? []
  const isPlain = text.replaceAll(numbers, '').trim().replaceAll(/[\s,]/g, '') === ''
  if (!isPlain || values.length % arity !== 0) return null
  // Flags of arcs may be written without spaces, and then look like other numbers.
  if (arity === 7 && values.some((value, i) => (i % 7 === 3 || i % 7 === 4) && !/^[01]$/.test(value)))
    return null
  const next = command === 'M' ? 'L' : command === 'm' ? 'l' : command
  const first = command === next ? arity * segmentsInRun : arity
  const pieces = [command + values.slice(0, first).join(' ')]
  for (let at = first; at < values.length; at += arity * segmentsInRun)
    pieces.push(next + values.slice(at, at + arity * segmentsInRun).join(' '))
  return pieces.join('')
}
