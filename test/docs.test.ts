import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Definition, Image, Link } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../src/model/markdown.js'
import { run } from './cli/run-main.js'

const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter(page => page !== '' && !page.startsWith('output/') && existsSync(page))

test('the pages were found', () => expect(pages).toContain('README.md'))

test.each(pages)('%s: what it links to is there', page => {
  const missing: string[] = []
  visit(parseMarkdown(readFileSync(page, 'utf8')), ['link', 'image', 'definition'], node => {
    const { url } = node as Link | Image | Definition
    const [path = ''] = url.split('#')
    if (path !== '' && !/^[a-z]+:/.test(path) && !existsSync(join(dirname(page), path))) missing.push(url)
  })
  expect(missing).toEqual([])
})

test('the README names every command and every flag of build', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const commands = [...(await run(['--help'])).out.matchAll(/^ {2}([a-z]+) .*[<[]/gm)]
    .map(([, name]) => name)
    .filter(name => name !== 'help')
  expect(commands).toEqual(expect.arrayContaining(['build', 'extract', 'explain', 'ast']))
  for (const name of commands)
    expect(readme).toContain(name === 'build' ? 'handbill [build]' : `handbill ${name} `)
  const flags = [...(await run(['build', '--help'])).out.matchAll(/--([a-z]+)/g)].map(([flag]) => flag)
  for (const flag of flags.filter(name => name !== '--help')) expect(readme).toContain(flag)
})
