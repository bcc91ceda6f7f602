import { toString as wordsOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'

const text = [
  'Accepted projects of the harbour',
  '',
  'Tide tables',
  'Student: Ada Byron',
  'Duration: 20 weeks',
  'The table fits on a card that every skipper can keep in a pocket.',
  '',
  'Fog horn',
  'Student: Wei Lin',
  'Duration: 25 weeks',
  'The horn is heard by telephone, and its sound says how thick the fog is.',
  '',
  'Old maps',
  'Student: Juana Paz',
  'Duration: 30 weeks',
  'The maps are scanned and laid over those of today, so that lost quays show.',
].join('\n')

it('a line that is said to be description leaves the text behind it in the last entry', () => {
  const corrections = 'lines:\n  - line: "Duration: 30"\n    is: description\n'
  const { children } = parse(new VFile({ path: 'a.txt', value: text }), { corrections })
  const last = children.findLast(section => section.type === 'entry')
  const description = last?.children.filter(child => child.type === 'description').map(each => wordsOf(each))
  expect(description?.join('')).toMatch(/lost quays show\.$/)
})
