import { readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { explain, extract } from '../../src/pipeline.js'
import { parseCase, print, readingOf } from '../cases/reading.js'

const folder = new URL('../cases/correct/', import.meta.url)
const names = readdirSync(folder).filter(name => name.endsWith('.case'))

/** Cases of `structure/` with two parts more: the corrections, and the warnings about them. */
const parts =
  /^=== corrections\n([\s\S]*?)(?=^=== reading\n)([\s\S]*?)(?:^=== warnings\n([\s\S]*))?$(?![\s\S])/m

function load(name: string) {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const [all = '', corrections = '', reading = '', warnings = ''] = parts.exec(text) ?? []
  return { ...parseCase(text.replace(all, reading)), corrections, warnings: warnings.trim() }
}

/** Each warning as `rule @ the words it points at`. */
function warningsOf(file: VFile): string {
  const text = String(file.value)
  return file.messages
    .map(({ ruleId, place }) => {
      const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : []
      return `${ruleId} @ ${text.slice(start, end)}`
    })
    .join('\n')
}

describe('corrections', () => {
  it.each(names)('%s', name => {
    const { file, source, corrections, reading, warnings } = load(name)
    const sidecar = new VFile({ path: 'x.handbill.yaml', value: corrections })
    const digest = extract(new VFile({ path: file, value: Buffer.from(source) }), { corrections: sidecar })
    expect(print(readingOf(digest, source, reading))).toBe(print(reading))
    expect(warningsOf(sidecar)).toBe(warnings)
  })

  it.each(names)('%s: every line is still accounted for', name => {
    const { file, source, corrections } = load(name)
    const reading = explain(new VFile({ path: file, value: Buffer.from(source) }), { corrections })
    expect({ lost: reading.lost, twice: reading.twice }).toEqual({ lost: [], twice: [] })
  })
})
