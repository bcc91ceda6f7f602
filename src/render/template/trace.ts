/**
 * Tells where in a template a place of the filled template comes from. A template is filled once more for it, with marks
 * where its pieces begin: that costs nothing where nobody asks.
 */
import type { Site } from './site.js'

/** Around the number of a site; no escaped value and no text of a template holds these characters. */
export const traceMark = { start: '\ufdd2', end: '\ufdd3' } as const
const marks = /\ufdd2(\d+)\ufdd3/g

/** What begins at a mark: a template's own text, or what is said in double braces. */
export interface TraceSite extends Site {
  isText: boolean
}

/** A place in a template's file. */
export interface Origin {
  file: string
  /** 1-based. */
  line: number
  /** 1-based. */
  column: number
  /** The value that stands there; `undefined` for the template's own text. */
  value: unknown
}

/** What was put in where something is said in double braces, in order. */
export class Emissions {
  readonly #bySite = new Map<string, unknown[]>()

  add(site: Site, value: unknown): void {
    const values = this.#bySite.get(keyOf(site)) ?? []
    values.push(value)
    this.#bySite.set(keyOf(site), values)
  }

  /** The first that was put in there and not asked for before. */
  next(site: Site): unknown {
    return this.#bySite.get(keyOf(site))?.shift()
  }
}

const keyOf = ({ file, line, column }: Site) => `${file}:${line}:${column}`

interface Piece {
  /** Where it begins in the filled template, without the marks. */
  offset: number
  site: TraceSite
  value: unknown
}

/** Reads the marks of a filled template; gives the origin of an offset in it as it is without them. */
export function readTrace(
  marked: string,
  sites: readonly (Site | TraceSite)[],
  emissions: Emissions,
): (offset: number) => Origin | null {
  const pieces: Piece[] = []
  let plain = ''
  let end = 0
  for (const { 0: mark, 1: number, index } of marked.matchAll(marks)) {
    plain += marked.slice(end, index)
    end = index + mark.length
    const site = sites[Number(number)]
    if (site && 'isText' in site)
      pieces.push({ offset: plain.length, site, value: site.isText ? undefined : emissions.next(site) })
  }
  plain += marked.slice(end)
  return offset => {
    const piece = pieces.findLast(candidate => candidate.offset <= offset)
    return piece ? originIn(piece, plain.slice(piece.offset, offset)) : null
  }
}

/** `before` is what stands between the piece's begin and the place: in its own text, lines count on. */
function originIn({ site: { file, line, column, isText }, value }: Piece, before: string): Origin {
  if (!isText) return { file, line, column, value }
  const lines = before.split('\n')
  const last = (lines.at(-1) ?? '').length
  return { file, line: line + lines.length - 1, column: lines.length === 1 ? column + last : last + 1, value }
}
