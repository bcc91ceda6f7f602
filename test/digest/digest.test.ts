import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FromSchema } from 'json-schema-to-ts'
import { VFile } from 'vfile'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { digest } from '../../src/digest/index.js'
import type { Digest } from '../../src/model/digest.js'
import { digestSchema } from '../../src/model/digest-schema.js'
import {
  announcement,
  closing,
  description,
  entry,
  fact,
  field,
  group,
  inputFile,
  lead,
  literalTitle,
  person,
  title,
} from './announcement.js'

const whole = announcement(
  [
    lead('Five gardens got a grant.'),
    entry(title('A pond for newts'), person('Ada Moor'), description('It holds water. Newts come later.')),
    group('Small grants', [
      entry(title('A pond for newts'), person('Ben Hill', { role: 'mentor', affiliation: 'Hill & Sons' })),
      entry(
        person('Çağla Öz', { links: ['https://example.org/oz'] }),
        field('Plan', 'see [the plan](https://example.org/plan)'),
      ),
    ]),
    closing('Come and see.'),
  ],
  { programme: fact('Green Yards'), organisation: fact('The Allotment'), year: fact(2024) },
)

describe('digest', () => {
  const made = digest(whole, inputFile())

  it('has every key of the schema, and nothing else', () => {
    const validate = new Ajv2020({ strict: true }).compile(digestSchema)
    expect(validate(made), JSON.stringify(validate.errors)).toBe(true)
    expect(validate(digest(announcement([]), new VFile({ data: { sha256: '0'.repeat(64) } })))).toBe(true)
    expect(validate({ ...made, entries: [{}] })).toBe(false)
  })

  it('is of the type that the schema describes', () => {
    expectTypeOf<FromSchema<typeof digestSchema>>().toEqualTypeOf<Digest>()
  })

  it('keeps facts, lead and closing', () => {
    expect(made).toMatchObject({
      programme: 'Green Yards',
      organisation: 'The Allotment',
      year: 2024,
      language: 'en',
      lead: { text: 'Five gardens got a grant.', html: '<p>Five gardens got a grant.</p>' },
      closing: { markdown: 'Come and see.' },
      source: { file: 'spring.txt', sha256: 'a'.repeat(64) },
    })
  })

  it('makes a title from what is known', () => {
    expect(made.title).toBe('The Allotment · Green Yards 2024')
    expect(digest(announcement([], { title: fact('Grants') }), inputFile()).title).toBe('Grants')
    expect(digest(announcement([], { year: fact(2011) }), inputFile()).title).toBe('Announcement 2011')
    expect(digest(announcement([], { year: fact(2011), language: fact('fr') }), inputFile()).title).toBe(
      'Annonce 2011',
    )
    expect(
      digest(announcement([], { year: fact(2011), organisation: fact('The Allotment') }), inputFile()).title,
    ).toBe('The Allotment · 2011')
    expect(digest(announcement([], { language: fact('de-AT') }), inputFile()).title).toBe('Ankündigung')
    expect(digest(announcement([], { language: fact('fi') }), inputFile()).title).toBe('Announcement')
  })

  it('gives every entry and group an id of its own', () => {
    expect(made.groups.map(({ id }) => id)).toEqual(['small-grants'])
    expect(made.entries.map(({ id }) => id)).toEqual(['a-pond-for-newts', 'a-pond-for-newts-2', 'cagla-oz'])
    expect(made.entries.map(entryOf => entryOf.group)).toEqual([null, 'small-grants', 'small-grants'])
  })

  it('keeps people with role, affiliation and links', () => {
    expect(made.entries[1]?.people).toMatchObject([
      { name: 'Ben Hill', role: 'mentor', label: null, affiliation: 'Hill & Sons', links: [] },
    ])
    expect(made.entries[2]?.people[0]?.links).toEqual(['https://example.org/oz'])
  })

  it('has null where there is nothing', () => {
    expect(made.entries[2]).toMatchObject({ title: null, description: null, summary: null })
    expect(made.entries[0]).toMatchObject({ group: null, links: [], fields: [] })
  })

  it('keeps titles to the character, on one line', () => {
    const titles = ['A\u00a0“b” – c’s', '1. *not* <b>', 'x_y_z | `q`']
    const { entries } = digest(announcement(titles.map(text => entry(literalTitle(text)))), inputFile())
    expect(entries.map(made => made.title)).toEqual(titles)
    expect(digest(announcement([entry(title('one\ntwo  \nthree'))]), inputFile()).entries[0]?.title).toBe(
      'one two three',
    )
  })

  it('collects links once, and leaves the people theirs', () => {
    const one = entry(
      title('[Newts](https://example.org/n)'),
      person('Ada', { links: ['https://example.org/ada'] }),
      description('See [more](https://example.org/m), [again](https://example.org/n) or www.example.org/w.'),
    )
    expect(digest(announcement([one]), inputFile()).entries[0]?.links).toEqual([
      { url: 'https://example.org/n', text: 'Newts' },
      { url: 'https://example.org/m', text: 'more' },
      { url: 'http://www.example.org/w', text: 'www.example.org/w' },
    ])
  })

  it('takes a line that is only an address for a link, and keeps other words without a label', () => {
    const one = entry(
      title('Newts'),
      field('', 'https://example.org/n'),
      field('', 'ann@example.org'),
      field('', 'First prize'),
      field('', '[Code](https://example.org/c)'),
      field('Plan', 'https://example.org/p'),
    )
    const made = digest(announcement([one]), inputFile()).entries[0]
    expect(made?.fields.map(({ label, value }) => [label, value.text])).toEqual([
      ['', 'First prize'],
      ['', 'Code'],
      ['Plan', 'https://example.org/p'],
    ])
    expect(made?.links.map(link => link.url)).toEqual([
      'https://example.org/n',
      'mailto:ann@example.org',
      'https://example.org/c',
      'https://example.org/p',
    ])
  })

  it('says a label once that stands on a line of its own above what it is for', () => {
    const one = entry(
      title('Tides'),
      field('', 'Issues:'),
      field('Issues', '41'),
      field('Upstream', '(URL):'),
      field('Upstream (URL)', '42'),
      field('', 'Plans:'),
    )
    const made = digest(announcement([one]), inputFile()).entries[0]
    expect(made?.fields.map(({ label, value }) => [label, value.text])).toEqual([
      ['Issues', '41'],
      ['Upstream (URL)', '42'],
      ['', 'Plans:'],
    ])
  })

  it('sums up a numbered list without the number', () => {
    const made = digest(
      announcement([entry(title('Newts'), description('4. Dig. Fill.\n5. Plant.'))]),
      inputFile(),
    )
    expect(made.entries[0]?.summary).toBe('Dig.')
  })

  it('keeps the messages of the file', () => {
    const file = inputFile()
    file.message('Unexpected end', { ruleId: 'text-unplaced', source: 'handbill' })
    file.message('Nobody named', { ruleId: 'missing-person', place: { line: 3, column: 2, offset: 20 } })
    const place = { line: 3, column: 2, offset: 20 }
    expect(digest(announcement([]), file).messages).toEqual([
      { rule: 'text-unplaced', reason: 'Unexpected end', fatal: false, source: null },
      { rule: 'missing-person', reason: 'Nobody named', fatal: false, source: { start: place, end: place } },
    ])
  })
})
