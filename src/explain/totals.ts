import type { ReadingLine, ReadingStretch, ReadingTotals } from '../model/reading.js'

type Count = Exclude<keyof ReadingTotals, 'lines'>

/** Counts each line once: faults first, then entries, then what stands around them. */
export function totalsOf(lines: readonly ReadingLine[], twice: readonly ReadingStretch[]): ReadingTotals {
  const doubled = new Set(twice.flatMap(({ source }) => range(source.start.line, source.end.line)))
  const totals: ReadingTotals = {
    lines: lines.length,
    heading: 0,
    lead: 0,
    group: 0,
    entries: 0,
    closing: 0,
    dropped: 0,
    unplaced: 0,
    lost: 0,
    twice: 0,
  }
  for (const line of lines) totals[countOf(line, doubled)]++
  return totals
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function countOf({ line, roles, entry }: ReadingLine, doubled: ReadonlySet<number>): Count {
  if (roles.includes('lost')) return 'lost'
  if (doubled.has(line)) return 'twice'
  if (entry !== null) return roles.includes('unplaced') ? 'unplaced' : 'entries'
  const [role] = roles
  if (role === 'title') return 'heading'
  return role === 'lead' || role === 'group' || role === 'closing' ? role : 'dropped'
}
