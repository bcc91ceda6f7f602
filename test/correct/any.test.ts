import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseCorrections } from '../../src/correct/index.js'
import { fieldNames, lineKinds } from '../../src/model/corrections.js'
import { HandbillError } from '../../src/model/error.js'
import { roles } from '../../src/model/vocabulary.js'
import { explain, extract } from '../../src/pipeline.js'
import { parseCase } from '../cases/reading.js'

const folder = new URL('../cases/structure/', import.meta.url)
const cases = readdirSync(folder)
  .filter(name => name.endsWith('.case'))
  .map(name => parseCase(readFileSync(new URL(name, folder), 'utf8')))

/** Corrections that cite lines of an announcement, sensible or not. */
function correctionsOf(source: string) {
  const lines = source.split('\n').filter(line => line.trim() !== '')
  const line = fc.constantFrom(...lines)
  const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 4 })
  return fc.record(
    {
      year: fc.constantFrom(null, 1999),
      language: fc.constantFrom('de', 'ja'),
      fields: fc
        .shuffledSubarray([...fieldNames], { minLength: 1 })
        .filter(([first]) => first !== 'description'),
      lines: list(fc.record({ line, is: fc.constantFrom(...lineKinds) })),
      split: list(line),
      people: list(fc.record({ person: line, role: fc.constantFrom(...roles), name: line })),
      merge: list(fc.array(line, { minLength: 2, maxLength: 3 })),
      drop: list(line),
    },
    { requiredKeys: [] },
  )
}

const caseAndCorrections = fc
  .constantFrom(...cases)
  .chain(each => correctionsOf(each.source).map(corrections => [each, stringify(corrections)] as const))

const letters = (text: string) => text.match(/\p{L}/gu)?.join('') ?? ''

test('whatever is corrected, every letter keeps its one place', () => {
  fc.assert(
    fc.property(caseAndCorrections, ([{ file, source }, yaml]) => {
      const announcement = () => new VFile({ path: file, value: Buffer.from(source) })
      const read = announcement()
      const reading = explain(read, { corrections: yaml })
      expect({ lost: reading.lost, twice: reading.twice }).toEqual({ lost: [], twice: [] })
      if (file.endsWith('.txt')) {
        const parts = reading.lines.flatMap(line => line.parts.map(({ text }) => text))
        expect(letters(parts.join(''))).toBe(letters(String(read.value)))
      }
      expect(() => extract(announcement(), { corrections: yaml })).not.toThrow()
    }),
    { numRuns: 100, seed: 20191106 },
  )
})

test('whatever stands in the file, it is read or refused with a place', () => {
  const words = fc.constantFrom(
    'lines',
    'line',
    'is',
    'title',
    'people',
    'person',
    'merge',
    'drop',
    'fields',
    ' ',
    ': ',
    '- ',
    '\n',
    '  ',
    '"',
    '[',
    ']',
    '{',
    '&a',
    '*a',
    '|',
    '#',
    '2019',
    'null',
    '\u0000',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), parts => {
      try {
        parseCorrections(new VFile(parts.join('')))
      } catch (error) {
        if (!(error instanceof HandbillError)) throw error
        expect(error).toMatchObject({ code: 'corrections-broken', place: { line: expect.any(Number) } })
      }
    }),
    { numRuns: 2000, seed: 20191106 },
  )
})
