import { expect, it } from 'vitest'
import { writePdf } from '../../../src/typeset/pdf/index.js'
import { readPdf } from '../pdf-reader/index.js'
import { sampleDocument } from './sample.js'

const source = {
  name: 'Ankündigung.txt',
  data: Buffer.from('Winners: …'),
  type: 'text/plain; charset=utf-8',
  relationship: 'Source',
  description: 'The announcement',
  modified: new Date('2011-05-02T00:00:00Z'),
} as const

it('carries files, tied to the document, as PDF/A-3a', () => {
  const { objects, problems, xmp } = readPdf(writePdf(sampleDocument(1), { attachments: [source] }))
  const catalog = objects.dictionary(objects.trailer.get('Root'))
  const [specification] = objects.array(catalog.get('AF')).map(one => objects.dictionary(one))
  const embedded = objects.stream(objects.dictionary(specification?.get('EF')).get('F'))
  expect(objects.text(specification?.get('UF'))).toBe('Ankündigung.txt')
  expect(objects.name(specification?.get('AFRelationship'))).toBe('Source')
  expect(objects.name(embedded.dictionary.get('Subtype'))).toBe('text/plain; charset=utf-8')
  expect(objects.text(objects.dictionary(embedded.dictionary.get('Params')).get('ModDate'))).toBe(
    'D:20110502000000Z',
  )
  expect(embedded.data.toString()).toBe('Winners: …')
  expect(objects.tree(objects.dictionary(catalog.get('Names')).get('EmbeddedFiles'), 'Names')).toHaveLength(1)
  expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>')
  expect(problems).toEqual([])
})

it('claims PDF/A-2a without files, and nothing when told so', () => {
  expect(readPdf(writePdf(sampleDocument(1))).xmp).toContain('<pdfaid:part>2</pdfaid:part>')
  const plain = readPdf(writePdf(sampleDocument(1), { standard: 'none' }))
  expect(plain.xmp).not.toMatch(/<pdf(ua|a)id:/)
  expect(plain.problems).toEqual(['no PDF/UA identification', 'no PDF/A identification', 'no output intent'])
})

it('attaches no files to PDF/A-2a, which lets none in but PDF/A', () => {
  const options = { standard: 'ua1,a2a', attachments: [source] } as const
  expect(() => writePdf(sampleDocument(1), options)).toThrow('expected the standard ua1,a3a')
})
