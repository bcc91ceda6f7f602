import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { announcement } from '../announcement-text.js'
import { type Ended, filesOf, generate, isFull, newFolder, run } from './collection.js'

/** Everything about a machine that must not matter. */
const ways = [
  { env: { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' }, jobs: '1' },
  { env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }, jobs: '2' },
]

async function built({ env, jobs }: (typeof ways)[number], order: 'up' | 'down') {
  const folder = newFolder()
  generate(`${folder}/in`, 8)
  // One that is warned of, one that fails.
  writeFileSync(`${folder}/in/warned.txt`, announcement.replace('three projects', 'four projects'))
  writeFileSync(`${folder}/in/empty.txt`, '')
  const inputs = [`${folder}/in`, `${folder}/in/warned.txt`, `${folder}/in/empty.txt`]
  if (order === 'down') inputs.reverse()
  const ended = await run([...inputs, '-o', `${folder}/out`, '--jobs', jobs, '--log', 'json'], env)
  return { files: filesOf(`${folder}/out`), said: saidBy(ended, folder) }
}

/** What was told of each file, in the order of their names. */
const saidBy = ({ code, out }: Ended, folder: string) => ({
  code,
  lines: out.replaceAll(folder, '').split('\n').sort(),
})

test('a collection is the same in other folders, orders, time zones, languages and numbers of threads', async () => {
  const [first, ...others] = await Promise.all(
    ways.map((way, index) => built(way, index === 1 ? 'down' : 'up')),
  )
  expect(first?.said.code).toBe(1)
  expect([...(first?.files.keys() ?? [])].filter(path => path.endsWith('.pdf'))).toHaveLength(9)
  for (const other of others) {
    expect([...other.files.keys()]).toEqual([...(first?.files.keys() ?? [])])
    for (const [path, bytes] of other.files) expect(bytes === first?.files.get(path), path).toBe(true)
    expect(other.said).toEqual(first?.said)
  }
})

test.each(isFull ? ['22', '24'] : [])(
  'a collection is the same on Node %s',
  version => {
    const folder = newFolder()
    generate(`${folder}/in`, 60)
    const build = ['dist/cli.js', 'build', `${folder}/in`, '-q', '-o']
    execFileSync(process.execPath, [...build, `${folder}/out`])
    execFileSync('npx', ['-y', '-p', `node@${version}`, 'node', ...build, `${folder}/other`])
    expect(filesOf(`${folder}/other`)).toEqual(filesOf(`${folder}/out`))
  },
  1_800_000,
)
