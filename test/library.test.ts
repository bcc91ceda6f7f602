import type { Root } from 'mdast'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import {
  type Announcement,
  extract,
  handbillCompile,
  handbillParse,
  render,
  type Title,
} from '../src/index.js'
import { announcement } from './announcement-text.js'

test('extract takes text, bytes or a file', () => {
  const fromText = extract(announcement)
  expect(extract(new TextEncoder().encode(announcement))).toEqual(fromText)
  expect(extract(new VFile({ path: 'a/winter.txt', value: announcement }))).toEqual({
    ...fromText,
    source: { ...fromText.source, file: 'winter.txt' },
  })
})

test('the hash is that of the bytes as they arrived', () => {
  const latin1 = extract(Uint8Array.from(Buffer.from(announcement, 'latin1')))
  const utf8 = extract(announcement)
  expect(latin1.entries[1]?.people[0]?.name).toBe('Tomás Herrera')
  expect(latin1.source.sha256).not.toBe(utf8.source.sha256)
})

test('plugins may stand between parsing and compiling', async () => {
  const shout = () => (tree: Announcement) => {
    visit(tree, 'title', (title: Title) => {
      title.children = [{ type: 'text', value: 'CHANGED' }]
    })
  }
  const file = await unified()
    .use(handbillParse)
    .use(shout)
    .use(handbillCompile, { format: 'md' })
    .process(announcement)
  expect(
    String(file)
      .match(/^## .*/gm)
      ?.filter(line => line === '## CHANGED'),
  ).toHaveLength(3)
})

test('the compiler gives bytes for a PDF', async () => {
  const file = await unified()
    .use(handbillParse)
    .use(handbillCompile, { format: 'pdf' })
    .process(announcement)
  expect(Buffer.from(file.value as Uint8Array).toString('latin1', 0, 5)).toBe('%PDF-')
})

test('the parser gives a tree that is not mdast but holds mdast', () => {
  const tree: Announcement | Root = unified().use(handbillParse).parse(announcement)
  expect(tree.type).toBe('announcement')
  const types = new Set<string>()
  visit(tree, node => void types.add(node.type))
  expect([...types]).toEqual(
    expect.arrayContaining(['entry', 'title', 'person', 'description', 'paragraph', 'text']),
  )
})

test('equal digests render to equal bytes, and the date changes the PDF alone', async () => {
  const digest = extract(announcement)
  const pdf = () => render(digest, { format: 'pdf' })
  expect(Buffer.compare(await pdf(), await pdf())).toBe(0)
  const dated = await render(digest, { format: 'pdf', date: new Date(0) })
  expect(Buffer.from(dated).toString('latin1')).toContain('1970-01-01')
})

test('an unknown format is refused with its cure', async () => {
  await expect(render(extract(announcement), { format: 'docx' as 'md' })).rejects.toMatchObject({
    code: 'unknown-format',
    cure: 'Use any of md, html, pdf, json.',
  })
})
