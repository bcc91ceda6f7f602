import { readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it, test } from 'vitest'
import { parseCorrections } from '../../src/correct/index.js'
import { explain, extract, startCorrections } from '../../src/pipeline.js'
import { announcement } from '../announcement-text.js'
import { parseCase } from '../cases/reading.js'

const folder = new URL('../cases/structure/', import.meta.url)
const cases = readdirSync(folder)
  .filter(name => name.endsWith('.case'))
  .map(name => [name, parseCase(readFileSync(new URL(name, folder), 'utf8'))] as const)

const fileOf = (path: string, source: string) => new VFile({ path, value: Buffer.from(source) })

/** What a person gets who takes the marks off every line, but for the examples that would change the reading. */
function withoutMarks(yaml: string): string {
  return yaml.replace(/^# (?:split|merge|drop):\n(?:# {3}.*\n)*/gm, '').replace(/^# /gm, '')
}

test('says nothing as long as everything is a comment', () => {
  const yaml = startCorrections(explain(fileOf('winter.txt', announcement)))
  expect(parseCorrections(new VFile(yaml))).toEqual(parseCorrections(new VFile('')))
})

test('cites the least sure entry first', () => {
  const reading = explain(fileOf('winter.txt', announcement))
  const [doubtful] = reading.entries.toSorted((a, b) => a.confidence - b.confidence)
  const [, first] =
    /# lines:\n# {3}# entry \d, .*\n# {3}- line: (.*)\n# {5}is: title\n/.exec(startCorrections(reading)) ?? []
  expect(first).toBe(doubtful?.title)
})

const withEntries = cases.filter(([, { file, source }]) => explain(fileOf(file, source)).entries.length > 0)

describe('says what was read', () => {
  it.each(withEntries)('%s', (_, { file, source }) => {
    const started = withoutMarks(startCorrections(explain(fileOf(file, source))))
    const corrections = new VFile({ path: 'x.handbill.yaml', value: started })
    const asRead = extract(fileOf(file, source))
    const corrected = extract(fileOf(file, source), { corrections })
    const titleOf = ({ title }: typeof asRead) => title
    expect(corrected.entries.map(({ title, people }) => ({ title, people }))).toEqual(
      asRead.entries.map(({ title, people }) => ({ title, people })),
    )
    expect(titleOf(corrected)).toBe(titleOf(asRead))
    expect(corrections.messages.map(String)).toEqual([])
  })
})
