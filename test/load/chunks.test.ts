import { mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { Chunks } from '../../src/load/chunks.js'
import { CompiledCode } from '../../src/load/compiled-code.js'

let folder: string
let kept: string

function writeChunk(name: string, code: string): void {
  const parameters = 'exports,require,module,__filename,__dirname,$import'
  writeFileSync(join(folder, name), `(function(${parameters}){${code}})`)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbill-load-'))
  kept = join(folder, 'kept')
  writeChunk('a.cjs', "const b=require('./b.cjs');exports.sum=()=>b.one()+1;exports.at=__dirname")
  writeChunk('b.cjs', "exports.one=()=>1;exports.join=require('node:path').join")
  writeChunk('c.cjs', "exports.later=()=>$import('node:path').then(path=>path.sep)")
})

const codeIn = (...folders: string[]) => new CompiledCode(folders, 'v1', 'build')

/** What a run gets of a chunk, and leaves for the next. */
function run(name: string, compiled: CompiledCode | null = codeIn(kept)) {
  const chunks = new Chunks(folder, compiled)
  const exports = chunks.load(name) as Record<string, (() => unknown) | string>
  return { exports, keep: () => chunks.keep() }
}

const sumOf = ({ exports }: ReturnType<typeof run>) => (exports.sum as () => number)()
const keptFiles = () => readdirSync(join(kept, 'v1', 'build')).sort()

describe('chunks', () => {
  test('load each other, packages and ES modules', async () => {
    const { exports } = run('a.cjs', null)
    expect((exports.sum as () => number)()).toBe(2)
    expect(exports.at).toBe(folder)
    const { later } = run('c.cjs', null).exports as { later(): Promise<string> }
    expect(await later()).toBe(join('/'))
  })

  test('are the same with what an earlier run compiled', () => {
    const first = run('a.cjs')
    expect(sumOf(first)).toBe(2)
    first.keep()
    expect(keptFiles()).toEqual(['a.cjs.bin', 'b.cjs.bin'])
    const before = readFileSync(join(kept, 'v1', 'build', 'a.cjs.bin'))
    const second = run('a.cjs')
    expect(sumOf(second)).toBe(2)
    second.keep()
    expect(readFileSync(join(kept, 'v1', 'build', 'a.cjs.bin')).equals(before)).toBe(true)
  })

  test('a chunk that was not met before has all kept again', () => {
    const first = run('b.cjs')
    first.keep()
    run('a.cjs').keep()
    expect(keptFiles()).toEqual(['a.cjs.bin', 'b.cjs.bin'])
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['empty', () => Buffer.alloc(0)],
    ['damaged', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -3), Buffer.from('xyz')])],
  ])('kept code that is %s is made again', (_fault, damage) => {
    run('b.cjs').keep()
    const path = join(kept, 'v1', 'build', 'b.cjs.bin')
    const whole = readFileSync(path)
    writeFileSync(path, damage(whole))
    const again = run('a.cjs')
    expect(sumOf(again)).toBe(2)
    again.keep()
    expect(codeIn(kept).read('b.cjs')).toBeDefined()
  })

  test('kept code of another source is not run', () => {
    run('b.cjs').keep()
    writeChunk('b.cjs', 'exports.one=()=>41')
    expect(sumOf(run('a.cjs'))).toBe(42)
  })
})

describe('compiled code', () => {
  const write = (code: CompiledCode) => code.write(new Map([['b.cjs', () => Buffer.from('compiled')]]))

  test('stands in the first folder that can be written to', () => {
    const blocked = join(folder, 'blocked')
    writeFileSync(blocked, 'a file')
    write(codeIn(blocked, kept))
    expect(codeIn(blocked, kept).read('b.cjs')?.toString()).toBe('compiled')
    expect(keptFiles()).toEqual(['b.cjs.bin'])
  })

  test('is not made where there is no folder for it', () => {
    const blocked = join(folder, 'blocked')
    writeFileSync(blocked, '')
    const make = (): Buffer => {
      throw new Error('made')
    }
    expect(() => codeIn(blocked).write(new Map([['b.cjs', make]]))).not.toThrow()
  })

  test('leaves nothing beside it where a file cannot be replaced', () => {
    mkdirSync(join(kept, 'v1', 'build', 'b.cjs.bin'), { recursive: true })
    write(codeIn(kept))
    expect(keptFiles()).toEqual(['b.cjs.bin'])
  })

  test('of the versions not used longest goes', () => {
    for (let version = 0; version < 12; version++) {
      const path = join(kept, `old${version}`)
      mkdirSync(path, { recursive: true })
      utimesSync(path, version, version)
    }
    write(codeIn(kept))
    expect(readdirSync(kept).sort()).toEqual(['old10', 'old11', 'old5', 'old6', 'old7', 'old8', 'old9', 'v1'])
  })
})
