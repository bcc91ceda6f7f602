import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Code } from 'mdast'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseCorrections } from '../../src/correct/index.js'
import { parseMarkdown } from '../../src/model/markdown.js'
import { run } from '../cli/run-main.js'

function codesOf(page: string): Code[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8')
  return parseMarkdown(text).children.filter((node): node is Code => node.type === 'code')
}

/** Scores move with every improvement of the reading; the page need not follow each of them. */
function withoutScores(text: string): string {
  return text
    .replace(/[+−]?\d+\.\d+|\d+ %|“[^”]*”|runner-up/g, '0')
    .replace(/[ -]+/g, ' ')
    .trim()
}

/** What each command of a page prints, and what the page says that it prints; files come to be as the page has them. */
async function runPage(page: string): Promise<[out: string, page: string][]> {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-'))
  const shown: [out: string, page: string][] = []
  for (const { lang, meta, value } of codesOf(page)) {
    if (meta) writeFileSync(join(folder, meta), `${value}\n`)
    if (lang !== 'console') continue
    const [command = '', ...output] = value.split('\n')
    const [, name, file = ''] = /^\$ handbill (\w+) (\S+)$/.exec(command) ?? []
    const { out, err } = await run([name ?? '', join(folder, file), '--quiet'])
    expect(err).toBe('')
    shown.push([withoutScores(out), withoutScores(output.join('\n'))])
  }
  return shown
}

test('the page on corrections shows what the command prints, file by file', async () => {
  const [asRead, corrected, ...more] = await runPage('explain.md')
  expect(more).toEqual([])
  // What is read without corrections may become better than the page has it, line by line it is the same.
  expect(asRead?.[0]?.split('\n')).toHaveLength(asRead?.[1]?.split('\n').length ?? 0)
  expect(corrected?.[0]).toBe(corrected?.[1])
})

test('the page on reading shows three layouts as the command does', async () => {
  const shown = await runPage('reading.md')
  expect(shown).toHaveLength(3)
  for (const [out, page] of shown) expect(out).toBe(page)
})

test('every key of the page on corrections is one', () => {
  const all = codesOf('explain.md').filter(({ lang, meta }) => lang === 'yaml' && !meta)
  expect(all).toHaveLength(1)
  for (const { value } of all) {
    const { facts, fields, ...lists } = parseCorrections(new VFile(value))
    expect(Object.keys(facts)).toHaveLength(6)
    expect(fields?.value).toHaveLength(3)
    for (const list of Object.values(lists)) expect(list).not.toHaveLength(0)
  }
})
