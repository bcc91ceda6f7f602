import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listOutput } from '../list-output.js'
import { generate, isFull, newFolder, run } from './collection.js'

const count = isFull ? 10_000 : 100

test(`one in a hundred of ${count} announcements is broken: the others are built, and each fault is named`, async () => {
  const folder = newFolder()
  generate(`${folder}/in`, count)
  const faults = {
    'empty.txt': '',
    'blank.md': '\n \n',
    'image.txt': Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
  }
  const broken = Array.from({ length: count / 100 }, (_, index) => {
    const [kind, content] = Object.entries(faults)[index % 3] ?? ['', '']
    const name = `${folder}/in/${index}-${kind}`
    writeFileSync(name, content)
    return name
  })
  const { code, err, out } = await run([`${folder}/in`, '-o', `${folder}/out`, '-f', 'md', '--jobs', '2'])
  expect(code).toBe(1)
  expect(listOutput(`${folder}/out`).filter(path => path.endsWith('.md'))).toHaveLength(count)
  for (const name of broken) expect(err).toContain(name)
  expect(err.match(/ error /g)).toHaveLength(broken.length)
  expect(out).toBe(`${count} built, 0 unchanged, ${broken.length} failed\n`)
}, 7_200_000)
