import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type BuildOptions, build, check } from '../../src/index.js'
import { announcement } from '../announcement-text.js'
import { listOutput } from '../list-output.js'
import { newFolder } from '../new-folder.js'

const at = newFolder()
const options = (): BuildOptions => ({ inputs: [at('in')], output: at('out'), formats: ['md', 'json'] })

/** The names of the inputs that were built, not recalled. */
async function built(more: BuildOptions = {}): Promise<string[]> {
  const result = await build({ ...options(), ...more })
  return result.built.filter(file => !file.unchanged).map(file => file.input.slice(at('in/').length))
}

/** Name and bytes of all files, those of the state among them. */
const bytesOf = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => [file.slice(path.length), readFileSync(file, 'hex')])

beforeEach(() => {
  mkdirSync(at('in'))
  for (const name of ['a.txt', 'b.txt']) writeFileSync(at('in', name), announcement)
})

describe('a second run builds again', () => {
  beforeEach(async () => {
    expect(await built()).toEqual(['a.txt', 'b.txt'])
  })

  test('nothing when nothing has changed', async () => {
    expect(await built()).toEqual([])
  })

  test('the announcement that has changed', async () => {
    writeFileSync(at('in/b.txt'), announcement.replace('archives', 'orchards'))
    expect(await built()).toEqual(['b.txt'])
    expect(readFileSync(at('out/b.md'), 'utf8')).toContain('orchards')
    expect(await built()).toEqual([])
  })

  test('an announcement that is written anew with its old words and another time: not', async () => {
    writeFileSync(at('in/b.txt'), announcement)
    utimesSync(at('in/b.txt'), 4e9, 4e9)
    expect(await built()).toEqual([])
  })

  test('an announcement that has changed and kept its time and size', async () => {
    const { atime, mtime } = statSync(at('in/b.txt'))
    writeFileSync(at('in/b.txt'), announcement.replace('archives', 'orchards'))
    utimesSync(at('in/b.txt'), atime, mtime)
    expect(await built()).toEqual(['b.txt'])
  })

  test('the announcement whose corrections come, change or go', async () => {
    const corrections = at('in/a.handbill.yaml')
    writeFileSync(corrections, 'title: First\n')
    expect(await built()).toEqual(['a.txt'])
    writeFileSync(corrections, 'title: Second\n')
    expect(await built()).toEqual(['a.txt'])
    rmSync(corrections)
    expect(await built()).toEqual(['a.txt'])
  })

  test('the announcement whose output was changed, or is gone', async () => {
    writeFileSync(at('out/a.md'), 'mine')
    rmSync(at('out/b.json'))
    expect(await built()).toEqual(['a.txt', 'b.txt'])
    expect(readFileSync(at('out/a.md'), 'utf8')).not.toBe('mine')
    expect(listOutput(at('out'))).toEqual(['a.json', 'a.md', 'b.json', 'b.md'])
  })

  test('all when a setting, a format or the date has changed', async () => {
    const all = ['a.txt', 'b.txt']
    expect(await built({ paper: 'A5' })).toEqual(all)
    expect(await built({ template: 'handout' })).toEqual(all)
    expect(await built({ formats: ['md'] })).toEqual(all)
    expect(await built({ date: new Date(0) })).toEqual(all)
  })

  test('all that is asked for by force, and equal bytes keep their time', async () => {
    utimesSync(at('out/a.md'), 1000, 1000)
    expect(await built({ force: true })).toEqual(['a.txt', 'b.txt'])
    expect(statSync(at('out/a.md')).mtimeMs).toBe(1_000_000)
  })

  test('nothing when all has moved to another folder', async () => {
    renameSync(at('in'), at('moved-in'))
    renameSync(at('out'), at('moved-out'))
    mkdirSync(at('deep'))
    renameSync(at('moved-in'), at('deep/in'))
    renameSync(at('moved-out'), at('deep/out'))
    const result = await build({ ...options(), inputs: [at('deep/in')], output: at('deep/out') })
    expect(result.built.map(file => file.unchanged)).toEqual([true, true])
    expect(listOutput(at('deep/out'))).toEqual(['a.json', 'a.md', 'b.json', 'b.md'])
  })

  test('what a state that nobody can read told of', async () => {
    const [state = ''] = readdirSync(at('out/.handbill/announcements'))
    for (const broken of ['', '{"name":', '[]', '{"name":"../in/a","key":"x"}', 'null']) {
      writeFileSync(at('out/.handbill/announcements', state), broken)
      expect(await built()).toHaveLength(1)
      expect(await built()).toEqual([])
    }
  })

  test('all without the state, and the files keep their time', async () => {
    rmSync(at('out/.handbill'), { recursive: true })
    utimesSync(at('out/a.md'), 1000, 1000)
    expect(await built()).toEqual(['a.txt', 'b.txt'])
    expect(statSync(at('out/a.md')).mtimeMs).toBe(1_000_000)
  })
})

describe('a template of one’s own', () => {
  const use = () => built({ template: at('mine') })

  beforeEach(async () => {
    mkdirSync(at('base/partials'), { recursive: true })
    mkdirSync(at('mine'))
    writeFileSync(at('base/partials/head.md.hbs'), 'Base {{title}}\n')
    writeFileSync(at('base/digest.md.hbs'), '{{> head.md}}')
    writeFileSync(at('base/digest.css'), 'p { color: black }')
    writeFileSync(at('mine/template.json'), '{"extends": "../base"}')
    expect(await use()).toEqual(['a.txt', 'b.txt'])
    expect(await use()).toEqual([])
  })

  test.each(['base/partials/head.md.hbs', 'base/digest.md.hbs', 'base/digest.css', 'mine/digest.css'])(
    'builds all again when %s changes',
    async file => {
      writeFileSync(at(file), file.endsWith('css') ? 'p { color: red }' : 'Other {{title}}\n')
      expect(await use()).toEqual(['a.txt', 'b.txt'])
      expect(await use()).toEqual([])
    },
  )

  test('builds nothing again when it has moved', async () => {
    cpSync(at('base'), at('else/base'), { recursive: true })
    cpSync(at('mine'), at('else/mine'), { recursive: true })
    expect(await built({ template: at('else/mine') })).toEqual([])
  })
})

describe('an earlier run is told as it was', () => {
  test('with its counts, its messages and its files', async () => {
    writeFileSync(at('in/a.txt'), announcement.replace('three projects', 'four projects'))
    writeFileSync(at('in/a.handbill.yaml'), 'lines:\n  - line: Nowhere to be found\n    is: title\n')
    const plain = (result: Awaited<ReturnType<typeof build>>) =>
      result.built.map(({ changed: _1, unchanged: _2, file, corrections, ...rest }) => ({
        ...rest,
        messages: file.messages.map(String),
        corrections: corrections && [corrections.path, corrections.messages.map(String)],
      }))
    const first = await build(options())
    const second = await build(options())
    expect(second.built.map(file => file.unchanged)).toEqual([true, true])
    expect(plain(second)).toEqual(plain(first))
    expect(first.built[0]?.file.messages).not.toEqual([])
    expect(first.built[0]?.corrections?.messages).not.toEqual([])
  })

  test('with what was said of the template', async () => {
    mkdirSync(at('mine'))
    writeFileSync(at('mine/template.json'), '{"extends": "digest"}')
    writeFileSync(at('mine/digest.css'), 'p { colour: red }')
    const run = () => build({ ...options(), formats: ['pdf'], template: at('mine') })
    const first = await run()
    const second = await run()
    expect(second.built.map(file => file.unchanged)).toEqual([true, true])
    expect(first.templateFiles.flatMap(file => file.messages.map(String))).toEqual([
      expect.stringContaining('mine/digest.css:1:5'),
    ])
    expect(second.templateFiles.flatMap(file => file.messages.map(String))).toEqual(
      first.templateFiles.flatMap(file => file.messages.map(String)),
    )
  })

  test('but not where it failed', async () => {
    writeFileSync(at('in/a.txt'), '')
    expect(await built()).toEqual(['a.txt', 'b.txt'])
    expect(await built()).toEqual(['a.txt'])
  })
})

describe('outputs of an announcement that is gone', () => {
  beforeEach(() => build(options()))

  test('are removed, and what is known of them', async () => {
    rmSync(at('in/b.txt'))
    const { removed, kept } = await build(options())
    expect(removed).toEqual([at('out/b.md'), at('out/b.json')])
    expect(kept).toEqual([])
    expect(listOutput(at('out'))).toEqual(['a.json', 'a.md'])
    expect(readdirSync(at('out/.handbill/announcements'))).toHaveLength(1)
  })

  test('stay where handbill did not make them', async () => {
    rmSync(at('in/b.txt'))
    writeFileSync(at('out/b.md'), 'mine')
    writeFileSync(at('out/b.txt'), 'mine')
    const { removed, kept } = await build(options())
    expect(removed).toEqual([at('out/b.json')])
    expect(kept).toEqual([at('out/b.md')])
    expect(listOutput(at('out'))).toEqual(['a.json', 'a.md', 'b.md', 'b.txt'])
    // Told once: from now on they are no affair of handbill's.
    expect(await build(options())).toMatchObject({ removed: [], kept: [] })
  })

  test('stay when the announcement was only not asked for', async () => {
    await build({ ...options(), inputs: [at('in/a.txt')] })
    expect(listOutput(at('out'))).toEqual(['a.json', 'a.md', 'b.json', 'b.md'])
  })

  test('stay when the folder of announcements is gone: it may come back', async () => {
    renameSync(at('in'), at('away'))
    await build(options())
    expect(listOutput(at('out'))).toEqual(['a.json', 'a.md', 'b.json', 'b.md'])
  })

  test('are removed in all formats that were ever made', async () => {
    await build({ ...options(), formats: ['html'] })
    rmSync(at('in/b.txt'))
    await build({ ...options(), formats: ['md'] })
    expect(listOutput(at('out'))).toEqual(['a.html', 'a.json', 'a.md'])
  })

  test('are removed where its outputs have another name now', async () => {
    writeFileSync(at('in/a.md'), announcement)
    await build(options())
    expect(listOutput(at('out'))).toEqual([
      'a.md.json',
      'a.md.md',
      'a.txt.json',
      'a.txt.md',
      'b.json',
      'b.md',
    ])
  })

  test('are removed with the folder that they leave empty', async () => {
    mkdirSync(at('in/2011'))
    writeFileSync(at('in/2011/c.txt'), announcement)
    await build(options())
    rmSync(at('in/2011'), { recursive: true })
    await build(options())
    expect(listOutput(at('out'))).toEqual(['a.json', 'a.md', 'b.json', 'b.md'])
  })

  test('are never files outside of the output folder, whatever the state says', async () => {
    writeFileSync(at('victim.md'), 'x')
    const states = at('out/.handbill/announcements')
    for (const state of readdirSync(states)) {
      const entry = JSON.parse(readFileSync(join(states, state), 'utf8'))
      writeFileSync(join(states, state), JSON.stringify({ ...entry, name: '../victim' }))
    }
    rmSync(at('in/b.txt'))
    await build(options())
    expect(readFileSync(at('victim.md'), 'utf8')).toBe('x')
  })
})

describe('checking', () => {
  const state = async () => {
    const { built, removed } = await check(options())
    const changed = built.flatMap(file => file.changed.map(({ path, change }) => `${change} ${path}`))
    return [...changed, ...removed.map(path => `removed ${path}`)].map(line => line.replace(at('out/'), ''))
  }

  test('writes nothing, not even where nothing is', async () => {
    expect(await state()).toEqual(['new a.md', 'new a.json', 'new b.md', 'new b.json'])
    expect(readdirSync(at())).toEqual(['in'])
  })

  test('finds nothing after a build, with the state and without it', async () => {
    await build(options())
    const before = bytesOf(at('out'))
    expect(await state()).toEqual([])
    expect(bytesOf(at('out'))).toEqual(before)
    rmSync(at('out/.handbill'), { recursive: true })
    expect(await state()).toEqual([])
    expect(readdirSync(at('out'))).not.toContain('.handbill')
  })

  test('lists what is missing, differs and is left over', async () => {
    await build(options())
    writeFileSync(at('in/a.txt'), announcement.replace('archives', 'orchards'))
    rmSync(at('in/b.txt'))
    writeFileSync(at('in/c.txt'), announcement)
    expect(await state()).toEqual([
      'changed a.md',
      'changed a.json',
      'new c.md',
      'new c.json',
      'removed b.md',
      'removed b.json',
    ])
  })
})

describe('an output folder among the announcements', () => {
  test('within the folder that is searched is left out, with the state and without it', async () => {
    const within = { inputs: [at('in')], output: at('in/out') }
    expect(await built(within)).toEqual(['a.txt', 'b.txt'])
    rmSync(at('in/out/.handbill'), { recursive: true })
    expect(await built(within)).toEqual(['a.txt', 'b.txt'])
    expect(readdirSync(at('in'))).toEqual(['a.txt', 'b.txt', 'out'])
  })

  test('that is searched itself: what was made there is no announcement', async () => {
    const beside = { inputs: [at('in')], output: at('in'), collection: true }
    expect(await built(beside)).toEqual(['a.txt', 'b.txt'])
    expect(await built(beside)).toEqual([])
    writeFileSync(at('in/c.md'), announcement)
    expect(await built({ ...beside, formats: ['json'] })).toContain('c.md')
  })

  test('writes over no announcement', async () => {
    writeFileSync(at('in/c.md'), announcement)
    for (const run of [build, check]) {
      const { built } = await run({ ...options(), output: at('in') })
      const refused = built.find(({ input }) => input === at('in/c.md'))
      expect(refused?.file.messages.map(String)).toEqual([
        expect.stringContaining('c.md: it is an announcement'),
      ])
      expect(refused?.outputs).toEqual([])
    }
    expect(readFileSync(at('in/c.md'), 'utf8')).toBe(announcement)
    expect(listOutput(at('in'))).toContain('a.md')
    expect(listOutput(at('in'))).not.toContain('c.json')
  })

  test('writes over no announcement with a page over all', async () => {
    writeFileSync(at('in/index.md'), announcement)
    const run = build({ ...options(), output: at('in'), collection: true })
    await expect(run).rejects.toMatchObject({ code: 'output-unwritable' })
    expect(readFileSync(at('in/index.md'), 'utf8')).toBe(announcement)
  })
})

test('the state is the same wherever and whenever it is made', async () => {
  await build(options())
  cpSync(at('in'), at('other/place/in'), { recursive: true })
  await build({ ...options(), inputs: [at('other/place/in')], output: at('other/place/out') })
  expect(bytesOf(at('other/place/out'))).toEqual(bytesOf(at('out')))
})
