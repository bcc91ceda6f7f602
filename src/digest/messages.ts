import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Place, Span } from '../model/announcement.js'
import type { DigestMessage } from '../model/digest.js'

/** The messages of a file as JSON, in the order in which they were found. */
export function digestMessages(file: VFile): DigestMessage[] {
  return file.messages.map(message => ({
    rule: message.ruleId ?? 'unknown',
    reason: message.reason,
    fatal: message.fatal === true,
    source: message.place === undefined ? null : span(message.place),
  }))
}

/** A unist position or point as a span; `null` where it has no offsets. */
export function span(place: Position | Point): Span | null {
  const start = toPlace('start' in place ? place.start : place)
  const end = toPlace('end' in place ? place.end : place)
  return start === null || end === null ? null : { start, end }
}

function toPlace({ line, column, offset }: Point): Place | null {
  return offset === undefined ? null : { line, column, offset }
}
