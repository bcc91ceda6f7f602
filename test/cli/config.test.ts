import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { announcement } from '../announcement-text.js'
import { run } from './run-main.js'

const home = process.cwd()
beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), 'handbill-'))))
afterEach(() => process.chdir(home))

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

const markdown = announcement.replaceAll('\n', '\n\n')
const frontMatter = (yaml: string) => `---\nhandbill:\n${yaml.replace(/^/gm, '  ')}\n---\n\n${markdown}`
const config = (yaml: string) => write('handbill.config.yaml', yaml)
const outputs = () =>
  readdirSync('output', { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.includes('.handbill'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
const text = (path: string) => readFileSync(path, 'utf8')
const build = (...args: string[]) => run(['build', '--quiet', ...args])

/** What `config --json` says of some keys: value and speaker. */
async function holds(keys: string[], ...args: string[]): Promise<unknown[]> {
  const { out } = await run(['config', '--json', ...args])
  const { values } = JSON.parse(out)
  return keys.map(key => [values[key]?.value, values[key]?.from])
}

describe('what counts', () => {
  beforeEach(() => {
    config(`
paper: A3
order: title
options: { ink: true, index: false }
rules:
  - { files: 'input/*.md', paper: A4, groups: none }
`)
    write('input/winter.md', frontMatter('paper: A5\nlanguage: de\noptions: { index: true }'))
    write('input/plain.txt', announcement)
  })

  test('sidecar over front matter over rule over configuration over template', async () => {
    const keys = [
      'paper',
      'language',
      'groups',
      'order',
      'options.ink',
      'options.index',
      'options.contents',
      'template',
    ]
    const expected = [
      ['A5', 'front matter'],
      ['de', 'front matter'],
      ['none', 'rule'],
      ['title', 'config'],
      [true, 'config'],
      [true, 'front matter'],
      [true, 'template'],
      ['digest', 'default'],
    ]
    expect(await holds(keys, 'input/winter.md')).toEqual(expected)
    write('input/winter.handbill.yaml', 'build:\n  paper: B5\n')
    expect(await holds(keys, 'input/winter.md')).toEqual([['B5', 'sidecar'], ...expected.slice(1)])
  })

  test('flags over all', async () => {
    write('input/winter.handbill.yaml', 'build:\n  paper: B5\n')
    const flags = ['-p', 'Letter', '-s', 'index=false', '-f', 'md', '-o', 'out']
    expect(await holds(['paper', 'options.index', 'formats', 'output'], 'input/winter.md', ...flags)).toEqual(
      [
        ['Letter', 'flag'],
        [false, 'flag'],
        [['md'], 'flag'],
        ['out', 'flag'],
      ],
    )
  })

  test('another template begins with its own options', async () => {
    expect(await holds(['template', 'options.ink', 'options.index'], '-t', 'handout')).toEqual([
      ['handout', 'flag'],
      [false, 'template'],
      [false, 'template'],
    ])
  })

  test('without a configuration the defaults hold', async () => {
    write('elsewhere/handbill.config.yaml', '')
    const { code, out } = await run(['config', '--config', 'elsewhere/handbill.config.yaml'])
    expect(code).toBe(0)
    expect(out).toMatch(/^elsewhere\/handbill\.config\.yaml\n\ninputs +\["input"\] +default\n/)
    expect(out).toMatch(/^output +elsewhere\/output +default$/m)
    expect(out).toMatch(/^paper +A4 +the template digest$/m)
  })

  test('places are told', async () => {
    const { out } = await run(['config', 'input/winter.md'])
    expect(out).toMatch(/^order +title +handbill\.config\.yaml:3:1$/m)
    expect(out).toMatch(/^groups +none +rule, handbill\.config\.yaml:6:39$/m)
    expect(out).toMatch(/^language +de +front matter, input\/winter\.md:4:3$/m)
  })
})

describe('building by a configuration', () => {
  test('inputs by globs, a layout, formats and words', async () => {
    config(`
inputs: ['posts/**/*.{txt,md}', '!posts/drafts']
output: digests
layout: '{year}/{name}'
formats: [md]
words: { entry: { one: talk, other: talks } }
`)
    write('posts/2011/spring.txt', announcement)
    write('posts/undated.md', markdown)
    write('posts/drafts/later.txt', announcement)
    write('posts/2011/notes.org', announcement)
    expect(await build()).toEqual({ code: 0, out: '', err: '' })
    expect(text('digests/2011/spring.md')).toContain('3\u00a0talks')
    expect(text('digests/undated.md')).toContain('3\u00a0talks')
    expect(readdirSync('digests').sort()).toEqual(['.handbill', '2011', 'undated.md'])
  })

  test('one input that is named has the place that it has among all', async () => {
    config('inputs: posts\nformats: [md]\n')
    for (const name of ['a/spring.txt', 'a/spring.html', 'b/spring.txt']) write(`posts/${name}`, announcement)
    await build('posts/a/spring.txt')
    expect(outputs()).toEqual(['output/a/spring.txt.md'])
    await build()
    expect(outputs()).toEqual(['output/a/spring.html.md', 'output/a/spring.txt.md', 'output/b/spring.md'])
  })

  test('an input that is none of the project is built by its own name', async () => {
    config('inputs: posts\nformats: [md]\n')
    write('posts/spring.txt', announcement)
    write('other/spring.txt', announcement)
    await build('other/spring.txt')
    expect(outputs()).toEqual(['output/spring-2.md'])
  })

  test('rules hold for some, and what an announcement says for itself', async () => {
    config('formats: [html]\nrules:\n  - { files: input/2011, template: handout, language: nl }\n')
    write('input/2011/a.txt', announcement)
    write('input/2012/b.md', frontMatter('language: pt\nformats: [md, json]\norder: title'))
    expect(await build()).toMatchObject({ code: 0 })
    expect(outputs()).toEqual(['output/2011/a.html', 'output/2012/b.json', 'output/2012/b.md'])
    expect(text('output/2011/a.html')).toContain('<html lang="nl"')
    expect(text('output/2012/b.md')).toContain('## Pessoas')
    expect(JSON.parse(text('output/2012/b.json')).language).toBe('pt')
    const headings = [...text('output/2012/b.md').matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect(headings.slice(0, 3)).toEqual([
      'A graft for old archives',
      'Faster pruning of index trees',
      'Ladders for screen readers',
    ])
  })

  test('the language that a sidecar corrects counts more than that of the configuration', async () => {
    config('formats: [json]\nlanguage: nl\n')
    write('input/a.txt', announcement)
    write('input/a.handbill.yaml', 'language: pt-BR\n')
    await build()
    expect(JSON.parse(text('output/a.json')).language).toBe('pt-BR')
  })

  test('paths begin at the folder of the file that names them', async () => {
    write('site/handbill.config.yaml', 'inputs: posts\noutput: public\nformats: [md]\ntemplate: ./look\n')
    write('site/look/digest.md.hbs', '# Ours: {{title}}\n')
    write('site/posts/a.txt', announcement)
    write('site/posts/b.md', frontMatter('template: ./own'))
    write('site/posts/own/digest.md.hbs', '# Own: {{title}}\n')
    expect(await build('--config', 'site/handbill.config.yaml')).toEqual({ code: 0, out: '', err: '' })
    expect(text('site/public/a.md')).toBe('# Ours: Winter of Code 2019\n')
    expect(text('site/public/b.md')).toBe('# Own: Winter of Code 2019\n')
  })

  test('a change of the configuration builds what it is about, and nothing else', async () => {
    const rules = (paper: string) =>
      config(`formats: [md]\nrules:\n  - { files: input/a.txt, paper: ${paper} }\n`)
    write('input/a.txt', announcement)
    write('input/b.txt', announcement)
    rules('A4')
    await build()
    expect((await run(['build', '--check'])).code).toBe(0)
    rules('A5 ')
    write('handbill.config.yaml', `# A comment moves every line.\n${text('handbill.config.yaml')}`)
    const { err } = await run(['build'])
    expect(err).toContain('input/a.txt')
    expect(err).not.toMatch(/2 of 2: input\/b\.txt$/m)
  })
})

describe('faults', () => {
  test('of the configuration end with 2 before anything is written', async () => {
    write('input/a.txt', announcement)
    config('papr: A4\n')
    const { code, err } = await build()
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(
        /^handbill: handbill\.config\.yaml:1:1: Unknown key "papr"\. Did you mean paper\? /,
      ),
    })
    expect(existsSync('output')).toBe(false)
  })

  test.each([
    ['options: { inkk: true }\n', '1:12: The template digest has no option inkk. Did you mean ink?'],
    [
      "rules:\n  - { files: '**', options: { ink: maybe } }\n",
      '2:31: Unexpected "maybe" for ink of the template digest',
    ],
    ['paper: A5\ntemplate: handuot\n', '2:1: Unknown template "handuot". Did you mean handout?'],
  ])('of what the template is asked for have a place: %j', async (yaml, message) => {
    write('input/a.txt', announcement)
    config(yaml)
    const { code, err } = await build()
    expect(code).toBe(2)
    expect(err).toContain(`handbill: handbill.config.yaml:${message}`)
    expect(existsSync('output')).toBe(false)
  })

  test('of a front matter or a sidecar fail that announcement alone', async () => {
    config('formats: [md]\n')
    write('input/a.md', frontMatter('papr: A4'))
    write('input/b.txt', announcement)
    write('input/b.handbill.yaml', 'build:\n  order: tilte\n')
    write('input/c.md', announcement)
    const { code, err } = await build()
    expect(code).toBe(1)
    expect(outputs()).toEqual(['output/c.md'])
    expect(err).toMatch(/input\/a\.md\n *3:3 +error +Unknown key "papr"/)
    expect(err).toMatch(/input\/b\.handbill\.yaml\n *2:10 +error +Unexpected "tilte" for order/)
  })

  test('a glob that nothing matches is told, and the others are built', async () => {
    config("inputs: ['posts/*.txt', input]\nformats: [md]\n")
    write('input/a.txt', announcement)
    const { code, err } = await build()
    expect(code).toBe(1)
    expect(err).toContain('No announcement matches posts/*.txt')
    expect(outputs()).toEqual(['output/a.md'])
  })

  test('a file that is named like a glob is that file', async () => {
    config("inputs: 'posts [old]'\nformats: [md]\n")
    write('posts [old]/a.txt', announcement)
    expect((await build()).code).toBe(0)
    expect(outputs()).toEqual(['output/a.md'])
  })

  test('config of a file that is not there ends with 1', async () => {
    expect(await run(['config', 'none.txt'])).toMatchObject({ code: 1, out: '' })
  })
})
