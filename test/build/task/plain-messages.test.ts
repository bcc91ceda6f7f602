import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { plainFile, vfileOf } from '../../../src/build/task/plain-messages.js'

test('messages come back whole from another thread', () => {
  const file = new VFile({ path: 'a/b.txt' })
  const warning = file.message('Unexpected x', {
    ruleId: 'rule',
    source: 'handbill',
    place: { start: { line: 2, column: 3, offset: 9 }, end: { line: 2, column: 4, offset: 10 } },
  })
  warning.actual = 'x'
  warning.expected = ['y', 'z']
  file.message('Unplaced').fatal = true
  const back = vfileOf(structuredClone(plainFile(file)))
  expect(back.path).toBe('a/b.txt')
  for (const [index, message] of file.messages.entries()) {
    expect({ ...back.messages[index] }).toEqual({ ...message })
  }
})
