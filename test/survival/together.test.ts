import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { filesOf, generate, isFull, newFolder, run } from './collection.js'

const rounds = isFull ? 50 : 1

const count = 9

test(`three builds at once end as one does, ${rounds} times over`, async () => {
  const clean = newFolder()
  generate(`${clean}/in`, count)
  await run([`${clean}/in`, '-o', `${clean}/out`, '-f', 'md,json'])
  for (let round = 0; round < rounds; round++) {
    const folder = newFolder()
    generate(`${folder}/in`, count)
    const build = [`${folder}/in`, '-o', `${folder}/out`, '-f', 'md,json', '--quiet']
    const runs = ['1', '2', '1'].map(async (jobs, index) => {
      await setTimeout(index * Math.random() * 800)
      return await run([...build, '--jobs', jobs])
    })
    for (const { code, err } of await Promise.all(runs)) expect(code, err).toBe(0)
    expect(filesOf(`${folder}/out`)).toEqual(filesOf(`${clean}/out`))
  }
}, 3_600_000)
