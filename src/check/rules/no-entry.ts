import type { Fault } from '../fault.js'
import type { Survey } from '../survey.js'

/** An announcement in which nothing was found that is announced. */
export function noEntry({ announcement, entries }: Survey): Fault[] {
  if (entries.length > 0) return []
  const reason = 'Unexpected announcement without an entry, expected at least one'
  return [{ reason, place: announcement.position, note: '`handbill explain` shows how each line was read.' }]
}
