import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { expect, test } from 'vitest'
import { announcement } from '../announcement-text.js'
import { run as main } from '../cli/run-main.js'
import { listOutput } from '../list-output.js'
import { newFolder } from './collection.js'

const odd = [
  'with spaces  and more',
  `"double" 'single' \`back\``,
  'two\nlines',
  '\u202eright to left\u202c',
  'שלום',
  '🎉 party 👩‍👩‍👧',
  '..',
  '..hidden not',
  '-f',
  '$(touch gone)',
  '*?[a]',
  'e\u0301',
  'con',
  '%2e%2e',
  `${'n'.repeat(251)}`,
  `${'ü'.repeat(125)}`,
]

test('announcements of any name are built, each into files of its own and inside of the folder', async () => {
  const folder = newFolder()
  mkdirSync(`${folder}/in`)
  for (const name of odd) writeFileSync(`${folder}/in/${name}.txt`, announcement)
  const { code, err, out } = await main(['build', `${folder}/in`, '-o', `${folder}/out`, '-f', 'md,html'])
  expect({ code, err: err.replace(/^handbill: \d.*\n/gm, '') }).toEqual({ code: 0, err: '' })
  const visible = odd.filter(name => !name.startsWith('.'))
  expect(listOutput(`${folder}/out`)).toHaveLength(visible.length * 2)
  expect(readdirSync(folder).sort()).toEqual(['in', 'out'])
  // Nothing in a name turns the writing of a terminal round or breaks its lines.
  expect(out).not.toMatch(/[\u202a-\u202e]/)
  expect(out.trim().split('\n')).toHaveLength(visible.length + 1)
  const again = await main(['build', `${folder}/in`, '-o', `${folder}/out`, '-f', 'md,html'])
  expect(again.out).toBe(`0 built, ${visible.length} unchanged\n`)
})

test('no two announcements are written to one file: case, extension, form of the letters', async () => {
  const folder = newFolder()
  mkdirSync(`${folder}/in`)
  const names = [
    'a.txt',
    'A.txt',
    'a.md',
    'a.TXT',
    'a',
    'é.txt',
    'e\u0301.txt',
    'ß.txt',
    'SS.txt',
    'a.txt.md',
  ]
  for (const [index, name] of names.entries())
    writeFileSync(
      `${folder}/in/${name}`,
      announcement.replace('three projects', `three projects of number ${index}`),
    )
  const inputs = names.map(name => `${folder}/in/${name}`)
  expect((await main(['build', ...inputs, '-o', `${folder}/out`, '-f', 'json', '-q'])).code).toBe(0)
  const files = listOutput(`${folder}/out`)
  const folded = new Set(files.map(name => name.normalize('NFC').toLowerCase()))
  expect(folded.size).toBe(names.length)
  const numbers = files.map(file => /of number (\d)/.exec(readFileSync(`${folder}/out/${file}`, 'utf8'))?.[1])
  expect(new Set(numbers).size).toBe(names.length)
})

test('a link in the output that leads elsewhere is never written through', async () => {
  const folder = newFolder()
  mkdirSync(`${folder}/in/2011`, { recursive: true })
  mkdirSync(`${folder}/elsewhere`)
  mkdirSync(`${folder}/out`)
  writeFileSync(`${folder}/in/a.txt`, announcement)
  writeFileSync(`${folder}/in/2011/b.txt`, announcement)
  writeFileSync(`${folder}/elsewhere/a.md`, 'mine')
  symlinkSync(`${folder}/elsewhere/a.md`, `${folder}/out/a.md`)
  symlinkSync(`${folder}/elsewhere`, `${folder}/out/2011`)
  const { code, err } = await main(['build', `${folder}/in`, '-o', `${folder}/out`, '-f', 'md', '-q'])
  expect(code).toBe(1)
  expect(err).toContain('A symbolic link stands where a folder is needed')
  expect(readdirSync(`${folder}/elsewhere`)).toEqual(['a.md'])
  expect(readFileSync(`${folder}/elsewhere/a.md`, 'utf8')).toBe('mine')
  expect(lstatSync(`${folder}/out/a.md`).isFile()).toBe(true)
  expect(existsSync(`${folder}/out/.handbill/staging`)).toBe(false)
})
