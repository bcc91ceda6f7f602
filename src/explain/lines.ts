/** The lines of the source with what each of their words is. */
import type { LineRole, ReadingLine, ReadingPart, WeighedLine } from '../model/reading.js'
import { lost, nobody, type Owners, runsOf } from './owners.js'
import type { Part, Parts } from './parts.js'
import { roleOfUnplaced } from './unplaced.js'

interface Row {
  line: number
  start: number
  end: number
}

/** Every line that holds more than white space. `weighed` is in text order. */
export function linesOf(
  source: string,
  parts: Parts,
  owners: Owners,
  weighed: readonly WeighedLine[],
): ReadingLine[] {
  const placed = weighed.filter(({ position }) => position !== null)
  let next = 0
  return rowsOf(source).map(row => {
    const begun: WeighedLine[] = []
    for (; (placed[next]?.position?.start.offset ?? Number.POSITIVE_INFINITY) < row.end; next++) {
      const line = placed[next]
      if (line) begun.push(line)
    }
    return lineOf(source, row, parts, owners, begun)
  })
}

function rowsOf(source: string): Row[] {
  const rows: Row[] = []
  let line = 0
  for (const { 0: text, index } of source.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/gu)) {
    line++
    if (text.trim() !== '') rows.push({ line, start: index, end: index + text.length })
  }
  return rows
}

function lineOf(
  source: string,
  row: Row,
  parts: Parts,
  owners: Owners,
  begun: readonly WeighedLine[],
): ReadingLine {
  const found = partsIn(source, row, parts, owners)
  const first = found.find(({ part }) => part?.entry !== null && part?.entry !== undefined) ?? found[0]
  return {
    line: row.line,
    text: source.slice(row.start, row.end).trimEnd(),
    roles: rolesOf(found.map(({ role }) => role)),
    entry: first?.entry ?? null,
    reason: found.length === 0 ? 'markup' : (first?.part?.reason ?? null),
    score: begun.length > 0 ? begun.reduce((sum, { score }) => sum + score, 0) : null,
    why: [...new Set(begun.flatMap(({ why }) => why))],
    parts: found.map(({ role, text, start, end }) => ({ role, text, start, end })),
  }
}

interface Found extends ReadingPart {
  part: Part | undefined
  entry: number | null
}

function partsIn(source: string, row: Row, { all, entries }: Parts, owners: Owners): Found[] {
  const found: Found[] = []
  const runs = [...runsOf(owners.of, row.start, row.end)]
  const last = runs.findLastIndex(([, , owner]) => owner >= 0 && owner < lost)
  for (const [index, [from, to, owner]] of runs.entries()) {
    if (owner === nobody) continue
    const bare = source.slice(from, to)
    const text = bare.trim()
    if (!/[^\s]/u.test(text)) continue
    const start = from + bare.indexOf(text)
    const part = all[owner]
    const within = owner < 0 ? entries[~owner] : undefined
    found.push({
      role: within ? roleOfUnplaced(within, text, index < last) : roleAt(owner, part),
      text,
      start,
      end: start + text.length,
      part,
      entry: owner < 0 ? ~owner : (part?.entry ?? null),
    })
  }
  return found.filter(
    ({ role, text }) => role === 'dropped' || /[\p{L}\p{N}\p{S}]/u.test(text) || found.length === 1,
  )
}

function roleAt(owner: number, part: Part | undefined): LineRole {
  return owner === lost ? 'lost' : (part?.role ?? 'lost')
}

/** A label is told only where it stands alone. */
function rolesOf(all: readonly LineRole[]): LineRole[] {
  const roles = [...new Set(all)]
  const telling = roles.filter(role => role !== 'label')
  if (roles.length === 0) return ['dropped']
  return telling.length > 0 ? telling : roles
}
