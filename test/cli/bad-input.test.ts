import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { announcement } from '../announcement-text.js'
import { listOutput } from '../list-output.js'
import { newFolder } from '../new-folder.js'
import { run } from './run-main.js'

const at = newFolder()

beforeEach(() => {
  writeFileSync(at('good.txt'), announcement)
})

const build = (...argv: string[]) => run(['build', ...argv, '-o', at('out')])

/** One line that says what is wrong and one cure; never a stack. */
function expectOneMessage(err: string, ...parts: string[]): void {
  for (const part of parts) expect(err).toContain(part)
  expect(err).not.toMatch(/\n\s+at /)
}

describe('an input that is at fault: exit code 1, the others are built', () => {
  test.each([
    ['a missing file', 'missing.txt', () => {}, 'No such file'],
    ['an empty file', 'empty.txt', (path: string) => writeFileSync(path, ''), 'empty'],
    ['a file of blank lines', 'blank.txt', (path: string) => writeFileSync(path, '\n \n\t\n'), 'empty'],
    ['binary data', 'image.txt', (path: string) => writeFileSync(path, pngStart), 'binary'],
    ['an empty folder', 'folder', (path: string) => mkdirSync(path), 'No announcement in the folder'],
  ])('%s', async (_name, file, make, reason) => {
    make(at(file))
    const { code, err } = await build(at(file), at('good.txt'), '-f', 'md,json')
    expect(code).toBe(1)
    expectOneMessage(err, file, reason)
    expect(listOutput(at('out'))).toEqual(['good.json', 'good.md'])
  })

  test('extract on a folder', async () => {
    const { code, out, err } = await run(['extract', at()])
    expect(code).toBe(1)
    expect(out).toBe('')
    expectOneMessage(err, 'It is a folder')
  })

  test('extract on a missing file', async () => {
    const { code, err } = await run(['extract', at('missing.txt')])
    expect(code).toBe(1)
    expectOneMessage(err, 'No such file', 'missing.txt')
  })

  test('extract on nothing from standard input', async () => {
    const { code, out, err } = await run(['extract', '-'])
    expect(code).toBe(1)
    expect(out).toBe('')
    expectOneMessage(err, 'empty')
  })
})

describe('an output that cannot be written: exit code 1', () => {
  test('a file stands where the folder is to be', async () => {
    writeFileSync(at('out'), 'mine')
    const { code, err } = await build(at('good.txt'))
    expect(code).toBe(1)
    expectOneMessage(err, 'Cannot write', 'A file stands where a folder is needed')
    expect(readFileSync(at('out'), 'utf8')).toBe('mine')
  })

  test('a folder stands where a file is to be: the other formats and no half file', async () => {
    mkdirSync(at('out/good.json'), { recursive: true })
    const { code, err } = await build(at('good.txt'), '-f', 'json')
    expect(code).toBe(1)
    expectOneMessage(err, 'Cannot write', 'good.json')
    expect(listOutput(at('out'))).toEqual(['good.json'])
  })
})

describe('a call that is wrong: exit code 2, nothing is written', () => {
  test.each([
    ['an unknown command', ['exract'], 'Did you mean extract?'],
    ['an unknown flag', ['build', '--outptu', 'x'], "handbill: Unknown option '--outptu'"],
    ['an unknown format', ['build', '-f', 'md,htm'], 'Did you mean html?'],
    ['an unknown template', ['build', '-t', 'digset'], 'Did you mean digest?'],
    ['an unknown template folder', ['build', '-t', './nowhere'], 'No template folder ./nowhere'],
    ['an unknown template option', ['build', '-s', 'nonsense=1'], 'nonsense'],
    ['a template option without a value', ['build', '-s', 'nonsense'], '--set name=value'],
    ['an impossible page size', ['build', '-p', 'huge'], 'huge'],
    ['extract without a file', ['extract'], "handbill: Missing required argument 'file'"],
  ])('%s', async (_name, argv, reason) => {
    const { code, out, err } = await run(argv)
    expect(code).toBe(2)
    expect(out).toBe('')
    expectOneMessage(err, reason)
  })
})

describe('a template with an error: exit code 1, its file, line and column', () => {
  test.each([
    ['a block that is not closed', '# {{title}}\n\n{{#each entries}}\n'],
    ['an unknown helper', '# {{title}}\n\n{{shout title}}\n'],
    ['a misspelt value', '# {{title}}\n\n{{organization}}\n'],
    ['a partial that is not there', '# {{title}}\n\n{{> nothing}}\n'],
  ])('%s', async (_name, source) => {
    mkdirSync(at('look'))
    writeFileSync(at('look/digest.md.hbs'), source)
    const { code, err } = await build(at('good.txt'), '-t', at('look'), '-f', 'md')
    expect(code).toBe(1)
    expectOneMessage(err, 'digest.md.hbs', 'error')
    expect(err).toMatch(/^[34]:\d+ +error /m)
    expect(readdirSync(at())).not.toContain('out')
  })

  test('a template folder without templates', async () => {
    mkdirSync(at('look'))
    const { code, err } = await build(at('good.txt'), '-t', at('look'))
    expect(code).toBe(1)
    expectOneMessage(err, 'no digest.md.hbs')
  })
})

const pngStart = Uint8Array.of(
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  0x0d,
  0x49,
  0x48,
  0x44,
  0x52,
)
