/** Lists of names below the lines that open entries, where a line above says that they are those of teams. */
import type { Features } from './features.js'
import { roleOfLabel } from './label.js'
import type { MemberPart } from './members.js'
import { titleEnd } from './title.js'

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
      lists.filter(({ names }) => names.length > 1).length * 2 > lists.length
    )
      for (const { opening, names } of lists) {
        parts.set(opening.line.index, 'head')
        for (const { line } of names) parts.set(line.index, 'row')
      }
  return parts
}

/** Lists that follow each other with nothing between, below a line that speaks of teams. */
function listsInARow(shown: readonly Features[]): List[][] {
  const rows: List[][] = []
  let open: List[] | null = null
  for (let at = 1; at < shown.length; ) {
    const names = namesFrom(shown, at)
    const opening = shown[at - 1]
    if (names.length === 0 || !opening || !mayOpen(opening)) {
      // A line that opens the next list may stand between two.
      if (open && namesFrom(shown, at + 1).length === 0) open = null
      at += 1
      continue
    }
    if (open === null && shown.slice(Math.max(0, at - 1 - above), at - 1).some(saysTeams)) {
      open = []
      rows.push(open)
    }
    open?.push({ opening, names })
    at += names.length + 1
  }
  return rows
}

function namesFrom(shown: readonly Features[], from: number): Features[] {
  const end = shown.findIndex((feature, index) => index >= from && !isName(feature))
  return shown.slice(from, end < 0 ? shown.length : end)
}

function isName({ line, label, text, people, words, prose }: Features): boolean {
  const isPlain = line.kind !== 'heading' && line.cells === null && label === null && prose <= 0
  if (!isPlain || words > longestName || people <= leastNames) return false
  // Brackets with what was won stand behind a title.
  return titleEnd(text, 0, text.length) === text.length
}

function mayOpen(feature: Features): boolean {
  const { line, label, words, prize, prose } = feature
  if (prize || words > longestOpening || prose > 0 || line.cells) return false
  return (line.kind === 'heading' || !isName(feature)) && (label === null || label.meaning === null)
}

/** Whether a heading or a line before a list has a word for teams. */
function saysTeams({ text, line, prose }: Features): boolean {
  if (line.kind !== 'heading' && prose > 0 && !/[:：]$/u.test(text)) return false
  return text.split(/[^\p{L}]+/u).some(word => word !== '' && roleOfLabel(word) === 'team')
}
