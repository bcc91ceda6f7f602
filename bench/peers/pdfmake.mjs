import { readFileSync } from 'node:fs'
import pdfmake from 'pdfmake'

/** pdfmake with contents, index and page numbers. It neither hyphenates nor tags. */
export function createRenderer(faces) {
  const path = (family, weight) => faces.find(face => face.family === family && face.weight === weight)?.path
  const family = (normal, bold) => ({ normal, bold, italics: normal, bolditalics: bold })
  pdfmake.setFonts({
    Serif: family(path('Source Serif 4', 400), path('Source Serif 4', 400)),
    Sans: family(path('Source Sans 3', 400), path('Source Sans 3', 600)),
    Title: family(path('Source Sans 3', 700), path('Source Sans 3', 700)),
  })
  return async source => {
    const digest = JSON.parse(readFileSync(source, 'utf8'))
    return await pdfmake.createPdf(definitionOf(digest)).getBuffer()
  }
}

const grey = '#59524b'
const margin = 110.27
const point = 14 / 10.5

function definitionOf(digest) {
  return {
    pageSize: 'A4',
    pageMargins: [margin, 62.36, margin, 62.36],
    info: { title: digest.title },
    defaultStyle: { font: 'Serif', fontSize: 10.5, lineHeight: 1.06 },
    styles: {
      sans: { font: 'Sans', fontSize: 9.5 },
      heading: { font: 'Sans', fontSize: 13.5, bold: true, margin: [0, 17.5, 0, 0] },
    },
    header: page =>
      page > 1 ? { text: digest.title, style: 'sans', fontSize: 8.5, margin: [margin, 30, 0, 0] } : null,
    footer: (page, pages) => ({
      text: `${page} / ${pages}`,
      style: 'sans',
      fontSize: 8.5,
      alignment: 'right',
      margin: [0, 20, margin, 0],
    }),
    content: [
      { text: digest.title, font: 'Title', fontSize: 23, margin: [0, 0, 0, 7] },
      {
        text: `${digest.entries.length} entries · ${digest.people.length} people`,
        style: 'sans',
        color: grey,
      },
      ...paragraphs(digest.lead, 11),
      { toc: { title: { text: 'Contents', style: 'heading' }, textStyle: { font: 'Sans', fontSize: 9.5 } } },
      ...digest.entries.flatMap(entryOf),
      ...paragraphs(digest.closing, 10.5),
      { text: 'People', style: 'heading' },
      { columns: halves(digest.people).map(people => people.map(personOf)), columnGap: 14 },
    ],
  }
}

const paragraphs = (texts, fontSize) =>
  texts.map(text => ({ text, fontSize, alignment: 'justify', margin: [0, 0, 0, 3.5] }))

function entryOf({ id, title, people, description }) {
  return [
    { text: title, id, tocItem: true, style: 'heading', outline: true, outlineText: title },
    ...people.map(({ role, names }) => ({
      text: [
        { text: `${role} `, color: grey, fontSize: 9.5 },
        { text: names.join(', '), bold: true },
      ],
      font: 'Sans',
    })),
    ...paragraphs(description, 10.5),
  ]
}

const halves = list => [list.slice(0, Math.ceil(list.length / 2)), list.slice(Math.ceil(list.length / 2))]

function personOf({ name, entries }) {
  const pages = entries.flatMap(({ id }, index) => [
    index > 0 ? ', ' : ' ',
    { text: [{ pageReference: id }], linkToDestination: id },
  ])
  return { text: [{ text: name, bold: true }, ...pages], style: 'sans', lineHeight: point - 0.2 }
}
