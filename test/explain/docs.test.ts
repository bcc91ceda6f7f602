import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Code } from 'mdast'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseCorrections } from '../../src/correct/index.js'
import { parseMarkdown } from '../../src/model/markdown.js'
import { run } from '../cli/run-main.js'

const page = readFileSync(new URL('../../docs/explain.md', import.meta.url), 'utf8')
const codes = parseMarkdown(page).children.filter((node): node is Code => node.type === 'code')

/** Scores move with every improvement of the reading; the page need not follow each of them. */
function withoutScores(text: string): string {
  return text
    .replace(/[+−]?\d+\.\d+|\d+ %|“[^”]*”|runner-up/g, '0')
    .replace(/[ -]+/g, ' ')
    .trim()
}

test('the page shows what the command prints, file by file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-'))
  const shown: [out: string, page: string][] = []
  for (const { lang, meta, value } of codes) {
    if (meta) writeFileSync(join(folder, meta), `${value}\n`)
    if (lang !== 'console') continue
    const [command = '', ...output] = value.split('\n')
    const [, name, file = ''] = /^\$ handbill (\w+) (\S+)$/.exec(command) ?? []
    const { out, err } = await run([name ?? '', join(folder, file), '--quiet'])
    expect(err).toBe('')
    shown.push([withoutScores(out), withoutScores(output.join('\n'))])
  }
  const [asRead, corrected, ...more] = shown
  expect(more).toEqual([])
  // What is read without corrections may become better than the page has it, line by line it is the same.
  expect(asRead?.[0]?.split('\n')).toHaveLength(asRead?.[1]?.split('\n').length ?? 0)
  expect(corrected?.[0]).toBe(corrected?.[1])
})

test('every key of the page is one', () => {
  const all = codes.filter(({ lang, meta }) => lang === 'yaml' && !meta)
  expect(all).toHaveLength(1)
  for (const { value } of all) {
    const { facts, fields, ...lists } = parseCorrections(new VFile(value))
    expect(Object.keys(facts)).toHaveLength(6)
    expect(fields?.value).toHaveLength(3)
    for (const list of Object.values(lists)) expect(list).not.toHaveLength(0)
  }
})
