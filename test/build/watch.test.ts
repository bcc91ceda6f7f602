import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BuildResult, watch } from '../../src/index.js'
import { announcement } from '../announcement-text.js'
import { listOutput } from '../list-output.js'
import { newFolder } from '../new-folder.js'

let ended: AbortController
let watching: Promise<void>
const at = newFolder()

/** What was told and not yet asked for, and who waits for it. */
let told: (BuildResult | Error)[]
let wake: () => void

async function next(): Promise<BuildResult | Error> {
  for (;;) {
    const first = told.shift()
    if (first) return first
    await new Promise<void>(resolve => {
      wake = resolve
    })
  }
}

/** Which announcements were built again by the next change that is told, and what was removed. */
async function nextBuilt() {
  const result = await next()
  if (result instanceof Error) throw result
  const { built, removed } = result
  return {
    built: built.filter(file => !file.unchanged).map(file => file.input.slice(at('in/').length)),
    removed: removed.map(path => path.slice(at('out/').length)),
  }
}

function tell(what: BuildResult | Error): void {
  told.push(what)
  wake()
}

beforeEach(async () => {
  mkdirSync(at('in'))
  mkdirSync(at('look'))
  for (const name of ['a.txt', 'b.txt']) writeFileSync(at('in', name), announcement)
  writeFileSync(at('look/digest.md.hbs'), '# {{title}}\n')
  told = []
  wake = () => {}
  ended = new AbortController()
  watching = watch({
    inputs: [at('in')],
    output: at('out'),
    template: at('look'),
    formats: ['md'],
    signal: ended.signal,
    onBuilt: tell,
    onError: error => tell(error as Error),
  })
  expect(await nextBuilt()).toEqual({ built: ['a.txt', 'b.txt'], removed: [] })
})

afterEach(async () => {
  ended.abort()
  await watching
})

test('builds the announcement that is saved, and no other', async () => {
  writeFileSync(at('in/b.txt'), `Season of Maps 2021\n\n${announcement}`)
  const result = await next()
  expect((result as BuildResult).built).toMatchObject([{ input: at('in/b.txt'), unchanged: false }])
  expect(readFileSync(at('out/b.md'), 'utf8')).toContain('Season of Maps 2021')
})

test('builds one that an editor replaces by a rename', async () => {
  writeFileSync(at('in/.b.swp'), `Season of Maps 2021\n\n${announcement}`)
  renameSync(at('in/.b.swp'), at('in/b.txt'))
  expect(await nextBuilt()).toEqual({ built: ['b.txt'], removed: [] })
})

test('builds one whose corrections come', async () => {
  writeFileSync(at('in/a.handbill.yaml'), 'title: Another title\n')
  expect(await nextBuilt()).toEqual({ built: ['a.txt'], removed: [] })
  expect(readFileSync(at('out/a.md'), 'utf8')).toBe('# Another title\n')
})

test('builds a new one, and removes what was made of one that goes', async () => {
  writeFileSync(at('in/c.txt'), announcement)
  expect(await nextBuilt()).toEqual({ built: ['c.txt'], removed: [] })
  rmSync(at('in/a.txt'))
  expect(await nextBuilt()).toEqual({ built: [], removed: ['a.md'] })
  expect(listOutput(at('out'))).toEqual(['b.md', 'c.md'])
})

test('builds all when the template changes, and goes on after one that is broken', async () => {
  writeFileSync(at('look/digest.md.hbs'), '# {{titel}}\n')
  const broken = await next()
  const faults =
    broken instanceof Error ? [broken.message] : broken.templateFiles.flatMap(file => file.messages)
  expect(String(faults)).toContain('titel')
  writeFileSync(at('look/digest.md.hbs'), '## {{title}}\n')
  expect(await nextBuilt()).toEqual({ built: ['a.txt', 'b.txt'], removed: [] })
  expect(readFileSync(at('out/a.md'), 'utf8')).toMatch(/^## /)
})

test('builds all when a module changes that the configuration imports', async () => {
  ended.abort()
  await watching
  writeFileSync(at('order.mjs'), "export const order = 'source'\n")
  const imports = "import { order } from './order.mjs'\n"
  const config = { inputs: 'in', output: 'out', formats: ['md'], template: './look' }
  writeFileSync(
    at('handbill.config.mjs'),
    `${imports}export default { ...${JSON.stringify(config)}, order }\n`,
  )
  ended = new AbortController()
  watching = watch({
    config: at('handbill.config.mjs'),
    signal: ended.signal,
    onBuilt: tell,
    onError: error => tell(error as Error),
  })
  await nextBuilt()
  writeFileSync(at('order.mjs'), "export const order = 'titel'\n")
  expect(String(await next())).toContain('Unexpected "titel" for order')
  writeFileSync(at('order.mjs'), "export const order = 'title'\n")
  expect(await nextBuilt()).toEqual({ built: ['a.txt', 'b.txt'], removed: [] })
})

test('pays no heed to what is no announcement', async () => {
  writeFileSync(at('in/notes.bak'), 'x')
  writeFileSync(at('in/b.txt'), `${announcement}\nOne more line.\n`)
  expect(await nextBuilt()).toEqual({ built: ['b.txt'], removed: [] })
})
