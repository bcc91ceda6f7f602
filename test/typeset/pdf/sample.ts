import { encode } from 'fast-png'
import type { LaidOutDocument, StructureElement } from '../../../src/typeset/document.js'
import { element, face, PageBuilder } from './page-builder.js'

const words =
  'The office of first resort finds affluent flows difficult: fifty fjords, Kwajalein, AVATAR, To and Yes. Naïve façades, Žižek, Łódź. '
const bold = face('sans-serif', 700)

/** A document with everything that a digest may hold: links over pages, a table, a picture, many scripts. */
export function sampleDocument(sections = 12): LaidOutDocument {
  const builder = new PageBuilder({
    title: 'Fish & <Chips> “žluťoučký” 漢字',
    author: 'A. & B.',
    subject: 'Tests <of> drawing',
    keywords: ['one & two', 'three'],
    date: new Date('2011-05-02T10:20:30Z'),
  })
  const { structure, document } = builder
  heading(builder, 'H1', 'Fish & <Chips>', 'top')
  contents(builder, sections)
  list(builder)
  table(builder)
  builder.image(checkedPng(), 'A chequered square that fades out')
  for (let section = 1; section <= sections; section += 1) {
    heading(builder, 'H2', `Section ${section}`, `s-${section}`)
    const paragraph = element('P')
    structure.children.push(paragraph)
    builder.text(words.repeat(section % 5) || 'Short. ', paragraph)
    scripts(builder)
    const link = element('Link')
    structure.children.push(element('P', [link]))
    const target = { kind: 'url', url: 'https://example.org/a?b=c&d=(é)' } as const
    builder.text(
      `See the long address of this project, which runs over more than one line and page ${section}. `.repeat(
        3,
      ),
      link,
      {},
      target,
    )
  }
  document.destinations.set('ünïcode (id)', builder.place)
  return document
}

function heading(builder: PageBuilder, type: 'H1' | 'H2', title: string, id: string): void {
  const node = element(type)
  builder.structure.children.push(node)
  builder.text(`${title} `, node, { size: type === 'H1' ? 20 : 14, face: bold })
  const destination = { ...builder.place, y: builder.place.y - 20 }
  builder.document.destinations.set(id, destination)
  const bookmark = { title, destination, open: true, children: [] }
  const parent = builder.document.bookmarks[0]
  if (parent) parent.children.push(bookmark)
  else builder.document.bookmarks.push(bookmark)
}

function contents(builder: PageBuilder, sections: number): void {
  const toc = element('TOC')
  builder.structure.children.push(toc)
  for (let section = 1; section <= sections; section += 1) {
    const link = element('Link')
    toc.children.push(element('TOCI', [element('Reference', [link])]))
    builder.text(
      `Section ${section} `,
      link,
      { color: { r: 0, g: 0, b: 0.6, a: 1 } },
      { kind: 'destination', id: `s-${section}` },
    )
  }
}

function list(builder: PageBuilder): void {
  const list = element('L', [], { attributes: { owner: 'List', numbering: 'Decimal' } })
  builder.structure.children.push(list)
  for (const [index, text] of ['first ', 'second ', 'third '].entries()) {
    const [label, body] = [element('Lbl'), element('LBody')]
    list.children.push(element('LI', [label, body]))
    builder.text(`${index + 1}. `, label)
    builder.text(text, body)
  }
}

function table(builder: PageBuilder): void {
  const cell = (type: 'TH' | 'TD', text: string, span = 1): StructureElement => {
    const scope = type === 'TH' ? ('Column' as const) : null
    const node = element(type, [], { attributes: { owner: 'Table', scope, rowSpan: 1, colSpan: span } })
    builder.text(text, node)
    return node
  }
  const head = element('TR', [cell('TH', 'Name '), cell('TH', 'Prize ')])
  const row = element('TR', [cell('TD', 'Ada '), cell('TD', '1 ')])
  const wide = element('TR', [cell('TD', 'Everyone else ', 2)])
  builder.structure.children.push(element('Table', [element('THead', [head]), element('TBody', [row, wide])]))
  builder.add({
    kind: 'rectangle',
    content: null,
    x: 45,
    y: builder.place.y,
    width: 300,
    height: 4,
    radius: 2,
    fill: { r: 0.9, g: 0.5, b: 0.1, a: 0.4 },
    stroke: { color: { r: 0, g: 0, b: 0, a: 1 }, width: 0.5, dash: [2, 1] },
  })
}

function scripts(builder: PageBuilder): void {
  for (const [language, text] of [
    ['el', 'Ελληνικά γράμματα. '],
    ['ru', 'Кириллица, й и ё. '],
    ['vi', 'e\u0323\u0301 q\u0301 a\u0308\u0301 '],
    ['en', '½ 1 ﬁ fi \u00a0a\u2010b-c x\u200by '],
    ['zh', '漢字 '],
  ] as const) {
    const paragraph = element('P', [], { language })
    builder.structure.children.push(paragraph)
    builder.text(text, paragraph)
  }
  const small = element('P')
  builder.structure.children.push(small)
  builder.text('Small Capitals 0123 ', small, { features: { smcp: true, onum: true } })
}

/** A chequered PNG with an alpha channel. */
export function checkedPng(size = 16): Uint8Array {
  const data = new Uint8Array(size * size * 4)
  for (let at = 0; at < size * size; at += 1) {
    const dark = ((at % size) + Math.floor(at / size)) % 2
    data.set([dark * 255, 80, 200, (at % size) * (255 / size)], at * 4)
  }
  return encode({ width: size, height: size, data })
}
