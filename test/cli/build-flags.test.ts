import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { barText } from '../../src/cli/progress.js'
import { announcement } from '../announcement-text.js'
import { listOutput } from '../list-output.js'
import { newFolder } from '../new-folder.js'
import { run } from './run-main.js'

const at = newFolder()
const build = async (...flags: string[]) => {
  const { code, out, err } = await run(['build', at('in'), '-o', at('out'), '-f', 'md', ...flags])
  return { code, out: out.replaceAll(at(), ''), err: err.replaceAll(at(), '') }
}

beforeEach(() => {
  mkdirSync(at('in'))
  for (const name of ['a.txt', 'b.txt']) writeFileSync(at('in', name), announcement)
})

test('a second build says what it left as it was, and --force builds it again', async () => {
  expect((await build()).out).toMatch(/^announcement .*\n\/in\/a\.txt .*\n\/in\/b\.txt .*\n$/)
  expect((await build()).out).toBe('0 built, 2 unchanged\n')
  writeFileSync(at('in/b.txt'), `${announcement}\nOne more line.\n`)
  expect((await build()).out).toMatch(/^announcement .*\n\/in\/b\.txt .*\n1 built, 1 unchanged\n$/)
  expect((await build('--force')).out).toMatch(/\/in\/a\.txt .*\n\/in\/b\.txt .*\n$/)
})

test('what was removed and what stays is said', async () => {
  await build()
  rmSync(at('in/b.txt'))
  expect((await build()).out).toBe('0 built, 1 unchanged, 1 file removed that nothing asks for any more\n')
  writeFileSync(at('in/b.txt'), announcement)
  await build()
  rmSync(at('in/b.txt'))
  writeFileSync(at('out/b.md'), 'mine')
  expect((await build()).out).toContain('/out/b.md stays: nothing asks for it any more, but it was changed')
})

describe('--check', () => {
  test('lists what is stale, ends with 1 and writes nothing', async () => {
    const { code, out } = await build('--check', '--quiet')
    expect({ code, out }).toEqual({ code: 1, out: 'missing    /out/a.md\nmissing    /out/b.md\n' })
    expect(listOutput(at('out'))).toEqual([])
  })

  test('says nothing and ends with 0 when all is up to date', async () => {
    await build()
    expect(await build('--check', '--quiet')).toEqual({ code: 0, out: '', err: '' })
  })

  test('names each way of being stale', async () => {
    await build()
    writeFileSync(at('in/a.txt'), `Season of Maps 2021\n\n${announcement}`)
    rmSync(at('in/b.txt'))
    expect((await build('--check', '-q')).out).toBe('differs    /out/a.md\nleft over  /out/b.md\n')
  })
})

test('--log json tells each file, each message and the sum, a line each', async () => {
  writeFileSync(at('in/a.txt'), announcement.replace('three projects', 'four projects'))
  writeFileSync(at('in/empty.txt'), '')
  const { code, out, err } = await build('--log', 'json')
  const lines = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(lines.map(line => [line.event, line.state ?? line.rule ?? null])).toEqual([
    ['file', 'built'],
    ['message', 'stated-count'],
    ['file', 'built'],
    ['file', 'failed'],
    ['message', 'input-empty'],
    ['done', null],
  ])
  expect(lines[1]).toMatchObject({ file: '/in/a.txt', line: 1, fatal: false })
  expect(lines.at(-1)).toEqual({ event: 'done', built: 2, unchanged: 0, failed: 1, removed: 0 })
})

test.each(['0', '-1', 'two', '1.5', ''])('--jobs %s is refused', async jobs => {
  const { code, err } = await build(`--jobs=${jobs}`)
  expect(code).toBe(2)
  expect(err).toContain('Give a whole number from 1.')
})

test('but for the order in which files are done, what is told does not depend on the number of threads', async () => {
  for (let index = 0; index < 12; index++)
    writeFileSync(at(`in/n${index}.txt`), announcement.replace('three projects', `${index} projects`))
  const settled = (told: Awaited<ReturnType<typeof build>>) => {
    const progress = told.err.match(/(?<=^handbill: \d+ of \d+: ).*$/gm) ?? []
    return { ...told, err: told.err.replace(/^handbill: \d+ of .*$/gm, ''), progress: progress.toSorted() }
  }
  const one = await build('--jobs', '1')
  rmSync(at('out'), { recursive: true })
  expect(settled(await build('--jobs', '3'))).toEqual(settled(one))
  expect(one.err.match(/stated-count/g)?.length).toBeGreaterThan(8)
})

test('many announcements are told of in steps, not one by one', async () => {
  for (let index = 0; index < 58; index++) writeFileSync(at(`in/n${index}.txt`), announcement)
  const { out, err } = await build()
  expect(err.match(/^handbill: \d+ of 60$/gm)).toHaveLength(20)
  expect(err).toContain('handbill: 60 of 60\n')
  expect(out).toBe('60 built, 0 unchanged\n')
})

test('the bar shows the part that is done, the rate and the time left', () => {
  const text = barText({ done: 250, total: 1000, input: 'in/a\nb.txt', unchanged: false }, 10)
  expect(text).toBe('██████░░░░░░░░░░░░░░░░░░ 250 of 1000, 25/s, 0:30 left  in/a b.txt')
})
