import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadConfig } from '../../src/build/project/load-config.js'
import { run } from './run-main.js'

const home = process.cwd()
beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), 'handbill-'))))
afterEach(() => process.chdir(home))

const all = [
  'handbill.config.ts',
  'package.json',
  '.gitignore',
  'input/.gitkeep',
  '.github/workflows/digests.yml',
]
const filesHere = () =>
  readdirSync('.', { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))

test('--yes asks nothing, and says what it wrote', async () => {
  const { code, out, err } = await run(['init', '--yes'])
  expect({ code, out }).toEqual({ code: 0, out: `${all.join('\n')}\n` })
  expect(err).toBe('handbill: put announcements into input/, then run "npm install" and "npx handbill"\n')
  expect(filesHere().sort()).toEqual([...all].sort())
})

test('--quiet writes the same without a word', async () => {
  expect(await run(['init', '--yes', '-q'])).toMatchObject({ code: 0, out: '', err: '' })
  expect(filesHere().sort()).toEqual([...all].sort())
})

test('where announcements are there already, none are asked for', async () => {
  mkdirSync('input/2011', { recursive: true })
  writeFileSync('input/2011/spring.txt', 'Spring talks')
  expect((await run(['init', '--yes'])).err).toBe('handbill: run "npm install" and "npx handbill"\n')
})

test('a folder without announcements is told of it; one with a configuration, or a name that is wrong, is not', async () => {
  const { code, err } = await run([])
  expect(code).toBe(1)
  expect(err).toContain('"handbill init" begins a repository of digests in this folder.')
  expect((await run(['build', 'none.txt'])).err).not.toContain('handbill init')
  await run(['init', '--yes'])
  expect((await run([])).err).not.toContain('handbill init')
})

test('answers come from standard input, a line each', async () => {
  const { code, out, err } = await run(['init'], "john's posts\nLetter\nno\n")
  expect({ code, out }).toEqual({
    code: 0,
    out: `handbill.config.ts\npackage.json\n.gitignore\njohn's posts/.gitkeep\n`,
  })
  expect(err).toContain('In which folder do the announcements stand? [input] ')
  expect((await loadConfig('handbill.config.ts')).config).toEqual({
    inputs: "john's posts",
    output: 'output',
    paper: 'Letter',
    collection: true,
  })
})

test('where nothing is answered, what stands in brackets holds', async () => {
  expect((await run(['init'])).out).toBe(`${all.join('\n')}\n`)
})

test('nothing is overwritten', async () => {
  writeFileSync('package.json', '{}')
  const { code, out, err } = await run(['init', '--yes'])
  expect(code).toBe(0)
  expect(out).not.toContain('package.json')
  expect(err).toContain('handbill: package.json is there already; it stays as it is\n')
  expect(readFileSync('package.json', 'utf8')).toBe('{}')
})

test('a configuration of another kind stays the only one', async () => {
  writeFileSync('handbill.config.yaml', 'inputs: posts\n')
  const { out, err } = await run(['init', '--yes'])
  expect(out).not.toContain('handbill.config.ts')
  expect(err).toContain('handbill: handbill.config.yaml is there already')
  expect(existsSync('input')).toBe(false)
})

test.each([
  ['../elsewhere\n', 'Unexpected folder "../elsewhere"'],
  ['/tmp/posts\n', 'Unexpected folder "/tmp/posts"'],
  ['.\n', 'Unexpected folder "."'],
  ['\nA9\n', 'Unexpected paper "A9"'],
  ['\n\nperhaps\n', 'Unexpected answer "perhaps"'],
])('a wrong answer writes nothing: %j', async (answers, message) => {
  const { code, err } = await run(['init'], answers)
  expect(code).toBe(2)
  expect(err).toContain(message)
  expect(filesHere()).toEqual([])
})

test('a file where a folder is needed is told', async () => {
  writeFileSync('input', '')
  expect(await run(['init', '--yes'])).toMatchObject({
    code: 1,
    err: expect.stringContaining(
      'Cannot write input/.gitkeep (EEXIST). A file stands where a folder is needed',
    ),
  })
})

test('the workflow is YAML with two jobs, and package.json is JSON with scripts', async () => {
  await run(['init', '--yes'])
  expect(Object.keys(parse(readFileSync('.github/workflows/digests.yml', 'utf8')).jobs)).toEqual([
    'check',
    'publish',
  ])
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({
    scripts: { build: 'handbill build', check: 'handbill build --check' },
  })
})
