import { readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/pipeline.js'
import { parseCase, print, readingOf } from './cases/reading.js'

const folder = new URL('cases/structure/', import.meta.url)
const names = readdirSync(folder).filter(name => name.endsWith('.case'))

describe('structure cases', () => {
  it('cover the layouts', () => expect(names.length).toBeGreaterThanOrEqual(48))

  it.each(names)('%s', name => {
    const { file, source, reading } = parseCase(readFileSync(new URL(name, folder), 'utf8'))
    const found = readingOf(extract(new VFile({ path: file, value: Buffer.from(source) })), source, reading)
    expect(print(found)).toBe(print(reading))
  })
})
