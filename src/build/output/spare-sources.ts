import { lstatSync, type Stats, statSync } from 'node:fs'
import { HandbillError } from '../../model/error.js'

/**
 * Refuses to put an output where an announcement stands, by whatever name: its words would be lost.
 *
 * @param places Where outputs are to go.
 * @param sources The files that announcements stand in.
 * @throws HandbillError `output-unwritable`
 */
export function spareSources(places: readonly string[], sources: readonly string[]): void {
  // A link is replaced by the output; what it leads to stays as it is.
  const there = places.filter(place => identityOf(lstatSync, place) !== null)
  if (there.length === 0) return
  const identities = new Set(sources.map(source => identityOf(statSync, source)))
  const lost = there.find(place => identities.has(identityOf(lstatSync, place)))
  if (lost === undefined) return
  throw new HandbillError(
    'output-unwritable',
    `Cannot write ${lost}: it is an announcement`,
    'Name another folder with --output, or other formats with --format.',
  )
}

/** The same for a file however it is named; `null` where none can be seen: who reads or writes there learns why. */
function identityOf(look: (path: string) => Stats, path: string): string | null {
  try {
    const { dev, ino } = look(path)
    return `${dev} ${ino}`
  } catch {
    return null
  }
}
