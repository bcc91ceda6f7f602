import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.js'
import { explain } from '../../src/pipeline.js'
import { announcement } from '../announcement-text.js'
import { parseCase } from '../cases/reading.js'

const folder = new URL('../cases/structure/', import.meta.url)
const cases = readdirSync(folder)
  .filter(name => name.endsWith('.case'))
  .map(name => parseCase(readFileSync(new URL(name, folder), 'utf8')))
const plain = cases.filter(({ file }) => file.endsWith('.txt'))

/** The reading, and the text that its offsets refer to. */
function read(path: string, source: string): { reading: Reading; text: string } {
  const file = new VFile({ path, value: Buffer.from(source) })
  const reading = explain(file)
  return { reading, text: String(file.value) }
}

const rolesOf = ({ lines }: Reading) =>
  lines.map(({ line, entry, roles, reason }) =>
    [line, entry === null ? '' : `${entry + 1} `, roles.join(' + '), reason ? `: ${reason}` : ''].join(' '),
  )

function expectSum({ lines, totals }: Reading): void {
  const { lines: all, ...shares } = totals
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(all)
  expect(lines.length).toBe(all)
}

function expectParts({ lines }: Reading, text: string): void {
  let end = 0
  for (const part of lines.flatMap(line => line.parts)) {
    expect(part.start).toBeGreaterThanOrEqual(end)
    expect(text.slice(part.start, part.end)).toBe(part.text)
    end = part.end
  }
}

const letters = (text: string) => text.match(/\p{L}/gu)?.join('') ?? ''

test('every line has its role', () => {
  const { reading } = read('winter.txt', announcement)
  expect(rolesOf(reading)).toEqual([
    '1  lead ',
    '2 1  title ',
    '3 1  contributor ',
    '4 1  description ',
    '5 2  title ',
    '6 2  contributor ',
    '7 2  description ',
    '8 3  title ',
    '9 3  contributor ',
    '10 3  description ',
    '11  closing ',
  ])
  expect(reading.entries.map(({ title, people }) => [title, ...people.map(({ name }) => name)])).toEqual([
    ['Faster pruning of index trees', 'Ida Lindqvist'],
    ['A graft for old archives', 'Tomás Herrera'],
    ['Ladders for screen readers', 'Mei Tanaka'],
  ])
})

test('the layout stands beside the runner-up, with why each line is what it is', () => {
  const { reading } = read('winter.txt', announcement)
  expect(reading.layout?.name).toBe('title / people')
  expect(reading.layout?.score).toBeGreaterThan(reading.runnerUp?.score ?? 0)
  expect(reading.certainty).toBeGreaterThan(0.9)
  expect(reading.lines[2]).toMatchObject({
    score: expect.any(Number),
    why: [expect.stringMatching(/^name-like/)],
  })
})

test('a wrapped paragraph is weighed once, where it begins', () => {
  const { reading } = read('note.md', 'The office is closed on Monday,\nas it is every year.\n')
  expect(reading.lines[0]).toMatchObject({ roles: ['lead'], score: expect.any(Number) })
  expect(reading.lines[1]).toMatchObject({ roles: ['lead'], score: null, why: [] })
})

test('several parts of a line are told apart, and what stands in none', () => {
  const talks = ['Ida Lindqvist', 'Tomás Herrera', 'Mei Tanaka', 'Noor Haddad'].map(
    (name, index) => `- ${name}: How trees number ${index + 2} are pruned in winter (slides)`,
  )
  const { reading } = read('talks.md', `These are the talks:\n\n${talks.join('\n')}\n`)
  const [, first] = reading.lines
  expect(first?.parts.map(({ role, text }) => [role, text])).toContainEqual(['speaker', 'Ida Lindqvist'])
  expect(first?.roles).toContain('title')
  expect(reading.totals).toMatchObject({ entries: 4, lead: 1, lost: 0, twice: 0 })
})

test('what a page does not show is no text, wherever it stands', () => {
  const page =
    '<p>The office is\n<style>p { color: red }</style>\n<script>let Ida = "Lindqvist"</script>closed.</p>\n'
  const { reading } = read('note.html', page)
  expect(reading).toMatchObject({ lost: [], twice: [], totals: { lost: 0, twice: 0 } })
  expect(reading.lines[0]).toMatchObject({ roles: ['lead'], parts: [{ role: 'lead' }] })
})

test('an announcement without entries is a lead', () => {
  const { reading } = read('note.txt', 'The office is closed on Monday.\n')
  expect(reading).toMatchObject({ layout: null, certainty: 0, entries: [], totals: { lines: 1, lead: 1 } })
})

test.each(cases.map(each => [each.heading, each] as const))(
  'accounts for all of: %s',
  (_, { file, source }) => {
    const { reading, text } = read(file, source)
    expect(reading.lost).toEqual([])
    expect(reading.twice).toEqual([])
    expectSum(reading)
    expectParts(reading, text)
  },
)

test('no letter is lost and none used twice, however lines are cut, mixed and repeated', () => {
  const lines = plain.flatMap(({ source }) => source.split('\n'))
  const anyText = fc.array(fc.constantFrom(...lines, '', ''), { maxLength: 40 }).map(some => some.join('\n'))
  fc.assert(
    fc.property(anyText, source => {
      fc.pre(letters(source) !== '')
      const { reading, text } = read('mixed.txt', source)
      expectSum(reading)
      expectParts(reading, text)
      const parts = reading.lines.flatMap(line => line.parts)
      expect(reading.twice).toEqual([])
      expect(parts.filter(({ role }) => role === 'lost')).toEqual([])
      expect(letters(parts.map(part => part.text).join(''))).toBe(letters(text))
    }),
    { numRuns: 300, seed: 20191106 },
  )
})
