/** Tables below the lines that open entries: each lists those who made what the line above names. */
import type { Features } from '../../features/features.js'
import { isRole } from '../../phrases/labels/meaning.js'
import type { Grid } from '../tables/table.js'

/** What a line is to such a table: what its people made, what is said of that, the table itself. */
export type MemberPart = 'head' | 'between' | 'row'

/** What the names of a column of members look like at least. */
const leastNames = 0.5
/** Lines between two tables of members at most, where all of them belong to the second. */
const farthest = 3

/**
 * The parts of tables that list the members of teams, by line: they have the same header, name people and no titles, and
 * the header or the lines above say that those people did something together.
 */
export function membersOf(all: readonly Features[], grids: readonly Grid[]): Map<number, MemberPart> {
  const parts = new Map<number, MemberPart>()
  const tables = grids.filter(grid => isAgain(all, grid) && namesOnlyPeople(grid))
  if (tables.length < 2) return parts
  const count = linesApart(all, tables)
  const openings = tables.map(({ header }) => openingOf(all, header ?? 0, count))
  const winners = openings.filter(([head]) => head?.label?.meaning === 'prize').length
  if (!tables.some(hasTeams) && winners * 2 < tables.length) return parts
  for (const opening of openings)
    for (const [at, { line }] of opening.entries()) parts.set(line.index, at === 0 ? 'head' : 'between')
  for (const { header, rows } of tables) for (const row of [header ?? 0, ...rows]) parts.set(row, 'row')
  return parts
}

function isAgain(all: readonly Features[], { header }: Grid): boolean {
  return header !== null && (all[header]?.textCount ?? 0) > 1
}

function namesOnlyPeople({ columns }: Grid): boolean {
  const isNamed = columns.some(({ meaning, people }) => isRole(meaning) && people > leastNames)
  return isNamed && !columns.some(({ meaning }) => meaning === 'title')
}

function hasTeams({ columns }: Grid): boolean {
  return columns.some(({ meaning }) => meaning === 'team')
}

/** How many lines every table but the first has above it at least, since the table before. */
function linesApart(all: readonly Features[], tables: readonly Grid[]): number {
  const counts = tables.slice(1).map(({ header }, index) => {
    const end = tables[index]?.rows.at(-1) ?? 0
    return shown(all.slice(end + 1, header ?? 0)).length
  })
  const least = counts.reduce((least, count) => Math.min(least, count), Number.POSITIVE_INFINITY)
  return least > farthest ? 0 : least
}

/** So many lines above a table, from the one that opens the entry on: the name of a prize alone stands before it. */
function openingOf(all: readonly Features[], header: number, count: number): readonly Features[] {
  if (count === 0) return []
  const above = shown(all.slice(Math.max(0, header - 2 * farthest), header)).slice(-count)
  const first = above.findIndex(({ prize }) => !prize)
  return first < 0 ? [] : above.slice(first)
}

function shown(features: readonly Features[]): Features[] {
  return features.filter(({ line }) => line.dropped === null)
}
