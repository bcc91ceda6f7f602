import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const told = (entry: string): string => entry.split(' | ').slice(1, 3).join(': ')

describe('a slash behind a name', () => {
  it('stands before where people are from, where it does so in every entry', () => {
    expect(
      entries('a.md', [
        '# 入選稿件',
        '',
        '### 用潮汐表追一條河',
        '**講者**：王小明 / 海燈塔工坊',
        '',
        '河水會變成什麼顏色？我們用三年的影像做出一份月報，並分享資料清理的流程。',
        '',
        '### 紙橋的十年回顧',
        '**講者**：陳一帆、李大同 / 紙橋小組',
        '',
        '十年來標註的規則改了四次。我們會談爭議怎麼解決，以及還有什麼沒有解決。',
        '',
        '### 燈塔資料裡的幽靈',
        '**講者**：Ada Byron / Mosshouse',
        '',
        '燈塔說五分鐘後到，然後它就消失了。本場整理幽靈班次，並公開偵測程式。',
      ]).map(told),
    ).toEqual([
      '用潮汐表追一條河: speaker 王小明',
      '紙橋的十年回顧: speaker 陳一帆, speaker 李大同',
      '燈塔資料裡的幽靈: speaker Ada Byron',
    ])
  })

  it('does so before a place of work, and parts people elsewhere', () => {
    expect(
      entries('a.txt', [
        'Talks of the harbour days',
        'A table of tides',
        'Speaker: Ada Byron / Institute of Tides',
        'The table fits on a card. It is never wrong, whatever the moon does.',
        'Bridges that hum',
        'Speaker: Omar Diallo / Juana Paz',
        'A recording from nine rivers, made over one year by two people.',
        'Letters without a stamp',
        'Speaker: Wei Lin / Ines Prado',
        'What the post office keeps, and for how long it has to keep it.',
      ]).map(told),
    ).toEqual([
      'A table of tides: speaker Ada Byron',
      'Bridges that hum: speaker Omar Diallo, speaker Juana Paz',
      'Letters without a stamp: speaker Wei Lin, speaker Ines Prado',
    ])
  })
})

describe('a quotation behind a label', () => {
  it('is the title, and the bracket behind it none of it', () => {
    expect(
      entries('a.md', [
        '# Ponentes',
        '',
        '### Ada Byron',
        '**Charla:** «Una tabla de mareas» (jueves, 10:15, sala grande)',
        '',
        'Ada Byron dirige la oficina del puerto. Dibuja desde hace años.',
        '',
        '### Omar Diallo',
        '**Charla:** «Puentes que zumban» (jueves, 11:30, sala del musgo)',
        '',
        'Omar Diallo mide ríos. Le gusta escucharlos de noche.',
      ]).map(told),
    ).toEqual(['Una tabla de mareas: speaker Ada Byron', 'Puentes que zumban: speaker Omar Diallo'])
  })
})

describe('people below captions behind the text of their entries', () => {
  it('end it, where a labelled time opens it', () => {
    const record = (title: string, time: string, text: string, ...people: string[]): string[] => [
      `## ${title}`,
      '',
      `Zeit: ${time}　Art: Vortrag`,
      '',
      text,
      '',
      '### Speakers:',
      '',
      ...people.flatMap(person => ['<img src="a.png" width="200" /><br>', person, '']),
    ]
    expect(
      entries('a.md', [
        '# Vorträge der Hafentage',
        '',
        ...record(
          'Eine Tafel der Gezeiten',
          '13:40',
          'Die Tafel passt auf eine Karte. Sie irrt nie, was auch der Mond tut.',
          'Ada Byron, Leuchtturm GmbH',
        ),
        ...record(
          'Brücken, die summen',
          '14:20',
          'Eine Aufnahme von neun Flüssen. Sie dauerte ein ganzes Jahr.',
          'Omar Diallo, Institut für Brücken',
        ),
        ...record(
          'Briefe ohne Marke',
          '15:10',
          'Was die Post behält, und wie lange sie es behalten muss.',
          'Wei Lin, freie Entwicklerin',
        ),
      ]).map(told),
    ).toEqual([
      'Eine Tafel der Gezeiten: speaker Ada Byron',
      'Brücken, die summen: speaker Omar Diallo',
      'Briefe ohne Marke: speaker Wei Lin',
    ])
  })
})
