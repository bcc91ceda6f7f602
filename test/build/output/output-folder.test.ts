import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { expect, test } from 'vitest'
import { OutputFolder } from '../../../src/build/output/output-folder.js'
import { clearStaging, leaveStaging } from '../../../src/build/output/replace-files.js'
import type { HandbillError } from '../../../src/index.js'
import { newFolder } from '../../new-folder.js'

const at = newFolder()

function write(files: Record<string, string>, root = at()) {
  try {
    return new OutputFolder(root).write(Object.entries(files).map(([path, content]) => ({ path, content })))
  } finally {
    leaveStaging(root)
  }
}

function faultOf(act: () => unknown): HandbillError {
  try {
    act()
  } catch (error) {
    return error as HandbillError
  }
  throw new Error('it went well')
}

test('writes the bytes, and the folders on the way', () => {
  write({ 'a/b/c.txt': 'ü' })
  expect(readFileSync(at('a/b/c.txt'))).toEqual(Buffer.from([0xc3, 0xbc]))
  expect(readdirSync(at(), { recursive: true, encoding: 'utf8' }).sort()).toEqual(['a', 'a/b', 'a/b/c.txt'])
})

test('a file that holds the same bytes keeps its time', () => {
  writeFileSync(at('a.txt'), 'same')
  utimesSync(at('a.txt'), 1000, 1000)
  expect(write({ 'a.txt': 'same' })).toEqual(['same'])
  expect(statSync(at('a.txt')).mtimeMs).toBe(1_000_000)
  expect(write({ 'a.txt': 'other', 'b.txt': '' })).toEqual(['changed', 'new'])
  expect(statSync(at('a.txt')).mtimeMs).not.toBe(1_000_000)
})

test('a folder in the way is one error with its cure, and nothing is left beside it', () => {
  mkdirSync(at('a.txt'))
  expect(faultOf(() => write({ 'a.txt': 'x' }))).toMatchObject({
    name: 'HandbillError',
    code: 'output-unwritable',
    cure: expect.stringContaining('folder stands where the file is to go'),
  })
  expect(readdirSync(at())).toEqual(['a.txt'])
})

test('a file where a folder is needed is one error with its cure', () => {
  writeFileSync(at('a'), '')
  expect(faultOf(() => write({ 'a/b.txt': 'x' }))).toMatchObject({ code: 'output-unwritable' })
  expect(readFileSync(at('a'), 'utf8')).toBe('')
})

test('a name of 255 bytes can be written', () => {
  const name = 'n'.repeat(255)
  write({ [name]: 'x' })
  expect(readdirSync(at())).toEqual([name])
})

test('one of several that cannot be written leaves the others unwritten', () => {
  mkdirSync(at('b.txt'))
  const fault = faultOf(() => write({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' }))
  expect(fault).toMatchObject({ code: 'output-unwritable', message: `Cannot write ${at('b.txt')} (EISDIR)` })
  expect(readdirSync(at())).toEqual(['b.txt'])
})

test('a folder that makes no folders is refused at once', () => {
  writeFileSync(at('file'), '')
  expect(faultOf(() => write({ 'a.txt': 'x' }, at('file/deep/er')))).toMatchObject({
    code: 'output-unwritable',
  })
  // Node's own recursive mkdir does not end here.
  if (process.platform === 'linux') {
    expect(faultOf(() => write({ 'a.txt': 'x' }, '/proc/handbill'))).toMatchObject({
      code: 'output-unwritable',
    })
  }
})

test('a symbolic link to a file is replaced, and what it led to stays', () => {
  writeFileSync(at('mine.txt'), 'mine')
  mkdirSync(at('out'))
  symlinkSync(at('mine.txt'), at('out/a.txt'))
  expect(write({ 'a.txt': 'x' }, at('out'))).toEqual(['new'])
  expect(readFileSync(at('mine.txt'), 'utf8')).toBe('mine')
  expect(lstatSync(at('out/a.txt')).isFile()).toBe(true)
})

test('a symbolic link to a file with the same bytes is replaced as well', () => {
  writeFileSync(at('mine.txt'), 'x')
  symlinkSync(at('mine.txt'), at('a.txt'))
  write({ 'a.txt': 'x' })
  expect(lstatSync(at('a.txt')).isFile()).toBe(true)
})

test.each(['a', '.handbill'])('a symbolic link to a folder is not followed: %s', name => {
  mkdirSync(at('elsewhere'))
  mkdirSync(at('out'))
  symlinkSync(at('elsewhere'), at('out', name))
  expect(faultOf(() => write({ 'a/b.txt': 'x' }, at('out')))).toMatchObject({
    code: 'output-unwritable',
    cure: expect.stringContaining('symbolic link'),
  })
  expect(readdirSync(at('elsewhere'))).toEqual([])
})

test('a symbolic link to the output folder itself is followed', () => {
  mkdirSync(at('elsewhere'))
  symlinkSync(at('elsewhere'), at('out'))
  write({ 'a.txt': 'x' }, at('out'))
  expect(readdirSync(at('elsewhere'))).toEqual(['a.txt'])
})

test('a file is removed with the folders that it leaves empty', () => {
  write({ 'a/b/c.txt': 'x', 'a/d.txt': 'x' })
  const output = new OutputFolder(at())
  output.remove('a/b/c.txt')
  expect(readdirSync(at(), { recursive: true }).sort()).toEqual(['a', 'a/d.txt'])
  output.remove('a/d.txt')
  expect(existsSync(at())).toBe(true)
  expect(readdirSync(at())).toEqual([])
})

test('what a killed run has left is cleared, also when this run is the one that clears it from under another', () => {
  mkdirSync(at('.handbill/staging'), { recursive: true })
  writeFileSync(at('.handbill/staging/0123'), 'half')
  clearStaging(at())
  expect(readdirSync(at('.handbill'))).toEqual([])
  rmSync(at('.handbill'), { recursive: true })
  write({ 'a.txt': 'x' })
  expect(readdirSync(at())).toEqual(['a.txt'])
})
