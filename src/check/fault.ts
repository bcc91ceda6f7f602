import type { Position } from 'unist'
import type { Span } from '../model/announcement.js'
import type { Survey } from './survey.js'

/** What a rule found: a warning before it has its rule id. */
export interface Fault {
  /** "Unexpected X, expected Y". */
  reason: string
  place: Span | Position | undefined
  /** What stands in the source. */
  actual?: string
  /** What could stand there instead. */
  expected?: string[]
  /** What else a reader may want to look at. */
  note?: string
}

export type Rule = (survey: Survey) => Fault[]

/** Where a node begins, as reporters write it: `3:14`. */
export function whereabouts(place: Fault['place']): string {
  return place === undefined ? 'an unknown place' : `${place.start.line}:${place.start.column}`
}
