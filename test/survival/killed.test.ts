import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { filesOf, generate, isFull, newFolder, run, start } from './collection.js'

const moments = isFull ? 200 : 3
const count = 12
/** How often the time that a build takes is measured anew: the load of a machine changes. */
const momentsPerMeasure = 20
const folder = newFolder()
const at = (name: string) => join(folder, name)
let clean: Map<string, string>

const buildOf = (place: string, jobs: number) => [
  join(place, 'in'),
  ...['-o', join(place, 'out')],
  ...['-f', 'md,json', '--quiet', '--jobs', String(jobs)],
]

/** Another season of the same names: what is written over is as open to harm as what is new. */
beforeAll(async () => {
  generate(at('old/in'), count, 1)
  await run(buildOf(at('old'), 2))
  generate(at('new/in'), count, 2)
  await run(buildOf(at('new'), 2))
  clean = filesOf(at('new/out'))
}, 120_000)

/** The old season's outputs beside the new season's announcements. */
function prepare(place: string): void {
  cpSync(at('old/out'), join(place, 'out'), { recursive: true })
  cpSync(at('new/in'), join(place, 'in'), { recursive: true })
}

/** Milliseconds that a build takes from its start to its end. */
async function measure(place: string, jobs: number): Promise<number> {
  prepare(place)
  const begin = performance.now()
  expect((await run(buildOf(place, jobs))).code).toBe(0)
  const duration = performance.now() - begin
  rmSync(place, { recursive: true })
  return duration
}

/**
 * Kills a build after a time.
 *
 * @returns How many of its files were as they are to be; `null` where the build was done before.
 */
async function kill(place: string, jobs: number, after: number): Promise<number | null> {
  prepare(place)
  const { child, ended } = start(buildOf(place, jobs))
  await setTimeout(after)
  child.kill('SIGKILL')
  if ((await ended).signal !== 'SIGKILL') return null
  const left = filesOf(join(place, 'out'))
  return [...clean].filter(([path, bytes]) => left.get(path) === bytes).length
}

test(`a run after one that was killed ends as if nothing had been: ${moments} moments over a whole build`, async () => {
  const done: number[] = []
  const durations = new Map<number, number>()
  for (let attempt = 0; done.length < moments; attempt++) {
    expect(attempt, 'builds that were to be killed').toBeLessThan(2 * moments + 10)
    const jobs = 1 + (attempt % 2)
    const place = at(String(attempt))
    if (attempt % momentsPerMeasure < 2) durations.set(jobs, await measure(place, jobs))
    const share = (done.length + (isFull ? Math.random() : 0.5)) / moments
    const made = await kill(place, jobs, share * (durations.get(jobs) ?? 0))
    if (made !== null) done.push(made)
    expect((await run(buildOf(place, jobs))).code).toBe(0)
    expect([...filesOf(join(place, 'out')).keys()]).toEqual([...clean.keys()])
    expect(filesOf(join(place, 'out'))).toEqual(clean)
    rmSync(place, { recursive: true })
  }
  // Some were killed while they wrote, not all before or behind it.
  const whileWriting = done.filter(made => made > 0 && made < clean.size)
  if (isFull) expect(new Set(whileWriting).size).toBeGreaterThan(count / 2)
}, 7_200_000)
