import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.js'

const text = [
  'Accepted projects of the harbour',
  '',
  'Tide tables',
  '',
  'Student: Ada Byron',
  '',
  'Bridges',
  '',
  'Student: Wei Lin',
  '',
  '-- ',
  'The harbour office, Quay 3',
].join('\n')

describe('a lead that is refused since no entry is left below it', () => {
  it('leaves its line as it was', () => {
    const corrections = new VFile({
      path: 'a.handbill.yaml',
      value: 'lines:\n  - line: The harbour office, Quay 3\n    is: lead\n',
    })
    const file = new VFile({ path: 'a.txt', value: text })
    const corrected = parse(file, { corrections })
    expect(corrections.messages.map(({ ruleId }) => ruleId)).toEqual(['correction-impossible'])
    const plain = parse(new VFile({ path: 'a.txt', value: text }))
    expect(corrected.children).toEqual(plain.children)
  })
})
