import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, it, test } from 'vitest'
import type { Digest, RenderRequest } from '../../src/index.js'
import { extract, render } from '../../src/index.js'
import { HandbillError } from '../../src/model/error.js'
import { announcement } from '../announcement-text.js'

const digest = extract(announcement)

async function faultOf(given: unknown, request: RenderRequest = { format: 'md' }): Promise<string> {
  try {
    return `none: ${typeof (await render(given as Digest, request))}`
  } catch (error) {
    if (!(error instanceof HandbillError)) throw error
    expect(error.cure).not.toBe('')
    return `${error.code}: ${error.message}`
  }
}

describe('what a caller gives for a digest', () => {
  it.each([
    [{}, 'Unexpected undefined for title, expected string'],
    [null, 'Unexpected null for the digest, expected object'],
    [undefined, 'Unexpected undefined for the digest, expected object'],
    [[], 'Unexpected array for the digest, expected object'],
    ['x', 'Unexpected string for the digest, expected object'],
    [{ ...digest, year: 1.5 }, 'Unexpected number for year, expected integer or null'],
    [{ ...digest, lead: {} }, 'Unexpected undefined for lead.text, expected string'],
    [{ ...digest, entries: {} }, 'Unexpected object for entries, expected array'],
    [{ ...digest, entries: [digest.entries[0], null] }, 'Unexpected null for entries[1], expected object'],
    [
      { ...digest, entries: [{ ...digest.entries[0], people: [{ name: 'A', role: 'king' }] }] },
      'Unexpected string for entries[0].people[0].role, expected contributor or',
    ],
  ])('is held against the schema: %j', async (given, fault) => {
    for (const format of ['md', 'html', 'json', 'pdf'] as const) {
      expect(await faultOf(given, { format })).toContain(`bad-digest: ${fault}`)
    }
  })

  it('may have more than the schema knows', async () => {
    expect(await faultOf({ ...digest, more: 1 })).toBe('none: string')
  })

  it.each(['md', 'html', 'json', 'pdf'] as const)('may have a language that is no tag: %s', async format => {
    expect(await faultOf({ ...digest, language: 'xx yy' }, { format })).toMatch(/^none/)
    expect(await faultOf({ ...digest, language: '' }, { format })).toMatch(/^none/)
  })

  it('is in English when its language is no tag', async () => {
    const html = await render({ ...digest, language: 'xx yy' }, { format: 'html' })
    expect(html).toContain('<html lang="en"')
  })
})

it.each(['md', 'html', 'pdf'] as const)('a date that is none is a fault: %s', async format => {
  const wrong = [new Date(Number.NaN), '2011-05-09', 0] as unknown as Date[]
  for (const date of wrong) {
    expect(await faultOf(digest, { format, date })).toBe(`bad-option: Unexpected date ${String(date)}`)
  }
  expect(await faultOf(digest, { format, date: new Date('2011-05-09') })).toMatch(/^none/)
})

describe('what a caller says of how it looks', () => {
  it.each<[object, string]>([
    [{ words: { contnets: 'Talks' } }, 'Unknown key "contnets" in words'],
    [{ words: { contents: 1 } }, 'Unexpected a number for words.contents, expected text'],
    [{ words: { entry: { one: 'talk' } } }, 'Missing key other in words.entry'],
    [{ order: 'titel' }, 'Unexpected "titel" for order'],
    [{ groups: 'drop' }, 'Unexpected "drop" for groups'],
  ])('%j', async (options, message) => {
    const request = { format: 'md', ...options } as RenderRequest
    expect(await faultOf(digest, request)).toBe(`bad-option: ${message}`)
  })

  it('is taken where it is right', async () => {
    const words = { entry: { one: 'talk', other: 'talks' } }
    expect(await render(digest, { format: 'md', words, order: 'title' })).toMatch(/3\stalks/)
  })
})

test('a fault of the page is told at its place in the template', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-look-'))
  mkdirSync(join(folder, 'partials'))
  const page =
    '<!doctype html><html lang="en"><title>{{title}}</title>\n<h1>{{title}}</h1>\n{{> foot.html}}\n'
  writeFileSync(join(folder, 'digest.html.hbs'), page)
  writeFileSync(join(folder, 'partials', 'foot.html.hbs'), '<footer>\n  <h3>Foot</h3></footer>')
  const file = new VFile({ path: 'x' })
  await render(extract(announcement), { format: 'pdf', template: folder }, file)
  const told = file.messages.map(({ file: path, line, column, ruleId }) => [path, line, column, ruleId])
  expect(told).toEqual([[join(folder, 'partials', 'foot.html.hbs'), 2, 3, 'skipped-heading']])
})
