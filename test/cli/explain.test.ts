import { readFileSync, writeFileSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { beforeEach, expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { announcement } from '../announcement-text.js'
import { newFolder } from '../new-folder.js'
import { run } from './run-main.js'

const at = newFolder()

beforeEach(() => {
  writeFileSync(at('winter.txt'), announcement)
})

/** What the command prints on a terminal that is `columns` wide. */
async function onTerminal(argv: readonly string[], columns: number, env = {}): Promise<string> {
  let text = ''
  const screen = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  const stdout = Object.assign(screen, { isTTY: true, columns })
  const stderr = new Writable({ write: (_chunk, _encoding, done) => done() })
  await main(argv, { stdin: Readable.from([]), stdout, stderr, env })
  return text
}

test('explain shows each line with its role, and the sum', async () => {
  const { code, out, err } = await run(['explain', at('winter.txt')])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const lines = out.split('\n')
  expect(lines[0]).toMatch(
    /^winter\.txt: 3 entries, read as “title \/ people” \(\d+\.\d\), \d+ % sure; runner-up “/,
  )
  expect(lines[2]).toMatch(/^line +entry +role +score +why +text$/)
  expect(lines[4]).toMatch(
    /^ +2 +1 \(0\.\d\d\) +title +−?\d\.\d +title-like \(.*\) +Faster pruning of index trees$/,
  )
  expect(lines[5]).toMatch(/^ +3 +1 +contributor +.* Ida Lindqvist$/)
  expect(out).toContain('\n11 lines: 9 in entries, 1 lead, 1 closing; 0 lost, 0 twice\n')
})

test('in a pipe lines are whole and plain', async () => {
  const { out } = await run(['explain', at('winter.txt')])
  expect(out).toContain('that nobody climbs, and will measure what that does to the time of a search.\n')
  expect(out).not.toContain('\u001B')
})

test('on a terminal lines are cut to its width and coloured', async () => {
  const out = await onTerminal(['explain', at('winter.txt')], 90)
  const rows = out.split('\n').slice(2, 14)
  expect(rows[2]).toBe(`\u001B[1m${stripVTControlCharacters(rows[2] ?? '')}\u001B[0m`)
  expect(rows[4]).toContain('…')
  for (const row of rows) expect(stripVTControlCharacters(row).length).toBeLessThanOrEqual(90)
})

test('NO_COLOR is respected', async () => {
  expect(await onTerminal(['explain', at('winter.txt')], 90, { NO_COLOR: '1' })).not.toContain('\u001B')
})

test('control characters of the announcement do not reach the terminal', async () => {
  writeFileSync(at('odd.md'), 'A note\u001B[2J that clears\u0007 screens and turns \u202Ethem round.\n')
  const { out } = await run(['explain', at('odd.md')])
  for (const char of ['\u001B', '\u0007', '\u202E']) expect(out).not.toContain(char)
})

test('wide characters count two columns', async () => {
  writeFileSync(at('wide.md'), `${'编'.repeat(100)}\n`)
  const out = await onTerminal(['explain', at('wide.md')], 80, { NO_COLOR: '1' })
  const [, , , row = ''] = out.split('\n')
  const columns = [...row].reduce((sum, char) => sum + (char === '编' ? 2 : 1), 0)
  expect(row).toMatch(/编…$/)
  expect(columns).toBeLessThanOrEqual(80)
})

test('--json prints the reading', async () => {
  const { code, out } = await run(['explain', '-', '--json'], announcement)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    source: { file: null },
    layout: { name: 'title / people' },
    totals: { lines: 11, entries: 9, lead: 1, closing: 1, lost: 0, twice: 0 },
    lines: [
      { line: 1, roles: ['lead'], entry: null },
      { line: 2, roles: ['title'], entry: 0 },
      ...Array(9).fill({}),
    ],
  })
})

test('a file that cannot be read ends with 1', async () => {
  expect(await run(['explain', at('none.txt')])).toMatchObject({ code: 1, out: '' })
  writeFileSync(at('empty.txt'), '')
  expect(await run(['explain', at('empty.txt')])).toMatchObject({ code: 1, out: '' })
})

test('--fix writes a file of corrections to begin with, and never overwrites', async () => {
  const path = at('winter.handbill.yaml')
  expect(await run(['explain', '--fix', at('winter.txt')])).toEqual({ code: 0, out: `${path}\n`, err: '' })
  expect(readFileSync(path, 'utf8')).toContain('#   - line: Ladders for screen readers\n#     is: title\n')
  writeFileSync(path, 'year: 2020\n')
  const again = await run(['explain', '--fix', at('winter.txt')])
  expect(again).toEqual({
    code: 1,
    out: '',
    err: `handbill: ${path} is there already. Edit it, or move it away and run this again.\n`,
  })
  expect(readFileSync(path, 'utf8')).toBe('year: 2020\n')
})

test('--fix names the file by its whole name where another announcement shares the first part', async () => {
  writeFileSync(at('winter.md'), announcement)
  const { out } = await run(['explain', '--fix', at('winter.md')])
  expect(out).toBe(`${at('winter.md.handbill.yaml')}\n`)
})

test('--fix needs a file, and does not go with --json', async () => {
  expect(await run(['explain', '--fix', '-'], announcement)).toMatchObject({ code: 2, out: '' })
  expect(await run(['explain', '--fix', '--json', at('winter.txt')])).toMatchObject({ code: 2, out: '' })
})
