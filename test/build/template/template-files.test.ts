import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { templateFiles } from '../../../src/build/template/template-files.js'
import type { Template } from '../../../src/model/template.js'

const outside = realpathSync(mkdtempSync(join(tmpdir(), 'handbill-files-')))
const folder = join(outside, 'look')
mkdirSync(join(folder, 'fonts'), { recursive: true })
writeFileSync(join(folder, 'fonts', 'a b.ttf'), 'font')
writeFileSync(join(outside, 'secret.txt'), 'secret')
symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))

const css = { path: join(folder, 'digest.css'), source: '' }
const template: Template = {
  name: 'look',
  description: '',
  paper: 'A4',
  options: {},
  markdown: null,
  html: null,
  css: [css],
  script: null,
  partials: {},
}

function read(url: string, from = css.path): string | null {
  const bytes = templateFiles(template)(url, from)
  return bytes && new TextDecoder().decode(bytes)
}

test('a file is found beside the one that names it', () => {
  expect(read('fonts/a%20b.ttf?v=1#x')).toBe('font')
  expect(read('./fonts/../fonts/a b.ttf', 'look, filled')).toBe('font')
})

test.each(['../secret.txt', join(outside, 'secret.txt'), 'link.txt', 'fonts', 'none.ttf', '', '%'])(
  'nothing is read outside of the folder, and nothing that is no file: %s',
  url => {
    expect(read(url)).toBe(null)
  },
)

test.each(['https://example.org/a.ttf', '//example.org/a.ttf', 'file:///etc/hosts'])(
  'no address is followed: %s',
  url => {
    expect(read(url)).toBe(null)
  },
)
