import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createFontBook, loadHyphenation, typeset, writePdf } from '../../dist/typeset/index.js'
import { createRenderer } from '../peers/typst.mjs'
import { proseOf, randomNumbers } from './content.mjs'
import { faces } from './faces.mjs'
import { linesOf } from './line-gaps.mjs'

const [face] = faces
const sizes = [
  { name: 'a page: 10.5 point on 374 points', size: 10.5, leading: 14, measure: 374 },
  { name: 'a column: 8.75 point on 247 points', size: 8.75, leading: 11.5, measure: 247 },
  { name: 'a card: 8.75 point on 150 points', size: 8.75, leading: 11.5, measure: 150 },
]

/** How evenly lines are set: the white between words against the space of the face, and hyphens at line ends. */
export async function compareLines(folder) {
  const next = randomNumbers(7)
  const paragraphs = Array.from({ length: 300 }, () => proseOf(30 + next(70), next))
  for (const format of sizes) {
    console.log(`\nlines on ${format.name}, ${paragraphs.length} paragraphs, justified and hyphenated`)
    showQuality('handbill', await qualityOf(await setHere(paragraphs, format), format))
    showQuality('typst', await qualityOf(setInTypst(paragraphs, format, folder), format))
  }
}

async function setHere(paragraphs, { size, leading, measure }) {
  const css = `@page { margin: 20pt } body { margin: 0; font: ${size}pt/${leading}pt Face; hyphens: auto }
    p { margin: 0 0 ${leading}pt; text-align: justify }`
  const body = paragraphs.map(text => `<p>${text}</p>`).join('\n')
  const html = `<!doctype html><html lang="en"><title>Lines</title><style>${css}</style>${body}</html>`
  const { document } = typeset(
    { html: { path: 'lines.html', source: html }, styles: [] },
    {
      fonts: createFontBook([
        { family: 'Face', weight: 400, style: 'normal', load: () => readFileSync(face.path) },
      ]),
      hyphenators: new Map([['en', await loadHyphenation('en')]]),
      pageSize: { width: measure + 40, height: 14000 },
    },
  )
  return writePdf(document)
}

function setInTypst(paragraphs, { size, leading, measure }, folder) {
  const source = `#set page(width: ${measure + 40}pt, height: 14000pt, margin: 20pt)
#set text(font: "${face.family}", size: ${size}pt, lang: "en", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, leading: ${leading - size}pt, spacing: ${2 * leading - size}pt)

${paragraphs.join('\n\n')}\n`
  const path = join(folder, 'lines.typ')
  writeFileSync(path, source)
  return createRenderer(faces)(path)
}

/** The last lines of paragraphs are not justified and are not counted; on paper they stand before a wider step. */
async function qualityOf(pdf, { size, leading }) {
  const lines = await linesOf(pdf)
  const justified = lines.filter((line, index) => {
    const following = lines[index + 1]
    return following?.page === line.page && Math.abs(following.y - line.y) < leading * 1.5
  })
  const space = (spaceWidth() * size) / 1000
  const stretches = justified
    .filter(line => line.gaps.length > 0)
    .map(({ gaps }) => gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length / space - 1)
  const hyphens = justified.filter(line => /[-\u00ad\u2010]$/.test(line.text.trimEnd())).length
  return { lines: justified.length, stretches, hyphens }
}

function spaceWidth() {
  const font = createRequire(import.meta.url)('fontkit').create(readFileSync(face.path))
  return (font.glyphForCodePoint(32).advanceWidth * 1000) / font.unitsPerEm
}

function showQuality(name, { lines, stretches, hyphens }) {
  const percent = value => `${(100 * value).toFixed(1)} %`
  const mean = stretches.reduce((sum, stretch) => sum + Math.abs(stretch), 0) / stretches.length
  const loose = stretches.filter(stretch => stretch > 0.5).length
  const figures = [
    `${lines} lines`,
    `mean change of spaces ${percent(mean)}`,
    `widest ${percent(Math.max(...stretches))}`,
    `narrowest ${percent(Math.min(...stretches))}`,
    `${loose} wider than +50 %`,
    `${hyphens} hyphens (${percent(hyphens / lines)})`,
  ]
  console.log(`  ${name.padEnd(10)}${figures.join(', ')}`)
}
