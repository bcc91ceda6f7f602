import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { writeFiles } from '../../src/build/write-files.js'

let folder: string
const write = (path: string, content: string) => writeFiles([{ path, content }])
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbill-'))
})

test('writes the bytes, and the folders on the way', async () => {
  const path = join(folder, 'a/b/c.txt')
  await write(path, 'ü')
  expect(readFileSync(path)).toEqual(Buffer.from([0xc3, 0xbc]))
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
})

test('a file that holds the same bytes keeps its time', async () => {
  const path = join(folder, 'a.txt')
  writeFileSync(path, 'same')
  utimesSync(path, 1000, 1000)
  await write(path, 'same')
  expect(statSync(path).mtimeMs).toBe(1_000_000)
  await write(path, 'other')
  expect(statSync(path).mtimeMs).not.toBe(1_000_000)
})

test('a folder in the way is one error with its cure, and nothing is left beside it', async () => {
  mkdirSync(join(folder, 'a.txt'))
  await expect(write(join(folder, 'a.txt'), 'x')).rejects.toMatchObject({
    name: 'HandbillError',
    code: 'output-unwritable',
    cure: expect.stringContaining('folder stands where the file is to go'),
  })
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('a file where a folder is needed is one error with its cure', async () => {
  writeFileSync(join(folder, 'a'), '')
  await expect(write(join(folder, 'a/b.txt'), 'x')).rejects.toMatchObject({
    code: 'output-unwritable',
  })
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('')
})

test('a name of 255 bytes can be written', async () => {
  const name = 'n'.repeat(255)
  await write(join(folder, name), 'x')
  expect(readdirSync(folder)).toEqual([name])
})

test('one of several that cannot be written leaves the others unwritten', async () => {
  mkdirSync(join(folder, 'b.txt'))
  const files = ['a.txt', 'b.txt', 'c.txt'].map(name => ({ path: join(folder, name), content: name }))
  await expect(writeFiles(files)).rejects.toMatchObject({ code: 'output-unwritable' })
  expect(readdirSync(folder)).toEqual(['b.txt'])
})

test('a folder that makes no folders is refused at once', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(write(join(folder, 'file/deep/er/a.txt'), 'x')).rejects.toMatchObject({
    code: 'output-unwritable',
  })
  // Node's own recursive mkdir does not end here.
  if (process.platform === 'linux') {
    await expect(write('/proc/handbill/a.txt', 'x')).rejects.toMatchObject({ code: 'output-unwritable' })
  }
})
