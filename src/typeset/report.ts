import { VFileMessage } from 'vfile-message'

/** A place in a file the caller gave: 1-based line and column, 0-based offset. */
export interface Place {
  path: string
  line: number
  column: number
  offset: number
}

/** What is told of a fault. */
export type Warning = Parameters<Report['warn']>

/** Who is told of faults. */
export type Warner = Pick<Report, 'warn'>

/** Collects the messages of a run, each once; what has no place of its own is told at the start of `path`. */
export class Report {
  readonly messages: VFileMessage[] = []
  readonly #seen = new Set<string>()
  readonly #counts = new Map<string, number>()
  readonly #start: Place

  constructor(path: string) {
    this.#start = { path, line: 1, column: 1, offset: 0 }
  }

  /** Adds a warning; the same fault at the same place is told once. `actual` is what was met, in a word. */
  warn(ruleId: string, reason: string, at: Place | null, actual?: string): void {
    const place = at ?? this.#start
    const key = `${ruleId}|${reason}|${place.path}|${place.offset}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const count = (this.#counts.get(ruleId) ?? 0) + 1
    this.#counts.set(ruleId, count)
    if (count > mostOfOneRule) return
    const message = new VFileMessage(reason, { ruleId, source: 'handbill', place: point(place) })
    message.fatal = false
    message.file = place.path
    message.actual = actual
    this.messages.push(message)
  }

  /** Adds a warning unless one with this key was told before: for faults that repeat all over a text. */
  warnOnce(key: string, ruleId: string, reason: string, place: Place | null): void {
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.warn(ruleId, reason, place)
  }
}

/** One fault all over a document is told this often, no more. */
const mostOfOneRule = 200

function point({ line, column, offset }: Place) {
  return { line, column, offset }
}
