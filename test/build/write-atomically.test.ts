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
import { writeAtomically } from '../../src/build/write-atomically.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbill-'))
})

test('writes the bytes, and the folders on the way', async () => {
  const path = join(folder, 'a/b/c.txt')
  await writeAtomically(path, 'ü')
  expect(readFileSync(path)).toEqual(Buffer.from([0xc3, 0xbc]))
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt'])
})

test('a file that holds the same bytes keeps its time', async () => {
  const path = join(folder, 'a.txt')
  writeFileSync(path, 'same')
  utimesSync(path, 1000, 1000)
  await writeAtomically(path, 'same')
  expect(statSync(path).mtimeMs).toBe(1_000_000)
  await writeAtomically(path, 'other')
  expect(statSync(path).mtimeMs).not.toBe(1_000_000)
})

test('a folder in the way is one error with its cure, and nothing is left beside it', async () => {
  mkdirSync(join(folder, 'a.txt'))
  await expect(writeAtomically(join(folder, 'a.txt'), 'x')).rejects.toMatchObject({
    name: 'HandbillError',
    code: 'output-unwritable',
    cure: expect.stringContaining('folder stands where the file is to go'),
  })
  expect(readdirSync(folder)).toEqual(['a.txt'])
})

test('a file where a folder is needed is one error with its cure', async () => {
  writeFileSync(join(folder, 'a'), '')
  await expect(writeAtomically(join(folder, 'a/b.txt'), 'x')).rejects.toMatchObject({
    code: 'output-unwritable',
  })
  expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('')
})

test('a name of 255 bytes can be written', async () => {
  const name = 'n'.repeat(255)
  await writeAtomically(join(folder, name), 'x')
  expect(readdirSync(folder)).toEqual([name])
})
