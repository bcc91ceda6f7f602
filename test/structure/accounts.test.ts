import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain/index.js'
import type { Reading } from '../../src/model/reading.js'
import { read } from '../../src/read/index.js'
import { explainStructure } from '../../src/structure/index.js'
import { parseCase } from '../cases/reading.js'

const folder = new URL('../cases/structure/', import.meta.url)
const sources = readdirSync(folder)
  .filter(name => name.endsWith('.case'))
  .map(name => parseCase(readFileSync(new URL(name, folder), 'utf8')))
  .filter(({ file }) => /\.(?:txt|md)$/.test(file))
const lines = sources.flatMap(({ source }) => source.split('\n'))

/** Text of lines from many announcements, in runs as they stood and in disorder. */
const disorder = fc
  .array(
    fc.tuple(
      fc.nat(lines.length - 1),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('\n', '\n\n', '\n- ', '\n# '),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map(runs => runs.map(([at, length, gap]) => lines.slice(at, at + length).join(gap)).join('\n\n'))
  .filter(text => /\p{L}/u.test(text))

function readAll(name: string, value: string) {
  const file = new VFile({ path: name, value })
  const root = read(file)
  const { announcement, evidence } = explainStructure(root, file)
  return { announcement, reading: explain(announcement, evidence, file), source: String(file.value) }
}

function textSpans(tree: Node): [number, number][] {
  const spans: [number, number][] = []
  visit(tree, node => {
    const { start, end } = node.position ?? {}
    if (node.type === 'text' && start?.offset !== undefined && end?.offset !== undefined)
      spans.push([start.offset, end.offset])
  })
  return spans
}

/** The words among stretches of source; the mark of a list item ("1.") is none. */
const words = (stretches: { text: string }[]) =>
  stretches
    .map(({ text }) => text.trim())
    .filter(text => /[\p{L}\p{N}]/u.test(text) && !/^\d+[.)]$/.test(text))

const unplacedIn = ({ lines }: Reading) =>
  lines.flatMap(({ parts }) => parts.filter(({ role }) => role === 'unplaced').map(({ text }) => text))

describe('every word of an announcement', () => {
  it.each(sources)('stands in one place: $heading', ({ file, source }) => {
    const { reading } = readAll(file, source)
    expect(words(reading.lost)).toEqual([])
    expect(words(reading.twice)).toEqual([])
    expect(unplacedIn(reading)).toEqual([])
  })

  it('stands in one place, in text order within its section, whatever the text', () => {
    fc.assert(
      fc.property(disorder, fc.constantFrom('a.txt', 'a.md'), (text, name) => {
        const { announcement, reading, source } = readAll(name, text)
        expect(words(reading.lost)).toEqual([])
        expect(words(reading.twice)).toEqual([])
        expect(unplacedIn(reading)).toEqual([])
        for (const [start, end] of textSpans(announcement)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(source.length)
        }
        for (const entry of reading.entries) {
          expect(entry.confidence).toBeGreaterThanOrEqual(0)
          expect(entry.confidence).toBeLessThanOrEqual(1)
        }
      }),
      { seed: 7, numRuns: 150 },
    )
  })

  it('is read the same again', () => {
    fc.assert(
      fc.property(disorder, text => {
        expect(readAll('a.txt', text)).toEqual(readAll('a.txt', text))
      }),
      { seed: 11, numRuns: 20 },
    )
  })
})
