import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './run-main.js'

const folder = mkdtempSync(join(tmpdir(), 'handbill-'))
const mine = join(folder, 'mine')

test('template list says what each is for, with its options as they are given', async () => {
  const { code, out, err } = await run(['template', 'list'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out.match(/^\S+/gm)).toEqual(['digest', 'handout', 'large-print'])
  expect(out).toMatch(
    /^handout \(A4\)\n {2}A dense sheet .*\n(?: {2}--set .*\n)* {2}--set ink=false +Whether to save ink/m,
  )
})

test('template new makes one that builds, and says how; the second time it refuses', async () => {
  const made = await run(['template', 'new', mine, '--from', 'large-print'])
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toContain(`${mine}/digest.css\n`)
  expect(made.out).toContain(`handbill -t ${mine}\n`)
  expect((await run(['template', 'list', mine])).out).toContain('mine (A4)')
  const again = await run(['template', 'new', mine])
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.err).toBe(`handbill: ${mine} is there already. Choose another name, or move it away.\n`)
})

test.each([
  ['no name', ['template', 'new'], "Missing required argument 'name'"],
  ['an empty name', ['template', 'new', ''], 'Unexpected empty name'],
  ['the name of a shipped one', ['template', 'new', 'handout'], 'comes with handbill'],
  ['an unknown model', ['template', 'new', mine, '--from', 'handot'], 'Did you mean handout?'],
  ['an unknown template to list', ['template', 'list', 'handot'], 'Did you mean handout?'],
  ['no such thing to do', ['template', 'nwe'], "Unknown command 'nwe'"],
])('a wrong call ends with 2: %s', async (_, argv, message) => {
  const { code, out, err } = await run(argv)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
})
