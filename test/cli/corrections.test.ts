import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { build, extract } from '../../src/index.js'
import { announcement } from '../announcement-text.js'
import { newFolder } from '../new-folder.js'
import { run } from './run-main.js'

const at = newFolder()

beforeEach(() => {
  writeFileSync(at('winter.txt'), announcement)
})

const namesIn = (json: string) =>
  JSON.parse(json).entries.map((entry: { people: { name: string }[] }) =>
    entry.people.map(({ name }) => name),
  )

const correction = (name: string) => `people:\n  - person: Ida Lindqvist\n    name: ${name}\n`

test('extract and build take the corrections beside the file', async () => {
  writeFileSync(at('winter.handbill.yaml'), correction('Ida Berg'))
  const { code, out, err } = await run(['extract', at('winter.txt')])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(namesIn(out)).toEqual([['Ida Berg'], ['Tomás Herrera'], ['Mei Tanaka']])
  await run(['build', at('winter.txt'), '-o', at('out'), '-f', 'md', '-q'])
  expect(readFileSync(at('out/winter.md'), 'utf8')).toContain('Ida Berg')
  expect((await run(['ast', at('winter.txt')])).out).toContain('person<Ida Berg>[1] (3:1-3:14')
})

test('a file of corrections that is named itself is refused, with what to name', async () => {
  writeFileSync(at('winter.handbill.yaml'), correction('Ida Berg'))
  for (const command of ['extract', 'explain', 'ast', 'config', 'build', 'people']) {
    const { code, out, err } = await run([command, at('winter.handbill.yaml')])
    expect([command, code]).toEqual([command, 1])
    expect(out).not.toContain('Ida Berg')
    expect(err).toContain('winter.handbill.yaml holds corrections, no announcement')
    expect(err).toContain('Name the announcement that it stands beside: both are read.')
  }
})

test('corrections with the whole name are for that file alone', async () => {
  writeFileSync(at('winter.md'), announcement.replaceAll('\n', '\n\n'))
  writeFileSync(at('winter.handbill.yaml'), correction('Ida Berg'))
  writeFileSync(at('winter.md.handbill.yaml'), correction('Ida Tal'))
  expect(namesIn((await run(['extract', at('winter.txt')])).out)[0]).toEqual(['Ida Berg'])
  expect(namesIn((await run(['extract', at('winter.md')])).out)[0]).toEqual(['Ida Tal'])
})

test('what no longer applies is a warning in the file of corrections', async () => {
  writeFileSync(at('winter.handbill.yaml'), correction('Ida Berg').replace('Ida L', 'Ada L'))
  const { code, err } = await run(['extract', at('winter.txt'), '--strict'])
  expect(code).toBe(3)
  expect(err).toContain(at('winter.handbill.yaml'))
  expect(err).toMatch(
    /2:13-2:26 +warning +Unexpected “Ada Lindqvist”: no person says so; nearest is “Ida Lindqvist”/,
  )
  expect(await run(['build', at('winter.txt'), '-o', at('out'), '-f', 'md', '--strict'])).toMatchObject({
    code: 3,
  })
})

test('broken corrections fail their file, and others go on', async () => {
  writeFileSync(at('spring.txt'), announcement)
  writeFileSync(at('winter.handbill.yaml'), 'peopel: []\n')
  const { code, err } = await run(['build', at('spring.txt'), at('winter.txt'), '-o', at('out'), '-f', 'md'])
  expect(code).toBe(1)
  expect(err).toMatch(/winter\.handbill\.yaml\n *1:1 +error +Unknown key "peopel"\. Did you mean people\?/)
  expect(existsSync(at('out/spring.md'))).toBe(true)
  expect(existsSync(at('out/winter.md'))).toBe(false)
  const extracted = await run(['extract', at('winter.txt')])
  expect(extracted).toMatchObject({ code: 1, out: '' })
  expect(extracted.err).toMatch(
    /^handbill: .*winter\.handbill\.yaml:1:1: Unknown key "peopel"\. Did you mean people\?/,
  )
})

test('a folder in place of corrections is told', async () => {
  await run(['build', at('winter.txt'), '-o', at('winter.handbill.yaml'), '-f', 'md', '-q'])
  expect(await run(['extract', at('winter.txt')])).toMatchObject({ code: 1, out: '' })
})

test('the library takes corrections as text, and gives those of a build back', async () => {
  const [first] = extract(announcement, { corrections: correction('Ida Berg') }).entries
  expect(first?.people[0]?.name).toBe('Ida Berg')
  writeFileSync(at('winter.handbill.yaml'), correction('Ida Berg').replace('Ida L', 'Ada L'))
  const { built } = await build({ inputs: [at('winter.txt')], output: at('out'), formats: ['md'] })
  expect(built[0]?.corrections?.messages.map(({ ruleId }) => ruleId)).toEqual(['correction-unmatched'])
})
