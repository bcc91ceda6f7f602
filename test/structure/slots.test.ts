import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a time and a room', () => {
  it.each(['###', ''])('stand between a title and who tells it: %s', mark => {
    const talk = (title: string, slot: string, name: string, text: string) =>
      [`${mark}# ${title}`, `${mark} ${slot}`, `${mark} ${name}`, text].flatMap(line => [
        mark === '' ? line.replace(/^#? /, '') : line,
        '',
      ])
    expect(
      entries('tag.md', [
        '# Programm',
        '',
        ...talk(
          'Eine Tafel der Gezeiten',
          '10:00 bis 11:00 in Raum A1',
          'Ada Byron',
          'Sie passt auf eine Karte.',
        ),
        ...talk(
          'Brücken, die summen',
          '11:15 bis 12:00 im Saal 2',
          'Omar Diallo',
          'Neun Flüsse, ein Jahr lang.',
        ),
        ...talk(
          'Briefe ohne Marke',
          '12:15 bis 13:00 in Raum A1',
          'Juana Paz',
          'Was niemand abgeschickt hat.',
        ),
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'Eine Tafel der Gezeiten: speaker Ada Byron',
      'Brücken, die summen: speaker Omar Diallo',
      'Briefe ohne Marke: speaker Juana Paz',
    ])
  })
})

describe('times before titles', () => {
  it('end in a bar of full width', () => {
    expect(
      entries('salon.md', [
        '# 潮汐沙龙',
        '',
        '**13:40 – 14:20｜一张潮汐表的故事**',
        '',
        '> 分享人：林小雨，港口实验室',
        '',
        '**14:20 – 15:00｜会唱歌的桥**',
        '',
        '> 分享人：王大山，河流研究所',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['一张潮汐表的故事', '会唱歌的桥'])
  })

  it('stand behind the same word line after line, which is no title', () => {
    expect(
      entries('abend.txt', [
        'Ein Abend über Gezeiten',
        '',
        '1. VORTRAG 18:00 - 18:40',
        'Referentin: Ada Byron, Institut für Häfen',
        'Titel: Eine Tafel der Gezeiten',
        '',
        'Sie passt auf eine Karte. Wir zeigen, wie sie entstand.',
        '',
        '2. VORTRAG 18:40 - 19:10',
        'Referent: Omar Diallo, Institut für Flüsse',
        'Titel: Brücken, die summen',
        '',
        'Neun Flüsse, ein Jahr und viele Brücken. Es gibt Tonproben.',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(' | ')),
    ).toEqual(['Eine Tafel der Gezeiten | speaker Ada Byron', 'Brücken, die summen | speaker Omar Diallo'])
  })

  it('open no entry where several short talks share them', () => {
    expect(
      entries('dia.txt', [
        'Programa do dia',
        '',
        '08:20h - 08:40h',
        'Uma tábua de marés',
        'Palestrante: Ada Byron',
        '',
        '13:00h - 13:20h',
        'Palestras relâmpago',
        '',
        '13:20h - 13:40h',
        'Pontes que cantam',
        'Palestrante: Juana Paz',
        '',
        '13:40h - 14:20h',
        'Cartas para ninguém',
        'Palestrantes: Omar Diallo e Wei Lin',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Uma tábua de marés', 'Pontes que cantam', 'Cartas para ninguém'])
  })
})
