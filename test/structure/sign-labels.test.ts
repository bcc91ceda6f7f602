import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('signs before the lines of entries', () => {
  const told = 'The table fits on a card. It is never wrong, whatever the moon does.'
  const record = (title: string, who: string, day: string, text: string, signs: string[]): string[] => [
    `### ${title}`,
    '',
    `- ${signs[0]} ${who}`,
    `- ${signs[1]} ${day}`,
    `- ${signs[2]} ${text}`,
    `- ${signs[3]} [More](https://tide.example/${day})`,
    '',
  ]
  const talks = (signs: string[]): string[] => [
    '# Talks of the tide days',
    '',
    ...record('A table of tides', 'Ada Byron, Omar Diallo', '2021-10-01 15:30', told, signs),
    ...record(
      'Bridges that hum',
      'Wei Lin',
      '2021-10-02 09:30',
      'Nine rivers, recorded over one year.',
      signs,
    ),
    ...record('Letters', 'Juana Paz', '2021-10-02 11:30', 'What the archive keeps. Nobody sent them.', signs),
  ]
  const found = [
    ` | A table of tides | speaker Ada Byron, speaker Omar Diallo | ${told}`,
    ' | Bridges that hum | speaker Wei Lin | Nine rivers, recorded over one year.',
    ' | Letters | speaker Juana Paz | What the archive keeps. Nobody sent them.',
  ]

  it('say what they are, as pictures and by name', () => {
    expect(entries('a.md', talks(['🐍', '⏰', '📋', '🔗']))).toEqual(found)
    expect(entries('a.md', talks([':snake:', ':alarm_clock:', ':clipboard:', ':link:']))).toEqual(found)
  })

  it('are ornaments where one alone repeats', () => {
    expect(
      entries('a.md', [
        'Our winners:',
        '',
        '- 🎤 Ada Byron: A table of tides',
        '- 🎤 Wei Lin: Bridges that hum',
        '- 🎤 Juana Paz: Letters nobody sent',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'A table of tides: recipient Ada Byron',
      'Bridges that hum: recipient Wei Lin',
      'Letters nobody sent: recipient Juana Paz',
    ])
  })
})

describe('a programme above biographies', () => {
  it('has the entries, and what stands between two of them with a time is none', () => {
    expect(
      entries('a.txt', [
        'Next evening',
        'Agenda',
        '6:30 Welcome',
        '7:00 Tables that fit on a card - Ada Byron',
        '7:30 How we moved three bridges - Omar Diallo',
        '8:00 A word from our sponsor',
        '8:25 Slow rivers, sad boats - Juana Paz',
        '9:00 End',
        'About our speakers',
        'Ada Byron',
        'Engineer of tables. She has built them for eight years, and likes to run on Saturdays.',
        'Omar Diallo',
        'He is 34 years old and surveys rivers. He always comes back to bridges.',
        'Juana Paz',
        'Archivist, and a collector of letters that come and go by themselves.',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'Tables that fit on a card: speaker Ada Byron',
      'How we moved three bridges: speaker Omar Diallo',
      'Slow rivers, sad boats: speaker Juana Paz',
    ])
  })
})
