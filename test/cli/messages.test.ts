import { PassThrough } from 'node:stream'
import { text as textOf } from 'node:stream/consumers'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { printMessages } from '../../src/cli/messages.js'

async function printed(files: VFile[]): Promise<string> {
  const stderr = new PassThrough()
  const whole = textOf(stderr)
  await printMessages(files, { stdin: process.stdin, stdout: new PassThrough(), stderr, env: {} })
  stderr.end()
  return await whole
}

test('of very many messages the fatal one and the first are printed, the others counted', async () => {
  const file = new VFile({ path: 'names.txt' })
  for (let line = 1; line <= 200_000; line++) file.message(`Unexpected name ${line}`)
  file.message('The file is broken').fatal = true
  const text = await printed([file])
  expect(text).toContain('The file is broken')
  expect(text).toContain('Unexpected name 999')
  expect(text).not.toContain('Unexpected name 1000\n')
  expect(text).toMatch(/^199001 more messages about names\.txt$/m)
})
