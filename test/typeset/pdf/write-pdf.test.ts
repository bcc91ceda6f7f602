import { describe, expect, it } from 'vitest'
import type { LaidOutDocument } from '../../../src/typeset/document.js'
import { writePdf } from '../../../src/typeset/pdf/index.js'
import { nodesOf, outlineOf, readPdf } from '../pdf-reader/index.js'
import { element, face, PageBuilder } from './page-builder.js'
import { sampleDocument } from './sample.js'

const sample = readPdf(writePdf(sampleDocument()))

/** A document of one paragraph. */
function paragraph(text: string, change?: (builder: PageBuilder) => void, metadata = {}): LaidOutDocument {
  const builder = new PageBuilder(metadata)
  const node = element('P')
  builder.structure.children.push(node)
  builder.text(text, node)
  change?.(builder)
  return builder.document
}

describe('writePdf', () => {
  it('makes a file in which every check of the reader holds', () => {
    expect(sample.problems).toEqual([])
    expect(sample.pages).toHaveLength(6)
  })

  it('keeps the text in reading order, across lines and pages, in every script', () => {
    expect(sample.text).toMatch(/^Fish & <Chips> Section 1 Section 2 /)
    const scripts = [
      'Ελληνικά γράμματα. ',
      'Кириллица, й и ё. ',
      'e\u0323\u0301 q\u0301 a\u0308\u0301 ',
      '漢字 ',
    ]
    for (const text of scripts) expect(sample.text).toContain(text)
    expect(
      sample.text.match(/office of first resort finds affluent flows difficult: fifty fjords/g),
    ).toHaveLength(23)
  })

  it('gives each character back, though several share a glyph', () => {
    expect(sample.text).toContain('½ 1 ﬁ fi \u00a0a\u2010b-c x\u200by ')
    expect(sample.text).toContain('Small Capitals 0123 ')
  })

  it('writes the structure with its attributes', () => {
    const [list, table, figure] = ['L', 'Table', 'Figure'].map(type => nodesOf(sample.structure, type)[0])
    expect(list?.attributes).toEqual({ O: 'List', ListNumbering: 'Decimal' })
    expect(table && nodesOf(table, 'TH').map(cell => cell.attributes.Scope)).toEqual(['Column', 'Column'])
    expect(table && nodesOf(table, 'TD').map(cell => cell.attributes.ColSpan)).toEqual([
      undefined,
      undefined,
      2,
    ])
    expect(figure?.alt).toBe('A chequered square that fades out')
    expect(figure?.attributes.BBox).toEqual([50, 140, 130, 220])
    expect(nodesOf(sample.structure, 'P').map(node => node.language)).toContain('el')
    expect(list && outlineOf(list)).toBe(
      [
        'L',
        ...['1. ', '2. ', '3. '].map((label, at) => item(label, ['first ', 'second ', 'third '][at] ?? '')),
      ].join('\n'),
    )
  })

  it('ties an element that runs over pages to each of them', () => {
    const nodes = nodesOf(sample.structure, 'P')
    expect(nodes.some(node => new Set(node.pages).size === 2)).toBe(true)
  })

  it('writes bookmarks that open and lead to their page', () => {
    expect(sample.bookmarks.map(({ title, open, page }) => ({ title, open, page }))).toEqual([
      { title: 'Fish & <Chips>', open: true, page: 0 },
    ])
    expect(sample.bookmarks[0]?.children.map(({ title }) => title)).toEqual(
      Array.from({ length: 12 }, (_, index) => `Section ${index + 1}`),
    )
  })

  it('counts the bookmarks that are seen, and those that are not as negative', () => {
    const document = sampleDocument(2)
    const [top] = document.bookmarks
    if (top) document.bookmarks = [{ ...top, open: false }, top]
    const { objects, bookmarks } = readPdf(writePdf(document))
    const outline = objects.dictionary(objects.dictionary(objects.trailer.get('Root')).get('Outlines'))
    expect(outline.get('Count')).toBe(4)
    expect(bookmarks.map(({ open }) => open)).toEqual([false, true])
  })

  it('shows the title, in the language of the document', () => {
    expect(sample.information.Title).toBe('Fish & <Chips> “žluťoučký” 漢字')
    expect(sample.language).toBe('en')
    expect(sample.xmp).toContain(
      '<rdf:li xml:lang="x-default">Fish &amp; &lt;Chips&gt; “žluťoučký” 漢字</rdf:li>',
    )
    expect(sample.xmp).toContain('<rdf:li>A. &amp; B.</rdf:li>')
    expect(sample.xmp).toContain('<xmp:CreateDate>2011-05-02T10:20:30Z</xmp:CreateDate>')
    expect(sample.information.CreationDate).toBe('D:20110502102030Z')
  })

  it('never reads the clock', () => {
    const { information, xmp } = readPdf(writePdf(paragraph('Text ')))
    expect(Object.keys(information)).toEqual(['Title', 'Producer'])
    expect(xmp).not.toContain('xmp:CreateDate')
  })

  it('leaves out of the metadata what XML cannot hold', () => {
    const { xmp, information } = readPdf(
      writePdf(paragraph('Text ', undefined, { title: 'a\u0000b\u001fc' })),
    )
    expect(xmp).toContain('>abc<')
    expect(information.Title).toBe('a\u0000b\u001fc')
  })

  it('gives equal bytes for equal documents, and another ID for another text', () => {
    const id = (text: string) => readPdf(writePdf(paragraph(text))).objects.trailer.get('ID')
    expect(Buffer.compare(writePdf(sampleDocument()), writePdf(sampleDocument()))).toBe(0)
    expect(id('One ')).toEqual(id('One '))
    expect(id('One ')).not.toEqual(id('Two '))
  })

  it('opens a tagged content after an artifact and an artifact after it, never one in the other', () => {
    const document = paragraph('Text ', builder => {
      const [text] = builder.page.fragments.slice(-1)
      const line = {
        kind: 'line',
        content: null,
        x1: 0,
        y1: 1,
        x2: 9,
        y2: 1,
        color: { r: 1, g: 0, b: 0, a: 1 },
      } as const
      if (text) builder.add({ ...line, width: 1, dash: [] }, text)
    })
    const { problems, text } = readPdf(writePdf(document))
    expect(problems).toEqual([])
    expect(text).toBe('Text Text ')
  })

  it('says what is meant where the glyphs say something else', () => {
    const document = paragraph('x', builder => {
      const last = builder.page.fragments.at(-1)
      if (last?.kind === 'text') last.text = 'مرحبا '
    })
    expect(readPdf(writePdf(document)).text).toBe('مرحبا ')
  })

  it('shows text where it was put, with its kerning and marks', () => {
    const { pages } = readPdf(writePdf(paragraph('AVATAR ')))
    expect(pages[0]?.runs.find(run => run.text === 'AVATAR ')?.at).toEqual({ x: 50, y: 63 })
  })

  it('writes pages of several sizes', () => {
    const { pages, problems } = readPdf(writePdf(paragraph('Text ', builder => builder.newPage(200, 100))))
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [420, 595],
      [200, 100],
    ])
    expect(problems).toEqual([])
  })

  it('writes a tree ten thousand elements deep', () => {
    let node = element('P')
    const inner = node
    for (let depth = 0; depth < 10_000; depth += 1) node = element('Div', [node])
    const builder = new PageBuilder()
    builder.structure.children.push(node)
    builder.text('deep ', inner)
    expect(writePdf(builder.document).length).toBeGreaterThan(1000)
  })

  it('writes hundreds of links and destinations that a reader can search', () => {
    const { links, destinations, problems } = readPdf(writePdf(sampleDocument(70)))
    expect(problems).toEqual([])
    expect(destinations.size).toBe(72)
    expect(links.length).toBeGreaterThan(300)
    const names = [...destinations.keys()]
    expect(names).toEqual([...names].sort())
  })

  it('puts destination names in ASCII', () => {
    expect(sample.destinations.has('%fcn%efcode%20(id)')).toBe(true)
  })

  it('refuses a document that contradicts itself', () => {
    const stray = paragraph('Text ')
    stray.structure.children = []
    expect(() => writePdf(stray)).toThrow('content outside the structure tree')
    const dead = paragraph('Text ', builder => {
      const link = element('Link')
      builder.structure.children.push(element('P', [link]))
      builder.text('nowhere ', link, {}, { kind: 'destination', id: 'missing' })
    })
    expect(() => writePdf(dead)).toThrow('missing')
  })

  it('embeds each face once, as a subset with a tag of its own', () => {
    const names = sample.fonts.map(font => font.name.replace(/^[A-Z]{6}\+/, ''))
    expect(names).toEqual(['SourceSerif4-Regular', 'SourceSans3-Bold'])
    const other = readPdf(writePdf(paragraph('Other ')))
    expect(other.fonts[0]?.name).not.toBe(sample.fonts[0]?.name)
  })

  it('draws a missing glyph as an empty box and keeps its text', () => {
    const document = paragraph('漢字 ')
    expect(face().has(0x6f22)).toBe(false)
    const { text, problems } = readPdf(writePdf(document))
    expect(text).toBe('漢字 ')
    expect(problems).toEqual([])
  })
})

function item(label: string, body: string): string {
  return `  LI\n    Lbl ${JSON.stringify(label)}\n    LBody ${JSON.stringify(body)}`
}
