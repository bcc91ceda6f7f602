/** Lists of names below titles that each stand right below a date: who speaks on that day, and about what. */
import type { Features } from '../../features/features.js'
import { isRole } from '../../phrases/labels/meaning.js'
import type { MemberPart } from './members.js'

/** A line that says when, what stands there, and who, one below the other. */
interface Session {
  title: Features
  notes: readonly Features[]
  names: readonly Features[]
}

const fewestSessions = 2
/** What a name looks like at least, and a title at most. */
const leastNames = 0.5
const longestTitle = 20
/** What surely is a sentence: two words in small letters make a title look a little like one. */
const surelyText = 1

/** The parts of such lists by line: what is told, and who tells it. Most of them name several people. */
export function datedListsOf(all: readonly Features[]): Map<number, MemberPart> {
  const parts = new Map<number, MemberPart>()
  const shown = all.filter(({ line }) => line.dropped === null)
  const sessions = shown.flatMap((_, at) => sessionAt(shown, at) ?? [])
  if (sessions.length < fewestSessions) return parts
  if (sessions.filter(({ names }) => names.length > 1).length * 2 <= sessions.length) return parts
  for (const { title, notes, names } of sessions) {
    parts.set(title.line.index, 'head')
    for (const { line } of notes) parts.set(line.index, 'between')
    for (const { line } of names) parts.set(line.index, 'row')
  }
  return parts
}

function sessionAt(shown: readonly Features[], at: number): Session | null {
  const [when, title] = [shown[at], shown[at + 1]]
  if (!when || !title || !saysWhen(when) || !mayBeTitle(title)) return null
  const below = at + 2
  let first = below
  while (isNote(shown[first])) first++
  let end = first
  while (isName(shown[end])) end++
  return end === first ? null : { title, notes: shown.slice(below, first), names: shown.slice(first, end) }
}

function saysWhen({ fact }: Features): boolean {
  return fact === 'date' || fact === 'time'
}

function mayBeTitle({ line, label, fact, words, prize, prose, people }: Features): boolean {
  const isPlain = line.cells === null && !prize && fact === null && !isRole(label?.meaning)
  return isPlain && words <= longestTitle && prose < surelyText && people <= leastNames
}

/** Whether a line is a remark in brackets. */
function isNote(feature: Features | undefined): boolean {
  return feature !== undefined && /^[(（][^()（）]+[)）]$/u.test(feature.text)
}

function isName(feature: Features | undefined): boolean {
  if (!feature) return false
  const { line, label, people, prose } = feature
  const isPlain = line.kind !== 'heading' && line.cells === null && label === null && prose <= 0
  return isPlain && people > leastNames
}
