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
