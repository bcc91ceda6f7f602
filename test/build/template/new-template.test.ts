import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadTemplate } from '../../../src/build/template/load-template.js'
import { newTemplate } from '../../../src/build/template/new-template.js'

let root = ''
const at = (...parts: string[]) => join(root, ...parts)
const put = (path: string, text = '') => {
  mkdirSync(join(at(path), '..'), { recursive: true })
  writeFileSync(at(path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbill-new-'))
})

describe('a new template', () => {
  it('is a copy of digest that has its own name and prints the same', async () => {
    const files = await newTemplate(at('mine'))
    expect(files).toEqual(expect.arrayContaining(['digest.css', 'digest.html.hbs', 'template.json']))
    const [mine, digest] = await Promise.all([loadTemplate(at('mine')), loadTemplate('digest')])
    expect(mine.name).toBe('mine')
    expect(mine.html?.source).toBe(digest.html?.source)
    expect(Object.keys(mine.partials)).toEqual(Object.keys(digest.partials))
    expect(mine.options).toEqual(digest.options)
  })

  it('extends what its model extends', async () => {
    await newTemplate(at('deep/mine'), 'handout')
    const [mine, handout] = await Promise.all([loadTemplate(at('deep/mine')), loadTemplate('handout')])
    expect({ ...mine, css: mine.css.length }).toEqual({ ...handout, name: 'mine', css: handout.css.length })
  })

  it('finds by its own way what its model extends by a path', async () => {
    put('ours/base/digest.md.hbs', '# {{title}}')
    put('ours/look/template.json', '{ "extends": "../base", "paper": "A5" }')
    await newTemplate(at('elsewhere/mine'), at('ours/look'))
    expect(await loadTemplate(at('elsewhere/mine'))).toMatchObject({
      name: 'mine',
      paper: 'A5',
      markdown: { source: '# {{title}}' },
    })
  })

  it('may take the place of an empty folder, and leaves out what is hidden', async () => {
    put('model/digest.md.hbs', '# x')
    put('model/.git/config')
    mkdirSync(at('mine'))
    expect(await newTemplate(at('mine'), at('model'))).toEqual(['digest.md.hbs', 'template.json'])
  })
})

describe('what stands in the way of a new template', () => {
  it.each([
    ['a file', () => put('mine', 'precious')],
    ['a folder with something in it', () => put('mine/precious')],
    ['a link that leads nowhere', () => symlinkSync(at('nowhere'), at('mine'))],
  ])('%s is not overwritten', async (_, make) => {
    make()
    await expect(newTemplate(at('mine'))).rejects.toMatchObject({
      code: 'output-unwritable',
      cure: expect.stringMatching(/move it away/),
    })
    expect(readdirSync(root)).toEqual(['mine'])
  })

  it('a file where a folder is needed', async () => {
    put('file')
    await expect(newTemplate(at('file/mine'))).rejects.toMatchObject({ code: 'output-unwritable' })
    expect(readFileSync(at('file'), 'utf8')).toBe('')
  })

  it('a model that is broken, unknown, or holds the new folder', async () => {
    put('broken/template.json', '{')
    await expect(newTemplate(at('mine'), at('broken'))).rejects.toMatchObject({ code: 'template-broken' })
    await expect(newTemplate(at('mine'), 'digst')).rejects.toMatchObject({
      code: 'unknown-template',
      cure: expect.stringContaining('Did you mean digest?'),
    })
    put('model/digest.md.hbs', '# x')
    await expect(newTemplate(at('model/mine'), at('model'))).rejects.toMatchObject({
      message: expect.stringContaining('it is inside of'),
    })
    expect(readdirSync(root).sort()).toEqual(['broken', 'model'])
  })

  it('the name of one that comes with handbill, which would be taken for it', async () => {
    await expect(newTemplate('digest')).rejects.toMatchObject({ code: 'bad-option' })
  })
})
