import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { templateNames } from '../../../src/build/template/find-template.js'
import { loadTemplate } from '../../../src/build/template/load-template.js'
import { HandbillError } from '../../../src/model/error.js'

let root = ''

async function makeTemplate(name: string, files: Record<string, string>): Promise<string> {
  const folder = join(root, name)
  await mkdir(join(folder, 'partials'), { recursive: true })
  await Promise.all(Object.entries(files).map(([path, text]) => writeFile(join(folder, path), text)))
  return folder
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'handbill-template-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
})

describe('a template that extends another', () => {
  it('has what the other has where it has nothing of its own', async () => {
    await makeTemplate('base', {
      'template.json': JSON.stringify({
        paper: 'A5',
        options: { a: { type: 'number', default: 1 }, b: { type: 'number', default: 2 } },
      }),
      'digest.md.hbs': '# base',
      'digest.html.hbs': '<h1>base</h1>',
      'digest.css': 'p { color: red }',
      'partials/x.hbs': 'base x',
      'partials/y.hbs': 'base y',
    })
    const folder = await makeTemplate('own', {
      'template.json': JSON.stringify({ extends: '../base', options: { b: { type: 'number', default: 3 } } }),
      'digest.md.hbs': '# own',
      'digest.css': 'p { color: blue }',
      'partials/y.hbs': 'own y',
    })
    const template = await loadTemplate(folder)
    expect(template).toMatchObject({
      name: 'own',
      paper: 'A5',
      markdown: { source: '# own' },
      html: { source: '<h1>base</h1>' },
      partials: { x: { source: 'base x' }, y: { source: 'own y' } },
      options: { a: { default: 1 }, b: { default: 3 } },
    })
    expect(template.css.map(file => file.source)).toEqual(['p { color: red }', 'p { color: blue }'])
  })

  it('may extend one that comes with handbill', async () => {
    const folder = await makeTemplate('mine', {
      'template.json': '{ "extends": "digest", "paper": "Letter" }',
    })
    const [template, digest] = await Promise.all([loadTemplate(folder), loadTemplate('digest')])
    expect(template).toEqual({ ...digest, name: 'mine', description: '', paper: 'Letter' })
  })

  it('may not extend itself, not even by way of another', async () => {
    const one = await makeTemplate('one', { 'template.json': '{ "extends": "../two" }' })
    const two = await makeTemplate('two', { 'template.json': '{ "extends": "../one/." }' })
    const [first, second] = [join(one, 'template.json'), join(two, 'template.json')]
    await expect(loadTemplate(two)).rejects.toMatchObject({
      code: 'template-broken',
      message: `Templates extend each other in a circle: ${second} → ${first} → ${second}`,
      place: { file: first, line: 1, column: 14 },
    })
    await expect(loadTemplate(relative(process.cwd(), two))).rejects.toMatchObject({
      message: `Templates extend each other in a circle: ${second} → ${first} → ${second}`,
    })
    const own = await makeTemplate('self', { 'template.json': '{ "extends": "../self" }' })
    await expect(loadTemplate(own)).rejects.toMatchObject({ message: 'The template extends itself' })
  })

  it('names where it misspells the other', async () => {
    const folder = await makeTemplate('typo', { 'template.json': '{\n  "extends": "digst"\n}' })
    const file = join(folder, 'template.json')
    const fault = loadTemplate(folder)
    await expect(fault).rejects.toThrow(HandbillError)
    await expect(fault).rejects.toMatchObject({
      message: 'Unknown template "digst"',
      cure: expect.stringContaining('Did you mean digest?'),
      place: { file, line: 2, column: 14 },
    })
    const lost = await makeTemplate('lost', { 'template.json': '{ "extends": "./digest" }' })
    await expect(loadTemplate(lost)).rejects.toMatchObject({
      cure: 'Check the path after "extends"; it begins at the folder of this file.',
      place: { line: 1, column: 14 },
    })
  })
})

describe('a template from a stranger', () => {
  it.each([
    ['a file', 'digest.css', 'digest.css'],
    ['a partial', 'partials/x.hbs', 'partials/x.hbs'],
  ])('may not show what stands elsewhere by a link: %s', async (_, name, at) => {
    await writeFile(join(root, 'secret.hbs'), 'secret')
    const folder = await makeTemplate(`link-${basename(name)}`, { 'digest.md.hbs': '# x' })
    await symlink(join(root, 'secret.hbs'), join(folder, name))
    await expect(loadTemplate(folder)).rejects.toMatchObject({
      code: 'template-broken',
      message: `${join(folder, at)} is a link that leads out of the template`,
    })
  })

  it('may not show a whole folder by a link, and may link within its own', async () => {
    const folder = await makeTemplate('link-folder', { 'digest.md.hbs': '# x', 'other.hbs': 'y' })
    await symlink(join(folder, 'other.hbs'), join(folder, 'partials/y.hbs'))
    expect((await loadTemplate(folder)).partials).toEqual({
      y: { path: join(folder, 'partials/y.hbs'), source: 'y' },
    })
    const outer = await makeTemplate('link-partials', { 'digest.md.hbs': '# x' })
    await rm(join(outer, 'partials'), { recursive: true })
    await symlink(folder, join(outer, 'partials'))
    await expect(loadTemplate(outer)).rejects.toMatchObject({ code: 'template-broken' })
  })

  it('reads templates only, wherever it extends to', async () => {
    const folder = await makeTemplate('far', { 'template.json': '{ "extends": "/etc" }' })
    await expect(loadTemplate(folder)).rejects.toMatchObject({ code: 'template-broken' })
    const file = await makeTemplate('far-file', { 'template.json': '{ "extends": "/etc/passwd" }' })
    await expect(loadTemplate(file)).rejects.toMatchObject({ code: 'unknown-template' })
  })

  it('does not go round for ever by a link to itself', async () => {
    const folder = await makeTemplate('round', { 'template.json': '{ "extends": "./again" }' })
    await symlink(folder, join(folder, 'again'))
    await expect(loadTemplate(folder)).rejects.toMatchObject({ message: 'The template extends itself' })
  })
})

describe('the bytes of a template', () => {
  it('are UTF-8, with or without a mark at the start', async () => {
    const folder = await makeTemplate('mark', { 'template.json': '\ufeff{}', 'digest.md.hbs': '\ufeff# x' })
    expect((await loadTemplate(folder)).markdown?.source).toBe('# x')
    await writeFile(join(folder, 'digest.css'), Buffer.from([0x61, 0xe9]))
    await expect(loadTemplate(folder)).rejects.toMatchObject({
      message: `${join(folder, 'digest.css')} is not in UTF-8`,
    })
  })

  it('stand in a file: a folder in its place is told of', async () => {
    const folder = await makeTemplate('folder', { 'digest.md.hbs': '# x' })
    await mkdir(join(folder, 'partials/x.hbs'))
    await expect(loadTemplate(folder)).rejects.toMatchObject({
      message: `Cannot read ${join(folder, 'partials/x.hbs')}`,
    })
  })
})

describe('the templates that come with handbill', () => {
  it('all load, and say what they are for', async () => {
    const names = await templateNames()
    expect(names).toEqual(['digest', 'handout', 'large-print'])
    const templates = await Promise.all(names.map(loadTemplate))
    for (const { name, description } of templates) {
      expect(names).toContain(name)
      expect(description).toMatch(/^[A-Z].{20,}\.$/)
    }
  })
})
