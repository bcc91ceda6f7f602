import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { announcement } from '../announcement-text.js'
import { run } from './run-main.js'

const folder = mkdtempSync(join(tmpdir(), 'handbill-'))
const at = (name: string) => join(folder, name)
const edited = announcement
  .replace('Winter of Code 2019', 'Winter of Code 2020')
  .replace('Tomás Herrera', 'Tomas Herrera')
  .replace('does to the time of a search', 'does to the speed of a search')

beforeAll(async () => {
  writeFileSync(at('old.txt'), announcement)
  writeFileSync(at('new.txt'), edited)
  writeFileSync(at('old.json'), (await run(['extract', at('old.txt')])).out)
})

test('what says the same ends with 0', async () => {
  expect(await run(['diff', at('old.txt'), at('old.txt')])).toEqual({
    code: 0,
    out: 'No changes.\n',
    err: '',
  })
  expect(await run(['diff', at('old.json'), '-'], announcement)).toMatchObject({ code: 0 })
})

test('what differs is told, and ends with 1', async () => {
  expect(await run(['diff', at('old.json'), at('new.txt')])).toEqual({
    code: 1,
    err: '',
    out: `Entries: 2 changed

title: Winter of Code 2019 → Winter of Code 2020
year: 2019 → 2020
lead: … for its Winter of Code [-2019-]{+2020+}, and we are glad to present them.

~ 1. Faster pruning of index trees (Ida Lindqvist)
    description: … what that does to the [-time-] {+speed+} of a search.

~ 2. A graft for old archives (Tomas Herrera)
    person: Tomás Herrera → Tomas Herrera
`,
  })
  expect(await run(['diff', '--quiet', at('old.txt'), at('new.txt')])).toEqual({ code: 1, out: '', err: '' })
})

test('what is doubtful in an announcement is no affair of its', async () => {
  const doubtful = announcement.replace('three projects', 'four projects')
  writeFileSync(at('doubtful.txt'), doubtful)
  expect((await run(['extract', at('doubtful.txt')])).err).not.toBe('')
  expect(await run(['diff', at('doubtful.txt'), '-'], doubtful)).toMatchObject({ code: 0, err: '' })
})

test('--json prints the shape of the schema', async () => {
  const { code, out } = await run(['diff', '--json', at('old.txt'), '-'], edited)
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ equal: false, facts: [{ name: 'title' }, { name: 'year' }] })
})

test('control characters of an announcement do not reach the terminal', async () => {
  const { out } = await run(['diff', at('old.txt'), '-'], edited.replace('speed', 'sp\u001B[2Jeed'))
  expect(out).toContain('eed')
  expect(out).not.toContain('\u001B')
})

test.each([
  ['a file that is not there', ['old.txt', 'none.txt'], 'No such file'],
  ['an announcement that is empty', ['old.txt', 'empty.txt'], 'input-empty'],
  ['JSON that is no digest', ['old.txt', 'odd.json'], 'odd.json: Unexpected undefined for title'],
  ['a .json file that is no JSON', ['broken.json', 'old.txt'], 'broken.json is not JSON'],
])('%s ends with 2', async (_, [old = '', next = ''], told) => {
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('odd.json'), '{}')
  writeFileSync(at('broken.json'), '{')
  const { code, out, err } = await run(['diff', at(old), at(next)])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(told)
})

test('a wrong call ends with 2', async () => {
  expect(await run(['diff', at('old.txt')])).toMatchObject({ code: 2, out: '' })
  expect(await run(['diff', '-', '-'], announcement)).toMatchObject({ code: 2, out: '' })
})
