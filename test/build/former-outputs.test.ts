/** Outputs that are not asked for any more, and files that stood there before. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { type BuildOptions, build, check } from '../../src/index.js'
import type { Format } from '../../src/model/vocabulary.js'
import { announcement } from '../announcement-text.js'
import { listOutput } from '../list-output.js'
import { newFolder } from '../new-folder.js'

const at = newFolder()
const there = () => listOutput(at('out'))
/** A run of the whole project, or what the options make of it. */
const run = (options: BuildOptions = {}) => build({ config: at('handbill.config.json'), ...options })

function configure(formats: readonly Format[], more: object = {}): void {
  const config = { inputs: 'in', output: 'out', formats, ...more }
  writeFileSync(at('handbill.config.json'), JSON.stringify(config))
}

beforeEach(() => {
  mkdirSync(at('in'))
  for (const name of ['a.txt', 'b.txt']) writeFileSync(at('in', name), announcement)
})

describe('outputs in a format that the project asks for no more', () => {
  beforeEach(async () => {
    configure(['md', 'html', 'json'])
    await run()
    configure(['md'])
  })

  test('are removed by a run of the whole project, once', async () => {
    const { removed } = await run()
    expect(removed).toEqual(['a.html', 'a.json', 'b.html', 'b.json'].map(name => at('out', name)))
    expect(there()).toEqual(['a.md', 'b.md'])
    expect((await run()).removed).toEqual([])
  })

  test('are listed by a check, which removes nothing', async () => {
    await run({ inputs: [at('in')] })
    const { removed } = await check({ config: at('handbill.config.json') })
    expect(removed).toEqual(['a.html', 'a.json', 'b.html', 'b.json'].map(name => at('out', name)))
    expect(there()).toHaveLength(6)
  })

  test('are removed also where their announcement has not changed since a narrower run', async () => {
    await run({ inputs: [at('in/a.txt')] })
    expect(there()).toHaveLength(6)
    await run()
    expect(there()).toEqual(['a.md', 'b.md'])
  })

  test('stay where they were changed since, and are told of once', async () => {
    writeFileSync(at('out/a.html'), 'mine')
    expect(await run()).toMatchObject({ kept: [at('out/a.html')] })
    expect(there()).toEqual(['a.html', 'a.md', 'b.md'])
    expect(await run()).toMatchObject({ kept: [], removed: [] })
  })

  test('stay where the announcement failed: it may be mended', async () => {
    writeFileSync(at('in/a.txt'), '')
    await run()
    expect(there()).toEqual(['a.html', 'a.json', 'a.md', 'b.md'])
  })

  test('are made anew when they are asked for again', async () => {
    await run()
    configure(['md', 'json'])
    await run()
    expect(there()).toEqual(['a.json', 'a.md', 'b.json', 'b.md'])
  })
})

describe('a narrower run takes nothing away', () => {
  test.each<[string, () => BuildOptions]>([
    ['one announcement', () => ({ inputs: [at('in/a.txt')] })],
    ['some formats', () => ({ formats: ['html'] })],
    ['one announcement in one format', () => ({ inputs: [at('in/a.txt')], formats: ['html'] })],
  ])('%s', async (_, options) => {
    configure(['md', 'json'], { collection: true })
    await run()
    const before = there()
    const { removed } = await run(options())
    expect(removed).toEqual([])
    expect(there()).toEqual(expect.arrayContaining(before))
  })

  test('and the pages over all lead to what is there', async () => {
    configure(['html', 'json'], { collection: true })
    await run()
    await run({ inputs: [at('in/a.txt')], formats: ['json'] })
    expect(there()).toContain('index.html')
    await run({ inputs: [at('in/b.txt')] })
    expect(readFileSync(at('out/index.html'), 'utf8')).toContain('href="a.html"')
  })
})

describe('a file that handbill did not make', () => {
  beforeEach(() => {
    configure(['md', 'html'])
    mkdirSync(at('out'))
    writeFileSync(at('out/a.md'), 'Notes of my own')
  })

  test('is not written over, nor is anything else of that announcement written', async () => {
    const { built } = await run()
    expect(built.map(({ file }) => file.messages.filter(message => message.fatal).map(String))).toEqual([
      [expect.stringContaining('a.md: a file stands there that handbill did not make. Move it,')],
      [],
    ])
    expect(readFileSync(at('out/a.md'), 'utf8')).toBe('Notes of my own')
    expect(there()).toEqual(['a.md', 'b.html', 'b.md'])
  })

  test('is written over by force', async () => {
    await run({ force: true })
    expect(readFileSync(at('out/a.md'), 'utf8')).not.toBe('Notes of my own')
  })

  test('is not written over by a page over all', async () => {
    rmSync(at('out/a.md'))
    writeFileSync(at('out/index.html'), 'My page')
    configure(['md', 'html'], { collection: true })
    await expect(run()).rejects.toMatchObject({
      code: 'output-unwritable',
      message: expect.stringContaining('index.html: a file stands there that handbill did not make'),
    })
    expect(readFileSync(at('out/index.html'), 'utf8')).toBe('My page')
  })
})

test.each<Format>(['json', 'pdf'])(
  'without the state a %s beside an output tells whose it is',
  async format => {
    configure(['md', format])
    await run()
    rmSync(at('out/.handbill'), { recursive: true })
    writeFileSync(at('in/a.txt'), announcement.replace('archives', 'orchards'))
    await run()
    expect(readFileSync(at('out/a.md'), 'utf8')).toContain('orchards')
  },
)
