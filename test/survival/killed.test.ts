import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { filesOf, generate, isFull, newFolder, run, start } from './collection.js'

const moments = isFull ? 200 : 3
const count = isFull ? 24 : 12
const folder = newFolder()
const at = (name: string) => join(folder, name)
const formats = ['-f', 'md,json', '--quiet']
let clean: Map<string, string>
let duration: number

beforeAll(async () => {
  generate(at('new/in'), count, 2)
  const begin = performance.now()
  await run([at('new/in'), '-o', at('new/out'), ...formats])
  duration = performance.now() - begin
  clean = filesOf(at('new/out'))
}, 120_000)

test(`a run after one that was killed at any moment ends as if nothing had been: ${moments} moments`, async () => {
  let killed = 0
  for (let moment = 0; moment < moments; moment++) {
    const place = at(String(moment))
    // Another season of the same names: what is written over is as open to harm as what is new.
    generate(join(place, 'in'), count, 1)
    await run([join(place, 'in'), '-o', join(place, 'out'), ...formats])
    generate(join(place, 'in'), count, 2)
    const build = [
      join(place, 'in'),
      '-o',
      join(place, 'out'),
      ...formats,
      '--jobs',
      String(1 + (moment % 2)),
    ]
    const { child, ended } = start(build)
    // Few moments are spread over the first part, so that a machine that grows faster meanwhile still meets one.
    await setTimeout((isFull ? Math.random() : (moment + 1) / (moments + 2)) * duration)
    child.kill('SIGKILL')
    if ((await ended).signal === 'SIGKILL') killed++
    expect((await run(build)).code).toBe(0)
    expect([...filesOf(join(place, 'out')).keys()]).toEqual([...clean.keys()])
    expect(filesOf(join(place, 'out'))).toEqual(clean)
    rmSync(place, { recursive: true })
  }
  expect(killed).toBeGreaterThan(isFull ? moments / 2 : 0)
}, 14_400_000)
