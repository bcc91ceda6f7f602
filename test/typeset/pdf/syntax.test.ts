import { expect, test } from 'vitest'
import { PdfFile } from '../../../src/typeset/pdf/pdf-file.js'
import { type PdfValue, pdfText } from '../../../src/typeset/pdf/pdf-kit.js'
import { pdfSyntax } from '../../../src/typeset/pdf/syntax.js'

const cases: readonly (readonly [string, PdfValue, string])[] = [
  ['a name', 'Page', '/Page'],
  ['numbers to a thousandth', [1.23456, -0.0001, 7, 1e-9], '[1.235 0 7 0]'],
  ['nothing and truth', [null, true, false], '[null true false]'],
  ['space between numbers and words only', [1, 'A', [2], 3, pdfText('x')], '[1/A[2]3(x)]'],
  [
    'a dictionary without what is not defined',
    { K: 3, S: 'P', A: undefined, N: null },
    '<</K 3/S/P/N null>>',
  ],
  ['brackets, backslashes and line ends in text', pdfText('(a\\b)\r\n'), '(\\(a\\\\b\\)\\r\\n)'],
  ['text beyond ASCII in UTF-16', pdfText('é'), '(\xfe\xff\x00\xe9)'],
  ['a date', new Date(Date.UTC(2011, 4, 9, 1, 2, 3, 456)), '(D:20110509010203Z)'],
  ['bytes', Uint8Array.of(0, 255), '<00ff>'],
]

test.each(cases)('%s', (_name, value, syntax) => {
  expect(pdfSyntax(value)).toBe(syntax)
})

test('an object that stands elsewhere', () => {
  const file = new PdfFile()
  const { id } = file.add({})
  const reference = file.kit.ref({})
  expect(reference.id).toBe(id + 1)
  expect(pdfSyntax({ Parent: reference, Kids: [reference, reference] })).toBe(
    `<</Parent ${id + 1} 0 R/Kids[${id + 1} 0 R ${id + 1} 0 R]>>`,
  )
})

test('no number that PDF has no way to write', () => {
  expect(() => pdfSyntax(Number.NaN)).toThrow('Unexpected number NaN')
  expect(() => pdfSyntax(1e21)).toThrow('Unexpected number')
})
