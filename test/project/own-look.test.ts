import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkLook } from '../../src/project/check.js'
import { ownLooks } from '../../src/project/own-look.js'

const announcement = (value: string | Uint8Array) => new VFile({ path: 'a/winter.md', value })
const sidecar = (value: string) => new VFile({ path: 'a/winter.handbill.yaml', value })
const looks = (text: string | Uint8Array, beside: string | null = null) =>
  ownLooks(announcement(text), beside === null ? null : sidecar(beside)).map(own => ({
    from: own.from,
    look: checkLook(own),
  }))

const front = '---\ntitle: Winter\nhandbill:\n  paper: A5\n  options:\n    ink: true\n---\n\n# Winter\n'
const said = { from: 'front matter', look: { paper: 'A5', options: { ink: true } } }

test('the front matter says it under handbill', () => {
  expect(looks(front)).toEqual([said])
  expect(looks(front.replaceAll('\n', '\r\n'))).toEqual([said])
  expect(looks(Buffer.from(`\uFEFF${front}`))).toEqual([said])
  expect(looks(Buffer.from(`\uFEFF${front}`, 'utf16le'))).toEqual([said])
})

test.each([
  ['no front matter', '# Winter\n\nhandbill:\n  paper: A5\n'],
  ['another front matter', '---\ntitle: Winter\n---\n'],
  ['a front matter that does not end', '---\nhandbill:\n  paper: A5\n'],
  ['a rule before text', '---\n\nThe handbill: what it is.\n'],
  ['nothing', ''],
  ['broken YAML without settings', '---\ntitle: "Winter\n---\n'],
  ['the word inside a value', '---\ntext: |\n  handbill: none\n---\n'],
])('%s says nothing', (_, text) => {
  expect(looks(text)).toEqual([])
  expect(looks(Buffer.from(text))).toEqual([])
})

test('the sidecar says it under build, and counts more', () => {
  expect(looks(front, 'year: 2019\nbuild:\n  paper: A4\n')).toEqual([
    said,
    { from: 'sidecar', look: { paper: 'A4' } },
  ])
  expect(looks('Winter\n', 'year: 2019\n')).toEqual([])
  expect(looks('Winter\n', 'build:\n')).toEqual([{ from: 'sidecar', look: {} }])
})

test('the language that a sidecar corrects counts as one that it says', () => {
  expect(looks('', 'language: pt\n')).toEqual([{ from: 'sidecar', look: { language: 'pt' } }])
  expect(looks('', 'language: pt\nbuild:\n  language: pt-BR\n')).toEqual([
    { from: 'sidecar', look: { language: 'pt-BR' } },
  ])
})

test.each([
  [front.replace('paper', 'papre'), null, 'config-broken', 'a/winter.md', 4, 3, 'Unknown key "papre"'],
  [front.replace('A5', '[A5'), null, 'config-broken', 'a/winter.md', 5, 3, 'Flow sequence'],
  [
    front.replace('true', '{}'),
    null,
    'config-broken',
    'a/winter.md',
    6,
    10,
    'Unexpected keys with values for options.ink',
  ],
  [
    '',
    'build:\n  order: tilte\n',
    'corrections-broken',
    'a/winter.handbill.yaml',
    2,
    10,
    'Unexpected "tilte"',
  ],
  ['', 'build: A5\n', 'corrections-broken', 'a/winter.handbill.yaml', 1, 8, 'Unexpected text'],
  ['', 'build: {\n', 'corrections-broken', 'a/winter.handbill.yaml', 2, 1, 'Flow map'],
])('what is wrong is told at its place: %j, %j', (text, beside, code, file, line, column, message) => {
  let told: unknown
  try {
    looks(text, beside)
  } catch (error) {
    told = error
  }
  expect(told).toMatchObject({
    code,
    message: expect.stringContaining(message),
    place: { file, line, column },
  })
})
