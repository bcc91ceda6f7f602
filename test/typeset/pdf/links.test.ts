import { expect, it } from 'vitest'
import { writePdf } from '../../../src/typeset/pdf/index.js'
import { nodesOf, readPdf } from '../pdf-reader/index.js'
import { element, PageBuilder } from './page-builder.js'
import { sampleDocument } from './sample.js'

const sample = readPdf(writePdf(sampleDocument()))

it('describes every link by its text, inside its own element', () => {
  const inner = sample.links.filter(({ target }) => target === 's-3')
  expect(inner.map(({ label, page }) => ({ label, page }))).toEqual([{ label: 'Section 3 ', page: 0 }])
  expect(nodesOf(sample.structure, 'Link')).toHaveLength(24)
  expect(sample.problems).toEqual([])
})

it('names the page of each part of a link that runs over pages', () => {
  const long = nodesOf(sample.structure, 'Link').filter(link => new Set(link.pages).size > 1)
  expect(long.length).toBeGreaterThan(0)
})

it('gives areas from the bottom left, and addresses in ASCII', () => {
  const builder = new PageBuilder()
  const link = element('Link')
  builder.structure.children.push(element('P', [link]))
  builder.text('here ', link, {}, { kind: 'url', url: 'https://example.org/é b' })
  const { links } = readPdf(writePdf(builder.document))
  expect(links).toHaveLength(1)
  expect(links[0]?.target).toBe('https://example.org/%C3%A9%20b')
  expect(links[0]?.box.slice(0, 2)).toEqual([50, 529])
})
