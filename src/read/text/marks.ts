/** What the marks at a line's beginning say: a bullet, a rule, a label. */
import { isSpace, type Line } from './lines.js'

/** A list item's marker: `- `, `• `, `1. `, `2) `. */
export interface Marker {
  /** The bullet, or what follows the number. */
  kind: string
  /** The number of an ordered item. */
  number: number | null
  /** Columns before the marker. */
  indent: number
  /** Offset of the item's text. */
  content: number
}

const bullets = '-*+•‣◦▪●○–—·∙◆■□⁃'

/** Words behind a number that is an ordinal where a full stop makes one: "1. Platz", "2. miejsce". */
const ranks =
  /^(?:platz|preis|rang|sieger(?:in)?|gewinner(?:in)?|plads|plass|pris|premie|præmie|sæti|sija|palkinto|koht|miejsce|nagroda|místo|cena|miesto|mesto|mjesto|nagrada|helyezett|helyezés|hely|díj|vieta)(?![\p{L}\p{M}])/iu
const longestRank = 12

/** Reads the marker that a line begins with. */
export function markerOf(source: string, line: Line): Marker | null {
  const code = source.charCodeAt(line.start)
  if (code >= 48 && code <= 57) return numberMarker(source, line)
  const kind = source.charAt(line.start)
  if (code > 32 && code < 128 && code !== 42 && code !== 43 && code !== 45) return null
  if (!bullets.includes(kind)) return null
  return markerWith(source, line, kind, null, line.start + 1)
}

function numberMarker(source: string, line: Line): Marker | null {
  let at = line.start
  while (at < line.start + 4 && isDigit(source.charCodeAt(at))) at++
  const kind = source.charAt(at)
  if (at === line.start + 4 || (kind !== '.' && kind !== ')')) return null
  const marker = markerWith(source, line, kind, Number(source.slice(line.start, at)), at + 1)
  return marker && kind === '.' && countsRank(source, marker) ? null : marker
}

function countsRank(source: string, { content }: Marker): boolean {
  return ranks.test(source.slice(content, content + longestRank))
}

function markerWith(
  source: string,
  line: Line,
  kind: string,
  number: number | null,
  after: number,
): Marker | null {
  let content = after
  while (content < line.end && isSpace(source.charCodeAt(content))) content++
  if (content === after || content === line.end) return null
  return { kind, number, indent: line.indent, content }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** The character a line consists of, at least three times with nothing but spaces between: `=`, `-`, `_`, `*`, `~`. */
export function ruleOf(source: string, line: Line): string | null {
  const kind = source.charAt(line.start)
  if (!'=-_*~#+─━═'.includes(kind) || line.end - line.start < 3) return null
  for (let at = line.start + 1; at < line.end; at++) {
    const char = source.charAt(at)
    if (char !== kind && char !== ' ') return null
  }
  return kind
}

const label = /^([\p{Lu}\p{Lo}][^\s:：]*(?:[ -][^\s:：]+){0,3}) ?(?:[:：](?=\s|$)|：)/u
const longestLabel = 40

/** The label before a colon that a line's text begins with: `Student: …`, `Primary mentor: …`, `导师：…`. */
export function labelOf(source: string, line: Line, from = line.start): string | null {
  const text = source.slice(from, Math.min(line.end, from + longestLabel))
  if (!text.includes(':') && !text.includes('：')) return null
  return label.exec(text)?.[1] ?? null
}
