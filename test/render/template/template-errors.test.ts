import { describe, expect, it } from 'vitest'
import { HandbillError } from '../../../src/model/error.js'
import { renderHtml, renderMarkdown } from '../../../src/render/index.js'
import { digestOf, entryOf, personOf, template } from '../template.js'

const digest = digestOf({ entries: [entryOf('Pond', { people: [personOf('Ada Moor')] })] })

function faultOf(run: () => unknown): HandbillError {
  try {
    run()
  } catch (error) {
    if (error instanceof HandbillError) return error
    throw error
  }
  throw new Error('Expected a fault')
}

describe('a fault in a template', () => {
  it.each([
    // what is written, where the fault is, what is wrong, the cure
    ['a\n {{titel}}', '2:4', 'Unknown name titel', 'Did you mean title?'],
    ['{{#if titel}}x{{/if}}', '1:7', 'Unknown name titel', 'Did you mean title?'],
    ['{{#each entries as |e|}}\n{{e.titel}}{{/each}}', '2:3', 'Unknown name titel', 'Did you mean title?'],
    [
      '{{#each entries}}{{#each people}}{{nam}}{{/each}}{{/each}}',
      '1:36',
      'Unknown name nam',
      'Did you mean name?',
    ],
    ['{{lead.text}}', '1:3', 'Unexpected null: lead has no text', 'Put it inside {{#if lead}}.'],
    ['{{entries}}', '1:1', 'Unexpected list, expected text', 'Print one of its values.'],
    ['{{source}}', '1:1', 'Unexpected object, expected text', 'Print one of its values.'],
    ['{{title.length}}', '1:3', 'Unknown name length in title', 'title is a string; it has no names.'],
    [
      '{{options.photo}}',
      '1:3',
      'Unknown name photo in options',
      'The template declares no options; declare them in template.json.',
    ],
    [
      '{{entries.title}}',
      '1:3',
      'Unknown name title in entries',
      'entries is a list of 1; use {{#each entries}} or entries.[0].',
    ],
    ['{{wrod "contents"}}', '1:1', 'Unknown helper wrod', 'Did you mean word?'],
    ['{{word "contenst"}}', '1:1', 'Unknown word "contenst"', 'Did you mean "contents"?'],
    ['{{count 1 "entries"}}', '1:1', 'Unknown word "entries"', 'There are entry, person, announcement'],
    ['{{truncate title}}', '1:1', 'Unexpected 1 arguments, expected 2', 'Write {{truncate text 20}}.'],
    ['{{truncate title "x"}}', '1:1', 'Unexpected string, expected a number', 'Give a number'],
    ['{{formatDate title}}', '1:1', 'Unexpected date "Spring grants"', 'Give a date such as 2011-05-09.'],
    ['{{formatDate "2011-05-09" stlye="full"}}', '1:27', 'Unknown argument stlye', 'Write {{formatDate'],
    [
      '{{formatDate "2011-05-09" style="big"}}',
      '1:1',
      'Unexpected "big"',
      'Use one of full, long, medium, short.',
    ],
    ['{{formatList title}}', '1:1', 'Unexpected string, expected a list', 'Give a list'],
    [
      '{{formatList entries key="nam"}}',
      '1:1',
      'Unknown name nam in an item',
      'Name a key that every item has.',
    ],
    ['{{@indx}}', '1:3', 'Unknown variable @indx', 'Did you mean index?'],
    ['{{{title}}}', '1:1', 'Unexpected unescaped output', 'Write {{…}}'],
    ['{{& title}}', '1:1', 'Unexpected unescaped output', 'Write {{…}}'],
    ['{{> peple}}', '1:1', 'Unknown partial peple', 'Did you mean people?'],
    ['{{> (lookup . "x")}}', '1:1', 'Unexpected computed partial', 'Name the partial.'],
    ['{{#> people}}x{{/people}}', '1:1', 'Unexpected decorator or partial block', 'Use {{> partial}}'],
    ['{{#*inline "x"}}y{{/inline}}', '1:1', 'Unexpected decorator or partial block', 'Use {{> partial}}'],
    ['{{#title}}x{{/title}}', '1:1', 'Unexpected block {{#title}}', '{{#if}}'],
    ['{{log title}}', '1:1', 'Unknown helper log', 'There are'],
    ['{{lookup this "title"}}', '1:1', 'Unknown helper lookup', 'There are'],
    ['{{#if title}}\nx', '2:2', 'Unexpected end of the template', 'Close every {{#block}}'],
    [
      '{{#if title}}x{{/each}}',
      '1:4',
      'Unexpected {{/each}}, expected {{/if}}',
      'Close the blocks in their order.',
    ],
    ['a\nb {{title', '2:5', 'Unexpected text inside double braces', 'Write {{name}}'],
    ['a\nb {{title!}}', '2:5', 'Unexpected text inside double braces', 'Write {{name}}'],
  ])('%j at %s', (source, place, message, cure) => {
    const fault = faultOf(() =>
      renderMarkdown(digest, template({ md: source, partials: { people: '{{title}}' } })),
    )
    expect(fault).toMatchObject({ code: 'template-broken', place: { file: 'digest.md.hbs' } })
    expect(`${fault.place?.line}:${fault.place?.column}`).toBe(place)
    expect(fault.message).toContain(message)
    expect(fault.cure).toContain(cure)
  })

  it('is reported in the partial it stands in', () => {
    const partials = { one: '{{> two}}', two: 'x\n{{titel}}' }
    const fault = faultOf(() => renderMarkdown(digest, template({ md: '{{> one}}', partials })))
    expect(fault.place).toEqual({ file: 'partials/two.hbs', line: 2, column: 3 })
  })

  it('is found only in the partials that are used', () => {
    const partials = { good: '{{title}}', broken: '{{#if}}' }
    expect(renderMarkdown(digest, template({ md: '{{> good}}', partials }))).toBe('Spring grants\n')
  })

  it('is a partial that uses itself without end', () => {
    const fault = faultOf(() =>
      renderMarkdown(digest, template({ md: '{{> a}}', partials: { a: '{{> a}}' } })),
    )
    expect(fault).toMatchObject({ code: 'template-broken', message: 'The template goes on without end' })
  })

  it('is a value in raw HTML of a Markdown template', () => {
    const fault = faultOf(() =>
      renderMarkdown(digest, template({ md: '# x\n\n<div title="{{title}}">\n</div>' })),
    )
    expect(fault.message).toBe('Unexpected value inside raw HTML')
    expect(fault.place).toMatchObject({ line: 3, column: 13 })
  })

  it('is a partial in the middle of a tag', () => {
    const fault = faultOf(() =>
      renderHtml(digest, template({ html: '<a href="{{> a}}">', partials: { a: '{{title}}' } })),
    )
    expect(fault.message).toBe('Unexpected partial inside a tag')
  })
})

describe('a template that is not to be trusted', () => {
  it.each([
    '{{constructor}}',
    '{{constructor.constructor}}',
    '{{__proto__}}',
    '{{title.constructor}}',
    '{{entries.constructor}}',
    '{{entries.map}}',
    '{{source.toString}}',
    '{{#with source}}{{hasOwnProperty}}{{/with}}',
    '{{#with source}}{{valueOf}}{{/with}}',
    '{{[ emit] title 0}}',
    '{{[ lookup] this "constructor" 0}}',
    '{{@root.constructor}}',
    '{{#each (sortBy entries "constructor")}}{{/each}}',
    '{{#each (groupBy entries "__proto__")}}{{/each}}',
    '{{formatList entries key="constructor"}}',
    '{{formatDate "2011-05-09" style="constructor"}}',
    '{{word "constructor"}}',
    '{{word "__proto__"}}',
    '{{count 1 "toString"}}',
    '{{options.__proto__}}',
    '{{options.constructor}}',
    '{{this.constructor}}',
    '{{../constructor}}',
    '{{#each entries}}{{../constructor}}{{/each}}',
    '{{#each entries as |constructor|}}{{constructor.constructor}}{{/each}}',
    '{{[constructor]}}',
    '{{entries.[__proto__]}}',
    '{{lookup this "constructor"}}',
    '{{(lookup this "__proto__")}}',
    '{{helperMissing}}',
    '{{blockHelperMissing title}}',
    '{{constructor "x"}}',
    '{{#constructor}}x{{/constructor}}',
    '{{toString title}}',
    '{{> constructor}}',
    '{{> __proto__}}',
    '{{> toString}}',
    '{{> ../../../etc/passwd}}',
    '{{> /etc/passwd}}',
    '{{> [../../etc/passwd]}}',
    '{{> "../../etc/passwd"}}',
    '{{> file:///etc/passwd}}',
  ])('cannot reach a prototype or an inner call: %s', source => {
    expect(faultOf(() => renderMarkdown(digest, template({ md: source }))).code).toBe('template-broken')
  })

  it('sees own values only, also of an object with a prototype', () => {
    class Secret {
      get title(): string {
        return 'secret'
      }
    }
    const fault = faultOf(() =>
      renderMarkdown(
        Object.assign(new Secret(), { language: 'en', entries: [], groups: [] }) as never,
        template({ md: '{{title}}' }),
      ),
    )
    expect(fault.message).toContain('Unknown name title')
  })
})
