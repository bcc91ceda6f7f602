import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { render } from '../../src/build/render.js'
import { readPdf } from '../typeset/pdf-reader/index.js'
import { sampleDigest } from './sample-digests.js'

/** The template that the guide builds: each block of code is the file that the line before it names. */
function writeClub(): { folder: string; names: string[] } {
  const guide = readFileSync('docs/templates.md', 'utf8')
  const section = guide.slice(
    guide.indexOf('### One in three files'),
    guide.indexOf('### What comes from where'),
  )
  const folder = mkdtempSync(join(tmpdir(), 'handbill-club-'))
  const names: string[] = []
  for (const [, name = '', code = ''] of section.matchAll(
    /^.*`([\w/]+\.[\w.]+)`.*:\n\n```\w+\n([\s\S]*?)```/gm,
  )) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), code)
    names.push(name)
  }
  return { folder, names }
}

test('the template of the guide prints as the guide says', async () => {
  const { folder, names } = writeClub()
  expect(names).toEqual(['template.json', 'digest.css', 'partials/entry.html.hbs'])
  const file = new VFile()
  const digest = sampleDigest('usual')
  const print = async (short: boolean) =>
    readPdf(await render(digest, { format: 'pdf', template: folder, settings: { short } }, file))
  const [full, short] = [await print(false), await print(true)]
  expect(file.messages.map(String)).toEqual([])
  expect(full.pages[0]?.width).toBeCloseTo(419.53, 1)
  expect(full.text.length).toBeGreaterThan(short.text.length)
  expect(short.text).toContain('…')
  expect(full.text).not.toContain('Contributor')
})
