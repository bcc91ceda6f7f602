import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('people below the text about their work', () => {
  it('are those of the title above it', () => {
    expect(
      entries('a.txt', [
        'Second evening of the tide society',
        'On Friday we met for the second time, online again.',
        'Talks',
        'Tables that fit on a card',
        'We go through the mechanics of tables of tides, and through the ways in which each of them fails.',
        'Ada Byron - Engineer at Acme Harbours',
        'Recording',
        'Bridges: the good, the bad and the narrow',
        'What nine bridges sound like when the wind comes from the north, and what one can do about it.',
        'Omar Diallo - Surveyor at Northern Rivers',
        'Recording',
        'Letters for your grandmother',
        'How to write messages that frighten nobody, with examples from two libraries.',
        'Juana Paz - Archivist of the town',
        'Slides',
        'Thanks',
        'We would like to thank those who spoke! Without them, there would be no evening:',
        'Ada Byron (@adabyron)',
        'Omar Diallo (omar.example)',
        'Juana Paz',
      ]),
    ).toEqual([
      ' | Tables that fit on a card | speaker Ada Byron | We go through the mechanics of tables of tides, and through the ways in which each of them fails.',
      ' | Bridges: the good, the bad and the narrow | speaker Omar Diallo | What nine bridges sound like when the wind comes from the north, and what one can do about it.',
      ' | Letters for your grandmother | speaker Juana Paz | How to write messages that frighten nobody, with examples from two libraries.',
    ])
  })

  it('may have a biography of their own', () => {
    const found = entries('a.md', [
      '## Vorträge',
      '',
      '### Wozu noch Gezeitentafeln',
      '',
      'Fast jeder Hafen hat eine, und kaum jemand weiß, wie sie entsteht. Wir rechnen eine nach.',
      '',
      'Katrin Petersen',
      '',
      'Katrin Petersen lehrt Vermessung und schreibt an einem Buch über Karten.',
      '',
      '### Brücken, die summen',
      '',
      'Aufnahmen von neun Flüssen, über ein ganzes Jahr gesammelt und verglichen.',
      '',
      'Jonas Weber',
      '',
      'Jonas Weber baut Messgeräte und sammelt Geräusche.',
    ])
    expect(found.map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual([
      'Wozu noch Gezeitentafeln: speaker Katrin Petersen',
      'Brücken, die summen: speaker Jonas Weber',
    ])
  })

  it('are no entries’ of their own where titles and their people stand first', () => {
    expect(
      entries('a.txt', [
        'A table of tides',
        'Ada Byron',
        'The table fits on a card. It is never wrong, whatever the moon does.',
        'Bridges that hum',
        'Wei Lin',
        'A recording from nine rivers, made over one year.',
      ]),
    ).toEqual([
      ' | A table of tides | contributor Ada Byron | The table fits on a card. It is never wrong, whatever the moon does.',
      ' | Bridges that hum | contributor Wei Lin | A recording from nine rivers, made over one year.',
    ])
  })
})
