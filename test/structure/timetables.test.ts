import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a timetable with the speakers below the titles of their talks', () => {
  it('loses no talk that stands right below a line without a speaker', () => {
    const lines = [
      'Kelp Days 2022 - Programme',
      '',
      'Friday, 12 August',
      '',
      '09:00 - 09:30  Registration',
      '09:30 - 10:15  Keynote: What the tide taught me',
      '               Ada Byron, Harbour Institute',
      '10:15 - 10:45  Small machines, large waves',
      '               Omar Diallo',
      '10:45 - 11:15  Coffee',
      '11:15 - 12:00  Testing without tears',
      '               Wei Lin and Juana Paz',
      '12:00 - 13:30  Lunch',
      '13:30 - 14:15  Maps for slow networks',
      '               Tom Reed, Isle Software',
    ]
    expect(entries('days.txt', lines).map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual([
      'Keynote: What the tide taught me: speaker Ada Byron',
      'Small machines, large waves: speaker Omar Diallo',
      'Testing without tears: speaker Wei Lin, speaker Juana Paz',
      'Maps for slow networks: speaker Tom Reed',
    ])
  })
})

describe('words for nobody with a colon behind them', () => {
  it('name nobody', () => {
    const lines = [
      '登壇者',
      '佐藤花子',
      '「小さな機械で潮を読む」',
      '安価な基板で潮位を読む方法について話します。',
      'TBD:',
      '「灯台の話」',
      '灯台の歴史をたどります。',
      '鈴木一郎',
      '「涙のないテスト」',
      'テストはなぜ短くあるべきかを考えます。',
    ]
    expect(
      entries('toudan.txt', lines).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).not.toContain('灯台の話: speaker TBD')
  })
})

describe('a row that opens or closes the day', () => {
  it('is no entry, whoever does so', () => {
    const lines = [
      '9:30-10:00   Recepción de asistentes',
      '10:00-10:15  Apertura del evento, por Ada Byron, decana',
      '10:15-11:00  Mareas en papel, por Juana Paz, directora de Puertos del Sur',
      '11:00-11:45  Puentes de sal, por Omar Diallo y Rosa Cid',
      '11:45-12:30  Mapas para todos, por Mateo Gil',
      '12:30-12:45  Cierre del evento',
    ]
    expect(entries('jornada.txt', lines).map(entry => entry.split(' | ')[1])).toEqual([
      'Mareas en papel',
      'Puentes de sal',
      'Mapas para todos',
    ])
  })

  it('is none in a table with a column for who speaks', () => {
    const lines = [
      '| Orario | Talk | Relatore |',
      '|---|---|---|',
      '| 9:00 | Apertura dei lavori e saluti istituzionali | Anna Conti |',
      '| 9:30 | Maree su carta | Ada Byron |',
      '| 10:00 | Ponti di sale | Paola Riva |',
    ]
    expect(entries('giornata.md', lines).map(entry => entry.split(' | ')[1])).toEqual([
      'Maree su carta',
      'Ponti di sale',
    ])
  })
})
