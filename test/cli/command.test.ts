import { readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { announcement } from '../announcement-text.js'
import { listOutput } from '../list-output.js'
import { newFolder } from '../new-folder.js'
import { run } from './run-main.js'

const at = newFolder()

beforeEach(() => {
  writeFileSync(at('winter.txt'), announcement)
})

test('build writes every format and says what it found', async () => {
  const { code, out, err } = await run(['build', at('winter.txt'), '-o', at('out')])
  expect(err).toBe(`handbill: 1 of 1: ${at('winter.txt')}\n`)
  expect(code).toBe(0)
  expect(out.replaceAll(at(), '')).toMatch(
    /^announcement +entries +people +written\n\/winter\.txt +3 +3 +\/out\/winter\.\{md,html,pdf,json\}\n$/,
  )
  expect(listOutput(at('out'))).toEqual(['winter.html', 'winter.json', 'winter.md', 'winter.pdf'])
  expect(readFileSync(at('out/winter.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/)
})

test('build is the command that is meant when none is named', async () => {
  const { code } = await run([at('winter.txt'), '-o', at('out'), '-f', 'md'])
  expect(code).toBe(0)
  expect(listOutput(at('out'))).toEqual(['winter.md'])
})

test('the words of the announcement stand in what is written', async () => {
  await run(['build', at('winter.txt'), '-o', at('out'), '-f', 'md,html'])
  for (const name of ['winter.md', 'winter.html']) {
    const text = readFileSync(at('out', name), 'utf8')
    for (const words of ['A graft for old archives', 'Tomás Herrera', 'a converter to the format of now.']) {
      expect(text).toContain(words)
    }
  }
})

test('--quiet prints nothing when all is well', async () => {
  expect(await run(['build', at('winter.txt'), '-o', at('out'), '-f', 'md', '--quiet'])).toEqual({
    code: 0,
    out: '',
    err: '',
  })
})

test('--standard says what the PDF claims', async () => {
  const build = (standard: string) =>
    run(['build', at('winter.txt'), '-o', at('out'), '-f', 'pdf', '--standard', standard])
  const claims = () => readFileSync(at('out/winter.pdf'), 'latin1').match(/<pdf(?:ua|a)id:part>\d/g)
  await build('UA1, A3a')
  expect(claims()).toEqual(['<pdfuaid:part>1', '<pdfaid:part>3'])
  await build('none')
  expect(claims()).toBe(null)
  const { code, err } = await build('ua1,a4')
  expect(code).toBe(2)
  expect(err).toContain('Unknown standard "ua1,a4"')
})

test('extract prints the digest', async () => {
  const { code, out } = await run(['extract', at('winter.txt')])
  expect(code).toBe(0)
  const digest = JSON.parse(out)
  expect(digest.entries.map((entry: { title: string }) => entry.title)).toEqual([
    'Faster pruning of index trees',
    'A graft for old archives',
    'Ladders for screen readers',
  ])
  expect(digest).toMatchObject({ programme: 'Winter of Code', year: 2019, source: { file: 'winter.txt' } })
})

test('extract reads standard input', async () => {
  const { code, out } = await run(['extract', '-'], announcement)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ source: { file: null }, entries: [{}, {}, {}] })
})

test('ast draws the tree with its places', async () => {
  const { code, out } = await run(['ast', at('winter.txt')])
  expect(code).toBe(0)
  expect(out).toMatch(/^announcement\[5\] \(1:1-/)
  expect(out).toMatch(/title\[1\] \(2:1-2:30, /)
})

test('--version is the package’s', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(await run(['--version'])).toMatchObject({ code: 0, out: `${version}\n` })
})

test('--help names the commands, has examples and the exit codes', async () => {
  const { code, out } = await run(['--help'])
  expect(code).toBe(0)
  for (const part of ['build', 'extract', 'ast', 'Examples:', 'Exit codes:']) expect(out).toContain(part)
})

test('SOURCE_DATE_EPOCH that is no number is refused', async () => {
  const { code, err } = await run(['build', at('winter.txt')], '', { SOURCE_DATE_EPOCH: 'today' })
  expect(code).toBe(2)
  expect(err).toContain('SOURCE_DATE_EPOCH')
})
