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

/** What a person gets who takes the first mark off every line. */
function withoutMarks(yaml: string): string {
  return yaml.replace(/^# /gm, '')
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

describe('rows and items that are several things at once', () => {
  const talks = ['- Ada Byron: A table of tides', '- Wei Lin: Bridges that hum', '- Omar Diallo: Ropes']
  const prizes = [
    'A table of tides | Ada Byron',
    'Bridges that hum | Wei Lin',
    'Ropes that never rot | Omar Diallo',
  ]
  it.each([
    ['talks.md', `# Talks of the day\n\n${talks.join('\n')}\n`, 'Wei Lin'],
    ['prizes.md', `# Prizes\n\n| Title | Author |\n| --- | --- |\n| ${prizes.join(' |\n| ')} |\n`, 'Wei Lin'],
  ])('are cited by examples that hold without their second mark: %s', (name, source, dropped) => {
    const started = withoutMarks(startCorrections(explain(fileOf(name, source))))
    const example = new RegExp(`^ {2}# (- line: .*${dropped}.*)\\n {2}# ( {2}is: dropped).*`, 'm')
    expect(started).toMatch(example)
    const corrections = new VFile({ path: 'x.handbill.yaml', value: started.replace(example, '  $1\n  $2') })
    const people = extract(fileOf(name, source), { corrections }).entries.flatMap(entry => entry.people)
    expect(people.map(person => person.name)).toEqual(['Ada Byron', 'Omar Diallo'])
  })
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
