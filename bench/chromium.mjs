// Prints the pages in bench/chromium/ by Chromium and by handbill, and tells where the words stand in each.
//
//   npm run bench:chromium              all pages, a line each
//   npm run bench:chromium -- tables    one page, with the words that stand elsewhere; the PDFs are kept
//
// Chromium is found as CHROMIUM says, or under its usual names. Nothing here is a test: see "Where it differs from
// browsers" in src/typeset/README.md for what the two do differently on purpose.
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { chromium } from 'playwright-core'
import { createFontBook, typeset, writePdf } from '../dist/typeset/index.js'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'chromium')
const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']
const serif = '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'

/** How far a word may stand from where the other has it, in points, to count as in its place. */
const near = 14

function findChromium() {
  const paths = (process.env.PATH ?? '').split(':').flatMap(path => names.map(name => join(path, name)))
  const found = [process.env.CHROMIUM, ...paths].find(path => path && existsSync(path))
  if (found) return found
  console.error('No Chromium found. Install one, or name it in CHROMIUM.')
  process.exit(1)
}

async function printByChromium(browser, path) {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(path).href)
  await page.evaluate(() => document.fonts.ready)
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  await page.close()
  return bytes
}

const fonts = createFontBook([
  {
    family: 'Source Serif 4',
    weight: 400,
    style: 'normal',
    load: () => readFileSync(createRequire(import.meta.url).resolve(serif)),
  },
])

function printByHandbill(path) {
  const css = join(folder, 'common.css')
  const { document, messages } = typeset(
    {
      html: { path, source: readFileSync(path, 'utf8') },
      styles: [{ path: css, source: readFileSync(css, 'utf8') }],
    },
    { fonts, files: (url, from) => readFileSync(resolve(dirname(from), url)) },
  )
  for (const { file, line, column, reason } of messages) {
    console.log(`  ${basename(file)}:${line}:${column} ${reason}`)
  }
  return writePdf(document)
}

/** The words of a PDF in the order in which they are drawn, each with its page and the left end of its baseline. */
async function wordsOf(bytes) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const words = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    words.push(...wordsOnPage(items, number, page.view[3]))
  }
  return { words, pages: document.numPages }
}

function wordsOnPage(items, page, height) {
  const words = []
  let isOpen = false
  for (const item of items) {
    for (const piece of piecesOf(item, page, height)) {
      const last = words.at(-1)
      // Kerned text comes in pieces.
      const goesOn = isOpen && piece.at === 0 && last?.y === piece.y && Math.abs(last.end - piece.x) < 1
      if (goesOn) Object.assign(last, { text: last.text + piece.text, end: piece.end })
      else words.push(piece)
      isOpen = true
    }
    if (item.hasEOL || /\s$/.test(item.str)) isOpen = false
  }
  return words
}

function piecesOf({ str, width, transform }, page, height) {
  const [, , , , x, y] = transform
  const advance = width / Math.max(1, str.length)
  return [...str.matchAll(/\S+/g)].map(({ 0: text, index: at }) => ({
    text,
    at,
    page,
    x: x + at * advance,
    y: height - y,
    end: x + (at + text.length) * advance,
  }))
}

/** Pairs equal words from top to bottom: the n-th of a word with the n-th of the other. */
function pair(ours, theirs) {
  const byText = groupBy(theirs)
  const pairs = ours.map(word => ({ ours: word, theirs: byText.get(word.text)?.shift() ?? null }))
  return { pairs, left: [...byText.values()].flat() }
}

function groupBy(words) {
  const groups = new Map()
  for (const word of words) groups.set(word.text, [...(groups.get(word.text) ?? []), word])
  return groups
}

const inOrder = words => [...words].sort((a, b) => a.page - b.page || Math.round(a.y - b.y) || a.x - b.x)
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8)

async function compare(browser, name, isDetailed, out) {
  const path = join(folder, `${name}.html`)
  const files = { handbill: printByHandbill(path), chromium: await printByChromium(browser, path) }
  const [ours, theirs] = await Promise.all([wordsOf(files.handbill), wordsOf(files.chromium)])
  const { pairs, left } = pair(inOrder(ours.words), inOrder(theirs.words))
  const found = pairs.filter(({ theirs }) => theirs)
  const onPage = found.filter(({ ours, theirs }) => ours.page === theirs.page)
  const isNear = ({ ours, theirs }) =>
    Math.abs(ours.x - theirs.x) <= near && Math.abs(ours.y - theirs.y) <= near
  const inPlace = onPage.filter(isNear)
  console.log(
    name.padEnd(10),
    `${ours.pages}/${theirs.pages}`.padStart(7),
    String(pairs.length).padStart(7),
    percent(found.length, pairs.length),
    percent(onPage.length, pairs.length),
    percent(inPlace.length, pairs.length),
  )
  if (!isDetailed) return
  for (const { ours, theirs } of pairs) {
    if (theirs && ours.page === theirs.page && isNear({ ours, theirs })) continue
    const at = ({ page, x, y }) => `${page}:${x.toFixed(0)},${y.toFixed(0)}`
    console.log(`  ${ours.text}  ${at(ours)}  ${theirs ? at(theirs) : 'nowhere'}`)
  }
  for (const word of left)
    console.log(`  ${word.text}  nowhere  ${word.page}:${word.x.toFixed(0)},${word.y.toFixed(0)}`)
  for (const [by, bytes] of Object.entries(files)) writeFileSync(join(out, `${name}-${by}.pdf`), bytes)
  console.log(`  ${out}`)
}

const all = readdirSync(folder)
  .filter(file => file.endsWith('.html'))
  .map(file => basename(file, '.html'))
const asked = process.argv.slice(2)
const out = mkdtempSync(join(tmpdir(), 'handbill-chromium-'))
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
console.log('page'.padEnd(10), '  pages', '  words', '   found', ' on page', 'in place')
for (const name of asked.length > 0 ? asked : all) await compare(browser, name, asked.length > 0, out)
await browser.close()
