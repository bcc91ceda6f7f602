import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCollection } from '../../src/build/collection/read-collection.js'
import { build } from '../../src/index.js'
import type { Collection } from '../../src/model/collection.js'
import { listOutput } from '../list-output.js'
import { HtmlPage } from './html-page.js'
import { search } from './search-stub.js'

const inputs = ['test/collection/announcements']
let folder: string
let collection: Collection
let pages: Map<string, HtmlPage>
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const pageOf = (name: string) => pages.get(name) ?? new HtmlPage('')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handbill-'))
  await build({ inputs, output: folder, collection: true })
  collection = (await readCollection({ inputs })).collection
  const names = listOutput(folder).filter(name => name.endsWith('.html'))
  pages = new Map(names.map(name => [name, new HtmlPage(read(name))]))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

/** A link from a page: the file it leads to, from the root of the site, and the place there. */
function targetOf(address: string, from: string): { file: string; id: string } {
  const { pathname, hash } = new URL(address, `file:///${from}`)
  return { file: decodeURIComponent(pathname.slice(1)), id: decodeURIComponent(hash.slice(1)) }
}

describe('every page', () => {
  it('leads to files that are there, and to places in them', () => {
    const targets = [...pages].flatMap(([from, page]) =>
      page.addresses.map(address => ({ from, ...targetOf(address, from) })),
    )
    expect(targets.length).toBeGreaterThan(100)
    expect(targets.filter(({ file }) => !existsSync(join(folder, file)))).toEqual([])
    const isLost = ({ file, id }: { file: string; id: string }) =>
      id !== '' && file.endsWith('.html') && !pageOf(file).ids.includes(id)
    expect(targets.filter(isLost)).toEqual([])
  })

  it('has each id once', () => {
    for (const [name, { ids }] of pages) expect([name, ids.length]).toEqual([name, new Set(ids).size])
  })

  it('allows its data and scripts by their hashes, and beside them no more than the script of its template', () => {
    const hash = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`
    const own = ['people.js', 'search.js'].map(name =>
      hash(readFileSync(`templates/collection/${name}`, 'utf8').trim()),
    )
    for (const { policy, scripts } of pages.values()) {
      const allowed = /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? []
      const hashes = scripts.map(({ source }) => hash(source))
      expect(allowed).toEqual(expect.arrayContaining(hashes))
      expect(allowed.filter(source => !hashes.includes(source) && !own.includes(source))).toEqual([])
      expect(policy).toMatch(/^default-src 'none';/)
    }
  })

  it('in Markdown leads to files that are there', () => {
    const markdown = listOutput(folder).filter(name => /^[a-z]+\.md$/.test(name))
    expect(markdown).toEqual(['index.md', 'organisations.md', 'people.md', 'topics.md'])
    for (const name of markdown) {
      const addresses = Array.from(read(name).matchAll(/\]\(([^)\s]+)\)/g), ([, address = '']) => address)
      const lost = addresses.filter(address => !existsSync(join(folder, targetOf(address, name).file)))
      expect([name, lost]).toEqual([name, []])
    }
  })
})

describe('the indexes', () => {
  it('have every entry and every name', () => {
    const [index, people] = [pageOf('index.html').text, pageOf('people.html').text]
    for (const { title, entries } of collection.announcements) {
      expect(index).toContain(title)
      for (const entry of entries) {
        expect(index).toContain(entry.title)
        expect(people).toContain(entry.title)
        for (const { name } of entry.people) {
          expect(index).toContain(name)
          expect(people).toContain(name)
        }
      }
    }
    expect(pageOf('people.html').ids).toEqual(expect.arrayContaining(collection.people.map(({ id }) => id)))
  })

  it('have every topic and organisation', () => {
    for (const { id } of collection.topics) expect(pageOf('topics.html').ids).toContain(id)
    for (const { id } of collection.organisations) expect(pageOf('organisations.html').ids).toContain(id)
  })

  it('stand whole in index.pdf', async () => {
    const data = Uint8Array.from(readFileSync(join(folder, 'index.pdf')))
    const pdf = await getDocument({ data, verbosity: 0 }).promise
    const words: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      words.push(...items.map(item => ('str' in item ? item.str : '')))
    }
    const bare = (text: string) => text.replace(/[\s\u00ad]+/g, '')
    const text = bare(words.join(''))
    for (const { title, entries } of collection.announcements) {
      expect(text).toContain(bare(title))
      for (const entry of entries) expect(text).toContain(bare(entry.title ?? ''))
    }
  })
})

describe('the page of an announcement', () => {
  it('leads to the indexes, and from its people to their places', () => {
    const { addresses } = pageOf('2020/kites.html')
    expect(addresses).toEqual(expect.arrayContaining(['../index.html', '../people.html']))
    for (const id of ['mei-tanaka', 'zdenek-hrebicek', 'li-wei'])
      expect(addresses).toContain(`../people.html#${id}`)
  })
})

describe('search', () => {
  const ask = (question: string) => {
    const { code, scripts } = pageOf('search.html')
    const data = scripts.find(({ type }) => type === 'application/json')?.source ?? ''
    return search(code, data, question)
  }
  const titles = (question: string) => ask(question).results.map(([title]) => title?.text)

  it.each([
    ['#q=winch', ['The winch learns to land', 'A winch that knows the wind']],
    ['#q=WINCH%20wind', ['A winch that knows the wind']],
    ['#q=hrebicek&year=2020', ['A winch that knows the wind']],
    ['#q=nest+institute&role=contributor', ['Line tension on a screen', 'Log books that read themselves']],
    ['#role=author', ['Segel aus Papier', 'Ein Drachen für die Schule']],
    ['#q=electronics&year=2019', ['Line tension on a screen']],
    ['#q=unheard', []],
    ['', []],
  ])('answers %s', (question, found) => {
    const known = titles(question)
    for (const title of found) expect(known).toContain(title)
    expect(known.filter(title => !found.includes(title ?? ''))).toEqual([])
  })

  it('narrows down by programme', () => {
    const kites = collection.announcements.filter(({ programme }) => programme === 'Summer of Kites')
    const entries = kites.flatMap(announcement => announcement.entries.map(({ title }) => title))
    expect(titles('#programme=Summer+of+Kites').sort()).toEqual(entries.sort())
  })

  it('puts entries first that have the words in their title', () => {
    const [first, ...others] = titles('#q=kites')
    expect(first).toBe('=SUM(kites): counting what flies')
    expect(others.length).toBeGreaterThan(5)
  })

  it('leads to the entry, its people and its announcement', () => {
    const [links = []] = ask('#q=knots').results
    const targets = links.map(({ href }) => targetOf(href, 'search.html'))
    expect(targets).toEqual([
      { file: '2021/kites.html', id: 'a-library-of-knots' },
      { file: 'people.html', id: 'rosa-lind' },
      { file: 'people.html', id: 'siobhán-oneill' },
      { file: '2021/kites.html', id: '' },
    ])
    for (const { file, id } of targets) if (id !== '') expect(pageOf(file).ids).toContain(id)
  })

  it('keeps the question in the address', () => {
    expect(ask('#q=winch&year=2020').address).toBe('#q=winch&year=2020')
  })
})
