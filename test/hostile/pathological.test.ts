import { describe, expect, it } from 'vitest'
import { faultsOf } from './sound.js'

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

const inputs: Record<string, string> = {
  'one long line of words': 'A word and another one. '.repeat(5000),
  'one long line without spaces': 'x'.repeat(10_000_000),
  'one long line of names': 'Ada Byron, '.repeat(5000),
  'many bullets': lines(1500, index => `- Item ${index}`),
  'many blank lines': `Title\n${'\n'.repeat(50_000)}Ada Byron`,
  'many lines like names': lines(1500, index => `Ada Byron${String.fromCharCode(97 + (index % 26))}`),
  'many lines "name: title"': lines(1000, index => `Ada Byron: The engine number ${index}`),
  'many labels': lines(1500, () => 'Student: Ada Byron'),
  'many short words': lines(1500, () => 'a'),
  'deep quotations': `${'>'.repeat(2000)} Ada Byron`,
  'deep bullets': lines(60, index => `${'  '.repeat(index)}- Ada Byron`),
  'many brackets': '[('.repeat(5000),
  'many asterisks': '*a **b '.repeat(5000),
  'a wide table': `|${' Ada Byron |'.repeat(300)}\n|${' --- |'.repeat(300)}\n|${' x |'.repeat(300)}`,
  'a long table': `| Student | Project |\n| --- | --- |\n${lines(1000, index => `| Ada Byron | Engine ${index} |`)}`,
  'many tabs and dashes': '\t–\t'.repeat(5000),
  'many controls': '\0\u0007\u001b'.repeat(5000),
  'many colons': ':'.repeat(100_000),
}

const markup: Record<string, string> = {
  'deep elements': `${'<div>'.repeat(1500)}Ada Byron`,
  'elements never closed': '<p><b><i>Ada Byron'.repeat(200),
  'many attributes': `<p ${'a="b" '.repeat(5000)}>Ada Byron</p>`,
  'half a tag': '<'.repeat(50_000),
  'many references': '&amp;'.repeat(50_000),
}

/** What patterns look for, over and over: a pattern that tries every way to part such a line never comes to its end. */
const units = [
  'a',
  'A',
  'é',
  '键',
  'あ',
  '한',
  '9',
  'a ',
  'A ',
  'Ada ',
  'Ada Byron ',
  'ADA ',
  'Ada-',
  'A. ',
  "O'A",
  'a.b',
]
  .concat([
    ', ',
    '. ',
    ': ',
    '：',
    '、',
    ' – ',
    '--',
    ' · ',
    '(',
    ' (a)',
    '"a" ',
    '“',
    '«a» ',
    'and ',
    'by Ada ',
    'Dr. ',
  ])
  .concat([
    'a@b.',
    'http://a.',
    '1. ',
    '1º ',
    '10:00 ',
    '$1,000 ',
    '_',
    '`',
    '~',
    '\\',
    '|',
    '| a ',
    '[a](',
    '![',
    '<a',
    '&#',
  ])

describe('pathological input', { timeout: 60_000 }, () => {
  it.each(Object.entries(inputs))('%s, as text', (_, source) => expectSound('announcement.txt', source))
  it.each(Object.entries(inputs))('%s, as Markdown', (_, source) => expectSound('announcement.md', source))
  it.each(units)('a line of %j', unit => expectSound('announcement.txt', unit.repeat(2000)))
  it.each(units)('lines of %j', unit => expectSound('announcement.md', `${unit.repeat(40)}\n\n`.repeat(30)))
  it.each(Object.entries(markup))('%s, as HTML', (_, source) => expectSound('announcement.html', source))
})

function expectSound(file: string, source: string) {
  expect(faultsOf({ file, bytes: new TextEncoder().encode(source) })).toEqual([])
}
