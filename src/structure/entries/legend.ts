/** A line above the entries that says what stands where in each of them: "(Project, Student, Mentor, Link)". */
import type { Role } from '../../model/vocabulary.js'
import type { Features } from '../features/features.js'
import { isRole, meaningOf } from '../phrases/labels/meaning.js'
import type { CommonWords } from '../phrases/names/name.js'
import { readPeople } from '../phrases/people/people.js'
import type { Split } from '../phrases/splits/split.js'

const longestLegend = 120
const fewestPieces = 3
const scanned = 200

/** The roles that such a line names, in its order; none where no line does, or one that names a single role. */
export function legendOf(all: readonly Features[]): readonly Role[] {
  for (const { text, line } of all.slice(0, scanned)) {
    const roles = line.cells || text.length > longestLegend ? [] : rolesIn(text)
    if (new Set(roles).size > 1) return roles
  }
  return []
}

function rolesIn(text: string): Role[] {
  const words = text.replace(/^[\s([]+|[\s)\]:.]+$/gu, '')
  const pieces = words.split(/\s*[,;|:/]\s*|\s[–—-]\s/u)
  const meanings = pieces.map(meaningOf)
  const isLegend = pieces.length >= fewestPieces && meanings.filter(meaning => meaning === null).length < 2
  return isLegend ? meanings.filter(isRole) : []
}

/** The way to part a line just so that names as many people as a legend, where one does, else `split` itself. */
export function splitUnder(
  legend: readonly Role[],
  split: Split,
  { text, splits }: Features,
  common: CommonWords,
): Split {
  if (legend.length === 0) return split
  const alike = splits.filter(
    ({ order, separator }) => order === split.order && separator === split.separator,
  )
  const namesAll = ({ people }: Split): boolean =>
    readPeople(text.slice(...people), { common, commaIsAffiliation: false }).people.length === legend.length
  return alike.find(namesAll) ?? split
}
