import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a column with a header that says nothing known', () => {
  it('tells of the work where its cells are sentences', () => {
    const found = entries('a.md', [
      '| Projekt | Studierende | Worum geht es? |',
      '|---|---|---|',
      '| Pegel im Browser | Henrike Sommer | Der Kern wird übersetzt, damit man Pegel ohne Installation ansehen kann. |',
      '| Tasten für eine Hand | Jens Petersen | Alle Funktionen sollen sich mit einer Hand bedienen lassen. |',
    ])
    expect(found.map(entry => entry.split(' | ')[3])).toEqual([
      'Der Kern wird übersetzt, damit man Pegel ohne Installation ansehen kann.',
      'Alle Funktionen sollen sich mit einer Hand bedienen lassen.',
    ])
  })
})

describe('a table of what has to be done', () => {
  it.each([
    ['Action', 'Owner', 'Due', 'April 15', 'May 20'],
    ['Aufgabe', 'Wer', 'Fällig am', '15. April', '20. Mai'],
    ['Tarea', 'Responsable', 'Plazo', '15 de abril', '20 de mayo'],
  ])('lists no entries: %s', (what, who, due, first, second) => {
    expect(
      entries('a.md', [
        '# The quarter',
        '',
        `| ${what} | ${who} | ${due} |`,
        '|---|---|---|',
        `| Alert on expiry | Ada Byron | ${first} |`,
        `| Failover drill | Wei Lin, Omar Diallo | ${second} |`,
      ]),
    ).toEqual([])
  })
})

describe('a cell of people', () => {
  it('may say by itself what they do', () => {
    const found = entries('a.md', [
      '| Hora | Charla | Ponente |',
      '|---|---|---|',
      '| 15:30 | Tablas para puertos pequeños | Pilar Gutiérrez |',
      '| 16:15 | Mareas, mapas y mentiras | Sara Cobo |',
      '| 17:45 | Mesa redonda sobre puentes | Modera: Rubén Abascal |',
    ])
    expect(found.at(-1)).toContain('speaker Rubén Abascal')
  })
})

describe('an item less deep than those that open entries', () => {
  it('is a group, whatever the entry before it lacks', () => {
    const found = entries('a.md', [
      '- **Tables**',
      '  - *Tables that fit on a card*',
      '    - Mentee: Ada Byron',
      '    - Mentor: Wei Lin',
      '  - *A style for error messages*',
      '    - Mentee: Juana Paz',
      '- **Bridges**',
      '  - *Bridges that hum*',
      '    - Mentee: Omar Diallo',
      '    - Mentor: Wei Lin',
    ])
    expect(found).toEqual([
      'Tables | Tables that fit on a card | contributor Ada Byron, mentor Wei Lin | ',
      'Tables | A style for error messages | contributor Juana Paz | ',
      'Bridges | Bridges that hum | contributor Omar Diallo, mentor Wei Lin | ',
    ])
  })
})

describe('a header in Han', () => {
  it('means what its last word says, also in other letters', () => {
    const found = entries('a.md', [
      '| 作品 | 贡献 repo | 参赛团队 | 团队背景 | 获奖情况 |',
      '|---|---|---|---|---|',
      '| 潮汐时钟 | TideClock | 海风 团队 | 江海大学 | 一等奖 |',
      '| 灯塔地图 | LightMap | 雾灯 团队 | 滨海交通大学 | 二等奖 |',
    ])
    expect(found).toEqual([' | 潮汐时钟 | recipient 海风 团队 | ', ' | 灯塔地图 | recipient 雾灯 团队 | '])
  })
})

describe('short cells beside names that several rows share', () => {
  it('are what people do for a team, not titles', () => {
    const rows = (jobs: readonly string[]): string[] =>
      ['Ada Byron', 'Wei Lin', 'Juana Paz', 'Otto Brandt', 'Maria Silva'].map(
        (name, index) => `| ${name} | ${jobs[index]} |`,
      )
    const titlesOf = (jobs: readonly string[]): (string | undefined)[] =>
      entries('a.md', ['# New in our crew', '', '| | |', '|---|---|', ...rows(jobs)]).map(
        entry => entry.split(' | ')[1],
      )
    expect(titlesOf(['Lights', 'Boats', 'Boats', 'Tickets', 'Tickets'])).toEqual(['', '', '', '', ''])
    const own = ['Lanterns', 'Ferry times', 'Knots', 'Ticket', 'Tide clock']
    expect(titlesOf(own)).toEqual(own)
  })
})

describe('a header without the small word between its two nouns', () => {
  it.each([
    ['Ponente', 'Perfil ponente', 'Ciudad ponente', 'Título charla', 'Resumen charla'],
    ['Palestrante', 'Perfil palestrante', 'Cidade palestrante', 'Título palestra', 'Resumo palestra'],
    ['Relatore', 'Profilo relatore', 'Città relatore', 'Titolo intervento', 'Descrizione intervento'],
  ])('says what its first noun does: %s', (...headers) => {
    expect(
      entries('a.md', [
        `| ${headers.join(' | ')} |`,
        '|---|---|---|---|---|',
        '| Ada Byron | LinkedIn | Lugo | Mareas en papel | Tablas que caben en una hoja |',
        '| Juana Paz | LinkedIn | Faro | Puentes de sal | Nueve ríos y sus nombres |',
      ]),
    ).toEqual([
      ' | Mareas en papel | speaker Ada Byron | Tablas que caben en una hoja',
      ' | Puentes de sal | speaker Juana Paz | Nueve ríos y sus nombres',
    ])
  })
})

describe('an address of a web site behind a name', () => {
  it('is where they are from, and so is a public body', () => {
    const found = entries('a.md', [
      '| Orario | Talk | Relatore |',
      '|---|---|---|',
      '| 10:00 | Maree su carta | Ada Byron, Maree.org |',
      '| 11:00 | Ponti di sale | Paola Riva, Regione Delta |',
      '| 12:00 | Mappe per tutti | Marco Sala e Anna Conti |',
      '| 12:30 | Tavola rotonda sui fiumi | Luca Serra, Marco Fonte, Anna Gallo |',
    ])
    expect(found.map(entry => entry.split(' | ')[2])).toEqual([
      'speaker Ada Byron',
      'speaker Paola Riva',
      'speaker Marco Sala, speaker Anna Conti',
      'speaker Luca Serra, speaker Marco Fonte, speaker Anna Gallo',
    ])
  })
})
