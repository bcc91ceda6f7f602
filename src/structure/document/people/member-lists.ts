/** Lists of names below the lines that open entries, where a line above, or these lines, say that they are those of teams. */
import type { Features } from '../../features/features.js'
import { isRole, roleOfLabel } from '../../phrases/labels/meaning.js'
import { workBesideTeam } from '../../phrases/titles/team-beside.js'
import { titleEnd } from '../../phrases/titles/title.js'
import type { MemberPart } from './members.js'

/** Lines of names, one below the other, and the line right above them. */
interface List {
  opening: Features
  names: readonly Features[]
}

const fewestLists = 2
/** What a name looks like at least. */
const leastNames = 0.5
const longestName = 8
const longestOpening = 20
/** Lines above the first list that may speak of teams. */
const above = 2

/** The parts of such lists by line: what the people made, and they themselves. */
export function memberListsOf(all: readonly Features[]): Map<number, MemberPart> {
  const parts = new Map<number, MemberPart>()
  for (const lists of listsInARow(all.filter(({ line }) => line.dropped === null)))
    if (
      lists.length >= fewestLists &&
      lists.filter(({ names }) => names.filter(isName).length > 1).length * 2 > lists.length
    )
      for (const { opening, names } of lists) {
        parts.set(opening.line.index, 'head')
        for (const { line } of names) parts.set(line.index, 'row')
      }
  return parts
}

/** Lists that follow each other with nothing between, the first below a line that speaks of teams or of a team's work. */
function listsInARow(shown: readonly Features[]): List[][] {
  // Most documents have no such line, and lists of names take long to find.
  if (!shown.some(feature => saysTeams(feature) || namesWork(feature))) return []
  const ends = namesEnd(shown)
  const rows: List[][] = []
  let open: List[] | null = null
  for (let at = 1; at < shown.length; ) {
    const end = ends[at] ?? at
    const opening = shown[at - 1]
    if (end === at || !opening || !mayOpen(opening) || shown[at]?.label) {
      // A line that opens the next list may stand between two.
      if (open && ends[at + 1] === at + 1) open = null
      at += 1
      continue
    }
    const isTeams = namesWork(opening) || shown.slice(Math.max(0, at - 1 - above), at - 1).some(saysTeams)
    if (open === null && isTeams) {
      open = []
      rows.push(open)
    }
    open?.push({ opening, names: shown.slice(at, end) })
    at = end + 1
  }
  return rows
}

/** By line: where the names end that begin there; itself where none do. */
function namesEnd(shown: readonly Features[]): Uint32Array {
  const ends = new Uint32Array(shown.length + 1)
  ends[shown.length] = shown.length
  for (let at = shown.length - 1; at >= 0; at--) {
    const feature = shown[at]
    ends[at] = feature && (isName(feature) || isLabelled(feature)) ? (ends[at + 1] ?? at) : at
  }
  return ends
}

function isName(feature: Features): boolean {
  const { line, label, text, people, words, prose } = feature
  const isPlain = line.kind !== 'heading' && line.cells === null && label === null && prose <= 0
  if (!isPlain || words > longestName || people <= leastNames || namesWork(feature)) return false
  // Brackets with what was won stand behind a title.
  return titleEnd(text, 0, text.length) === text.length
}

/** Whether a label says of one in the list, behind the others, what they are: "Mentor: Ada Byron". */
function isLabelled({ label, valuePeople, line }: Features): boolean {
  return line.cells === null && isRole(label?.meaning) && valuePeople > leastNames
}

function mayOpen(feature: Features): boolean {
  const { line, label, words, prize, prose } = feature
  if (prize || words > longestOpening || prose > 0 || line.cells) return false
  const isTitled = label === null || label.meaning === null || label.meaning === 'title'
  return (line.kind === 'heading' || !isName(feature)) && isTitled
}

/** Whether a line names what somebody made, or a team beside that: "Project: Tide tables", "Team Moth – Tide tables". */
function namesWork({ label, text }: Features): boolean {
  return label?.meaning === 'title' || workBesideTeam(text) !== null
}

/** Whether a heading or a line before a list has a word for teams. */
function saysTeams({ text, line, words, prose }: Features): boolean {
  const introduces = /[:：]$/u.test(text)
  if (line.kind !== 'heading' && !introduces && (words > longestOpening || prose > 0)) return false
  return text.split(/[^\p{L}]+/u).some(word => word !== '' && roleOfLabel(word) === 'team')
}
