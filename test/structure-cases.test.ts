import { readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { check } from '../src/check/index.js'
import { digest } from '../src/digest/index.js'
import { read } from '../src/read/index.js'
import { structure } from '../src/structure/index.js'
import { parseCase, print, readingOf } from './cases/reading.js'

const folder = new URL('cases/structure/', import.meta.url)
const names = readdirSync(folder).filter(name => name.endsWith('.case'))

function extract(file: string, source: string) {
  const vfile = new VFile({ path: file, value: Buffer.from(source) })
  const announcement = structure(read(vfile), vfile)
  check(announcement, vfile)
  return digest(announcement, vfile)
}

describe('structure cases', () => {
  it('cover the layouts', () => expect(names.length).toBeGreaterThanOrEqual(48))

  it.each(names)('%s', name => {
    const { file, source, reading } = parseCase(readFileSync(new URL(name, folder), 'utf8'))
    const found = readingOf(extract(file, source), source, reading)
    expect(print(found)).toBe(print(reading))
  })
})
