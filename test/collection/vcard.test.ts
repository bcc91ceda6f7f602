import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collect, vcards } from '../../src/collection/index.js'
import type { RecordPerson } from '../../src/model/collection.js'
import { personOf, recordOf } from './records.js'

const cardOf = (person: RecordPerson) =>
  vcards(
    collect([recordOf('a', [[person]], { title: 'Kites; and, more', year: 2019, programme: 'Kites' })])
      .people,
  )

/** As a reader unfolds it (RFC 6350, 3.2). */
const unfold = (card: string) => card.replaceAll('\r\n ', '').split('\r\n')

describe('vcards', () => {
  it('say who, and what of', () => {
    const person = personOf('Ada Byron', {
      role: 'mentor',
      affiliation: 'Nest, Harbour; Co',
      links: ['mailto:ada@example.org', 'https://ada.example/a;b'],
    })
    expect(unfold(cardOf(person))).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      expect.stringMatching(/^UID:urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
      'FN:Ada Byron',
      'ORG:Nest\\, Harbour\\; Co',
      'ROLE:mentor',
      'EMAIL:ada@example.org',
      'URL:https://ada.example/a;b',
      'CATEGORIES:Kites',
      'NOTE:2019 · mentor · Work 1 · Kites\\; and\\, more',
      'END:VCARD',
      '',
    ])
  })

  it('give a team as an organisation', () => {
    expect(cardOf(personOf('Team Kite', { role: 'team' }))).toContain('KIND:org\r\n')
  })

  it('fold lines at 75 octets, between characters, and lose none of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), name => {
        const card = cardOf(personOf(`N${name}`))
        for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const escaped = unfold(card)[4]?.slice('FN:'.length) ?? ''
        const told = escaped.replace(/\\(.)/gs, (_, letter: string) => (letter === 'n' ? '\n' : letter))
        expect(told).toBe(`N${name}`.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, ''))
      }),
    )
  })
})
