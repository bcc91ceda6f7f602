import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCase } from '../cases/reading.js'
import { anyHostile, type Hostile } from './mutations.js'
import { allFaultsOf, readsTheSameTwice } from './sound.js'

// `npm run bench:fuzz` asks for more runs and other seeds than the tests have time for.
const runs = Number(process.env.FUZZ_RUNS ?? 2000)
const seed = Number(process.env.FUZZ_SEED ?? 2)

const folder = new URL('../cases/structure/', import.meta.url)
const sources = readdirSync(folder)
  .filter(name => name.endsWith('.case'))
  .map(name => parseCase(readFileSync(new URL(name, folder), 'utf8')).source)

describe('damaged input', { timeout: 60_000 + runs * 30 }, () => {
  it('never throws, keeps every place inside the source, and accounts for every word once, in order', () =>
    holds(runs, input => expect(allFaultsOf(input), shown(input)).toEqual([])))

  it('reads the same twice', () =>
    holds(runs / 10, input => expect(readsTheSameTwice(input), shown(input)).toBe(true)))
})

function holds(numRuns: number, check: (input: Hostile) => void) {
  fc.assert(
    fc.property(anyHostile(sources), input => {
      check(input)
    }),
    { seed, numRuns },
  )
}

function shown({ file, bytes }: Hostile): string {
  return `${file}: ${JSON.stringify(Buffer.from(bytes).toString())}`
}
