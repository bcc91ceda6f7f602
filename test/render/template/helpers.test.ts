import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../../src/render/index.js'
import { helpers } from '../../../src/render/template/helpers.js'
import { signatures } from '../../../src/render/template/signatures.js'
import { digestOf, entryOf, personOf, richOf, template } from '../template.js'

const entries = [
  entryOf('b 10', {
    people: [personOf('Ada Moor'), personOf('Ben Hill', { role: 'mentor' }), personOf('Eve Öz')],
  }),
  entryOf('b 9'),
  entryOf('Äpfel'),
]

function fill(source: string, language = 'en'): string {
  const digest = digestOf({ entries, language, year: 2011, lead: richOf('One *two* three, four.') })
  return renderHtml(digest, template({ html: source }))
}

describe('helpers', () => {
  it('are the ones of the table', () => {
    const own = Object.keys(signatures).filter(name => signatures[name]?.builtIn === false)
    expect(Object.keys(helpers).sort()).toEqual(own.sort())
  })

  it.each([
    ['en', '{{#if (and title lead)}}y{{/if}}{{#if (and title closing)}}n{{/if}}', 'y'],
    ['en', '{{or programme organisation title}}', 'Spring grants'],
    ['en', '{{#if (not messages)}}none{{/if}}', 'none'],
    ['en', '{{#if (eq year 2011)}}y{{/if}}{{#if (gt entries.length 3)}}n{{/if}}', 'y'],
    ['de', '{{word "contents"}}, {{word "mentor"}}', 'Inhalt, Mentoring'],
    ['pt-BR', '{{word "contents"}}', 'Índice'],
    ['sv', '{{word "contents"}}', 'Contents'],
    ['en', '{{count 1 "entry"}}, {{count entries.length "entry"}}', '1\u00a0entry, 3\u00a0entries'],
    [
      'pl',
      '{{count 1 "person"}}, {{count 2 "person"}}, {{count 5 "person"}}',
      '1\u00a0osoba, 2\u00a0osoby, 5\u00a0osób',
    ],
    ['ja', '{{count 2 "entry"}}', '2件'],
    ['sv', '{{count 2 "entry"}}', '2\u00a0entries'],
    ['en', '{{formatDate "2011-05-09"}}', 'May 9, 2011'],
    ['de', '{{formatDate "2011-05-09" style="full"}}', 'Montag, 9. Mai 2011'],
    ['en', '{{formatList entries.[0].people key="name"}}', 'Ada Moor, Ben Hill, and Eve Öz'],
    ['fr', '{{formatList entries.[0].people key="name" type="or"}}', 'Ada Moor, Ben Hill ou Eve Öz'],
    ['de', '{{formatNumber 12345.5}}', '12.345,5'],
    [
      'en',
      '{{truncate lead 2}}; {{truncate lead 4}}; {{truncate lead 9}}',
      'One *two…; One *two* three, four.; One *two* three, four.',
    ],
    ['ja', '{{truncate "池を掘る計画です" 2}}', '池を…'],
    ['en', '{{slug "Ägypten & mehr"}}', 'agypten-mehr'],
    ['en', '{{#each (sortBy entries "title") as |e|}}{{e.title}};{{/each}}', 'Äpfel;b 9;b 10;'],
    [
      'en',
      '{{#each (groupBy entries.[0].people "role") as |g|}}{{g.key}}={{g.items.length}};{{/each}}',
      'contributor=2;mentor=1;',
    ],
    [
      'en',
      '{{#each entries.[0].people}}{{@index}}{{#if @first}}f{{/if}}{{#if @last}}l{{/if}}{{../year}}{{@root.title}};{{/each}}',
      '0f2011Spring grants;12011Spring grants;2l2011Spring grants;',
    ],
    ['en', '{{#with source as |s|}}{{s.file}}{{/with}}{{#unless closing}}!{{/unless}}', 'spring.txt!'],
    ['en', 'x{{anchor "y"}}', 'x'],
  ])('%s: %s', (language, source, text) => {
    expect(fill(source, language)).toBe(text)
  })
})

it('gives the date of the announcement beside that of the document', () => {
  const html = '{{announced}} / {{date}}'
  const options = { date: new Date('2012-02-03') }
  expect(renderHtml(digestOf({ date: '2011-05-09' }), template({ html }), options)).toContain(
    '2011-05-09 / 2012-02-03',
  )
  expect(renderHtml(digestOf({ date: '2011-05-09T18:00:00Z' }), template({ html }))).toContain(
    '2011-05-09 / ',
  )
})
