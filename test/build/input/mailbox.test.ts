import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { announcement } from '../../announcement-text.js'
import { run } from '../../cli/run-main.js'
import { listOutput } from '../../list-output.js'
import { newFolder } from '../../new-folder.js'

const at = newFolder()
const message = (subject: string) =>
  `From ida@orchard.example Mon Mar  4 10:00:00 2019\nFrom: ida@orchard.example\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${announcement}\n`

test('a mailbox gives a digest for each message', async () => {
  writeFileSync(at('list.mbox'), message('First') + message('Second'))
  const { code, out } = await run(['build', at('list.mbox'), '-o', at('out'), '-f', 'json'])
  expect(code).toBe(0)
  expect(out.split('\n')).toHaveLength(4)
  expect(listOutput(at('out'))).toEqual(['list-1.json', 'list-2.json'])
  const digests = ['list-1.json', 'list-2.json'].map(name =>
    JSON.parse(readFileSync(at('out', name), 'utf8')),
  )
  expect(digests.map(({ title, entries }) => [title, entries.length])).toEqual([
    ['First', 3],
    ['Second', 3],
  ])
})

test('extract takes a mailbox of one message, and says what to do about more', async () => {
  writeFileSync(at('one.mbox'), message('Only'))
  expect(JSON.parse((await run(['extract', at('one.mbox')])).out)).toMatchObject({ title: 'Only' })
  writeFileSync(at('two.mbox'), message('First') + message('Second'))
  const { code, out, err } = await run(['extract', at('two.mbox')])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain('holds 2 messages. Build it')
})
