import { describe, expect, it } from 'vitest'
import { HandbillError } from '../../../src/model/error.js'
import { renderHtml, renderJson, renderPrint, writers } from '../../../src/render/index.js'
import { resolveOptions } from '../../../src/render/template/template-options.js'
import { readTemplateSettings } from '../../../src/render/template/template-settings.js'
import { digestOf, template } from '../template.js'

const options = {
  size: { type: 'number', default: 12, description: 'Size of the text.' },
  look: { type: 'string', default: 'calm', description: 'The look.', choices: ['calm', 'loud'] },
  index: { type: 'boolean', default: true, description: 'Whether there is an index.' },
} as const
const html = '{{options.size}} {{options.look}} {{options.index}} {{date}}'

describe("a template's options", () => {
  it('are the defaults with what is given over them', () => {
    const look = template({ html, options })
    expect(renderHtml(digestOf(), look)).toBe('12 calm true ')
    const date = new Date('2011-05-09T23:59:00Z')
    expect(renderHtml(digestOf(), look, { settings: { look: 'loud', size: 9 }, date })).toBe(
      '9 loud true 2011-05-09',
    )
  })

  it.each([
    [{ sise: 3 }, 'has no option sise', 'Did you mean size?'],
    [{ toString: 3 }, 'has no option toString', 'It has size, look, index.'],
    [{ size: 'big' }, 'Unexpected "big" for size', 'Give a number: Size of the text.'],
    [{ look: 'louder' }, 'Unexpected "louder" for look', 'Use one of calm, loud.'],
    [{ index: 1 }, 'Unexpected 1 for index', 'Give a boolean'],
  ])('%j is a bad option', (settings, message, cure) => {
    const run = () => resolveOptions(template({ html, options }), settings)
    expect(run).toThrow(HandbillError)
    expect(run).toThrow(
      expect.objectContaining({
        code: 'bad-option',
        message: expect.stringContaining(message),
        cure: expect.stringContaining(cure),
      }),
    )
  })
})

describe('paper', () => {
  it.each(['A4', 'a5', 'Letter landscape', '148mm 210mm', '5.5in 8.5in', '160Q 500cm'])(
    '%s is a page size',
    paper => {
      expect(renderPrint(digestOf(), template({ html: 'x' }), { paper }).css.at(-1)?.source).toBe(
        `@page { size: ${paper} }\n`,
      )
    },
  )

  it.each(['A44', 'Letter sideways', '10 20', 'A4; } body { color: red', '1mm 2mm 3mm'])(
    '%s is not',
    paper => {
      expect(() => renderPrint(digestOf(), template({ html: 'x' }), { paper })).toThrow(
        expect.objectContaining({ code: 'bad-option', message: `Unexpected paper ${JSON.stringify(paper)}` }),
      )
    },
  )

  it.each([
    ['1mm 1mm', 'small'],
    ['148mm 39.9mm', 'small'],
    ['100px 100pt', 'small'],
    ['5001mm 210mm', 'large'],
    ['10in 200in', 'large'],
  ])('%s is too %s', (paper, fault) => {
    expect(() => renderPrint(digestOf(), template({ html: 'x' }), { paper })).toThrow(
      expect.objectContaining({
        code: 'bad-option',
        message: `Unexpected paper ${JSON.stringify(paper)}: too ${fault} for a page`,
        cure: 'Give a width and a height from 40 mm to 5 m, such as "148mm 210mm".',
      }),
    )
  })
})

describe('template.json', () => {
  const read = (source: string) => readTemplateSettings({ path: 'my/template.json', source }, 'my')

  it('has defaults, and may be missing', () => {
    const defaults = { name: 'my', extends: null, description: '', paper: null, options: {} }
    expect(read('{}')).toEqual(defaults)
    expect(readTemplateSettings(null, 'my')).toEqual(defaults)
  })

  it('says what the template is', () => {
    const settings = { name: 'card', extends: './base', description: 'Cards.', paper: 'A5', options }
    const place = { file: 'my/template.json', line: 1, column: 26 }
    expect(read(JSON.stringify(settings))).toEqual({ ...settings, extends: { template: './base', place } })
  })

  it.each([
    ['{', 'Not JSON', '1:1'],
    ['[]', 'Unexpected value of the file, expected an object', '1:1'],
    ['{\n "nmae": "x"}', 'Unknown setting nmae', '2:2'],
    ['{"name": 1}', 'Unexpected value of name, expected text', '1:1'],
    ['{"paper": "A44"}', 'Unexpected paper "A44"', '1:1'],
    ['{"options": {"a": {"type": "list"}}}', 'Unexpected type of options.a', '1:1'],
    [
      '{"options": {"a": {"type": "number", "default": "1"}}}',
      'Unexpected default of options.a, expected a number',
      '1:1',
    ],
    [
      '{"options": {"a": {"type": "string", "default": "1", "choices": "1"}}}',
      'Unexpected choices of options.a',
      '1:1',
    ],
  ])('%j is broken', (source, message, place) => {
    try {
      read(source)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(HandbillError)
      const fault = error as HandbillError
      expect(fault.code).toBe('template-broken')
      expect(fault.message).toContain(message)
      expect(`${fault.place?.line}:${fault.place?.column}`).toBe(place)
    }
  })
})

describe('JSON', () => {
  it('is the digest, indented', () => {
    expect(JSON.parse(renderJson(digestOf()))).toEqual(digestOf())
    expect(renderJson(digestOf())).toMatch(/^\{\n {2}"title": "Spring grants",[\s\S]*\}\n$/)
  })

  it('is a row of the table of writers', () => {
    expect(Object.keys(writers)).toEqual(['md', 'html', 'json'])
  })
})
