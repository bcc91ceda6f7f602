import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { type BuildOptions, build, check } from '../../../src/index.js'
import { announcement } from '../../announcement-text.js'
import { listOutput } from '../../list-output.js'
import { newFolder } from '../../new-folder.js'

const at = newFolder()
const options = (): BuildOptions => ({
  inputs: [at('in')],
  output: at('out'),
  formats: ['md', 'html'],
  collection: true,
})
const read = (name: string) => readFileSync(at('out', name), 'utf8')

beforeEach(async () => {
  mkdirSync(at('in/2019'), { recursive: true })
  writeFileSync(at('in/2019/winter.txt'), announcement)
  writeFileSync(at('in/spring.txt'), announcement.replaceAll('Mei Tanaka', 'Ravi Menon'))
  await build(options())
})

test('an index and the people of all announcements stand beside them', () => {
  expect(listOutput(at('out'))).toEqual(
    expect.arrayContaining(['index.html', 'index.md', 'people.csv', 'people.html', '2019/winter.html']),
  )
  for (const name of ['Mei Tanaka', 'Ravi Menon', 'Ida Lindqvist']) expect(read('people.csv')).toContain(name)
})

test('pages of announcements lead to it, from any depth', () => {
  expect(read('spring.html')).toContain('href="index.html"')
  expect(read('2019/winter.html')).toContain('href="../index.html"')
})

test('nothing is made again when nothing has changed', async () => {
  utimesSync(at('out/index.html'), 1000, 1000)
  const { built, collection } = await build(options())
  expect(built.map(file => file.unchanged)).toEqual([true, true])
  expect(collection?.changed).toEqual([])
  expect(collection?.outputs).toContain(at('out/index.html'))
  expect(statSync(at('out/index.html')).mtimeMs).toBe(1_000_000)
})

test('one that has changed is in it, though the other is not read again', async () => {
  writeFileSync(at('in/spring.txt'), announcement.replaceAll('Mei Tanaka', 'Vera Halvorsen'))
  const { built } = await build(options())
  expect(built.map(file => file.unchanged)).toEqual([true, false])
  expect(read('people.csv')).toContain('Vera Halvorsen')
  expect(read('people.csv')).toContain('Mei Tanaka')
  expect(read('people.csv')).not.toContain('Ravi Menon')
})

test('what is not asked for stays in it, what is gone does not', async () => {
  await build({ ...options(), inputs: [at('in/spring.txt')] })
  expect(read('people.csv')).toContain('Mei Tanaka')
  rmSync(at('in/2019'), { recursive: true })
  await build(options())
  expect(read('people.csv')).not.toContain('Mei Tanaka')
})

test('one that fails stays in it as its pages stay, until it is read again', async () => {
  const [index, pages] = [read('index.html'), read('spring.html')]
  writeFileSync(at('in/spring.handbill.yaml'), 'people: [')
  const failed = await build(options())
  expect(failed.built.map(({ outputs }) => outputs.length)).toEqual([2, 0])
  expect([read('index.html'), read('spring.html')]).toEqual([index, pages])
  expect(read('people.csv')).toContain('Ravi Menon')
  writeFileSync(at('in/spring.handbill.yaml'), 'people:\n  - person: Ravi Menon\n    name: Ravi Mehta\n')
  await build(options())
  expect(read('people.csv')).toContain('Ravi Mehta')
  expect(read('people.csv')).not.toContain('Ravi Menon')
})

test('a file of it that was edited or lost is made again', async () => {
  const before = read('index.html')
  writeFileSync(at('out/index.html'), 'mine')
  rmSync(at('out/people.csv'))
  await build(options())
  expect(read('index.html')).toBe(before)
  expect(read('people.csv')).toContain('Mei Tanaka')
})

test('its own files are removed when the formats change, but those that were edited', async () => {
  writeFileSync(at('out/people.html'), 'mine')
  writeFileSync(at('handbill.config.yaml'), 'inputs: in\noutput: out\nformats: [md]\ncollection: true\n')
  const { removed, kept } = await build({ config: at('handbill.config.yaml') })
  expect(removed).toContain(at('out/index.html'))
  expect(kept).toEqual([at('out/people.html')])
  expect(readdirSync(at('out'))).not.toContain('index.html')
})

test('an announcement takes no name of its pages', async () => {
  writeFileSync(at('in/index.txt'), announcement)
  const { built } = await build(options())
  expect(built[1]?.outputs.map(path => path.slice(at('out/').length))).toEqual(['index-2.md', 'index-2.html'])
})

test('checking knows it', async () => {
  expect((await check(options())).collection?.changed).toEqual([])
  rmSync(at('out/index.md'))
  const { collection } = await check(options())
  expect(collection?.changed).toMatchObject([{ path: at('out/index.md'), change: 'new' }])
})

test('its template and options are the configuration’s', async () => {
  mkdirSync(at('ours'))
  writeFileSync(
    at('ours/template.json'),
    JSON.stringify({
      extends: 'collection',
      options: { motto: { type: 'string', default: '', description: 'What stands below the title.' } },
    }),
  )
  writeFileSync(at('ours/people.md.hbs'), '# Ours: {{options.motto}}\n')
  const config = (collection: string) =>
    writeFileSync(
      at('handbill.config.yaml'),
      `inputs: in\noutput: out\nformats: [md]\ncollection:\n${collection}`,
    )
  config('  template: ./ours\n  options: { motto: Onward }\n')
  await build({ config: at('handbill.config.yaml') })
  expect(read('people.md')).toContain('Ours: Onward')
  config('  template: ./ours\n  options: { moto: Onward }\n')
  await expect(build({ config: at('handbill.config.yaml') })).rejects.toMatchObject({
    code: 'config-broken',
    place: { file: at('handbill.config.yaml'), line: 6, column: 3 },
  })
  config('  template: ./theirs\n')
  await expect(build({ config: at('handbill.config.yaml') })).rejects.toMatchObject({
    code: 'config-broken',
    place: { line: 5, column: 3 },
  })
})
