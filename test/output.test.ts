import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../src/index.js'
import { listOutput } from './list-output.js'

test('output/ holds what the sources make of input/, byte for byte', async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'handbill-'))
  await build({ output: fresh })
  expect(listOutput('output')).toEqual(listOutput(fresh))
  for (const name of listOutput(fresh)) {
    const same = readFileSync(join('output', name)).equals(readFileSync(join(fresh, name)))
    expect(same, `output/${name} is stale: run npm start and commit it`).toBe(true)
  }
})

test('the announcement in input/ is as it was received', () => {
  const sha256 = createHash('sha256').update(readFileSync('input/xen-gsoc-2011.txt')).digest('hex')
  expect(sha256).toBe('08031a02868fc783fc4f5284313a0064800fd2eec6e5945779f4abe9e7b06603')
})
