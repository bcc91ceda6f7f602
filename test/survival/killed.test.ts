import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { filesOf, generate, isFull, newFolder, run, start } from './collection.js'

const moments = isFull ? 200 : 4
const count = 12
/** The load of a machine changes: how long a build takes is measured anew after so many. */
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
}, 600_000)

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

/**
 * Kills builds on so many threads, and each time looks at what the next run makes of what is left.
 *
 * @param often How many builds are to be killed; one that is done before its moment comes is none.
 * @returns Of each how many files were as they are to be when it was killed.
 */
async function killOften(jobs: number, often: number): Promise<number[]> {
  const done: number[] = []
  let duration = 0
  for (let attempt = 0; done.length < often; attempt++) {
    expect(attempt, 'builds that were to be killed').toBeLessThan(2 * often + 10)
    const place = at(`${jobs}-${attempt}`)
    if (attempt % momentsPerMeasure === 0) duration = await measure(place, jobs)
    const share = (done.length + (isFull ? Math.random() : 0.5)) / often
    const made = await kill(place, jobs, share * duration)
    if (made !== null) done.push(made)
    expect((await run(buildOf(place, jobs))).code).toBe(0)
    const left = filesOf(join(place, 'out'))
    expect([...left.keys()]).toEqual([...clean.keys()])
    expect(left).toEqual(clean)
    rmSync(place, { recursive: true })
  }
  return done
}

test(`a run after one that was killed ends as if nothing had been: ${moments} moments over whole builds`, async () => {
  const done = (await Promise.all([1, 2].map(jobs => killOften(jobs, moments / 2)))).flat()
  expect(done).toHaveLength(moments)
  // Some were killed while they wrote, not all before or behind it.
  const whileWriting = done.filter(made => made > 0 && made < clean.size)
  if (isFull) expect(new Set(whileWriting).size).toBeGreaterThan(count / 2)
}, 7_200_000)
