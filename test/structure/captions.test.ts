import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a label on a line of its own', () => {
  it('says by one of its words what those are whose names stand below it every time', () => {
    const record = (number: string, title: string, student: string, mentor: string) =>
      [`**${number}**`, '**项目名称：**', title, '**中选学生：**', student, '**项目导师：**', mentor].flatMap(
        line => [line, ''],
      )
    expect(
      entries('zhong.md', [
        '# 中选名单',
        '',
        ...record('01', '一张潮汐表', '王小明（江州大学）', '李华（lihua@a.example）'),
        ...record('02', '会唱歌的桥', '张伟（江州大学）', '林小雨（lin@a.example）、李华（lihua@a.example）'),
        ...record('03', '没有寄出的信', '陈静（海州大学）', '李华（lihua@a.example）'),
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual([
      'contributor 王小明, mentor 李华',
      'contributor 张伟, mentor 林小雨, mentor 李华',
      'contributor 陈静, mentor 李华',
    ])
  })

  it('names the people below it where it repeats', () => {
    expect(
      entries('a.md', [
        '# Das Programm',
        '',
        '## Brücken aus Papier',
        '',
        'Wir falten eine Brücke, die einen Menschen trägt.',
        '',
        '[Zur Anmeldung](https://a.example/1) [Kalender](https://a.example/2)',
        '',
        '### Referentin',
        '',
        'Ada Byron',
        '',
        '## Was das Moor weiß',
        '',
        'Ein Spaziergang durch tausend Jahre Torf.',
        '',
        '### Referentin',
        '',
        'Wei Lin, Juana Paz',
      ]),
    ).toEqual([
      ' | Brücken aus Papier | speaker Ada Byron | Wir falten eine Brücke, die einen Menschen trägt.',
      ' | Was das Moor weiß | speaker Wei Lin, speaker Juana Paz | Ein Spaziergang durch tausend Jahre Torf.',
    ])
  })

  it('needs no mark', () => {
    expect(
      entries('a.txt', [
        'Proyectos elegidos',
        '',
        'Puentes de papel',
        '',
        'Mentora',
        '',
        'Ada Byron',
        '',
        'Participante',
        '',
        'Omar Diallo',
        '',
        'Lo que sabe el pantano',
        '',
        'Mentora',
        '',
        'Juana Paz',
        '',
        'Participante',
        '',
        'Lin Wei',
        '',
        'Cartas que nadie envió',
        '',
        'Mentora',
        '',
        'Ada Byron',
        '',
        'Participante',
        '',
        'Rosa Vidal',
      ]),
    ).toEqual([
      ' | Puentes de papel | mentor Ada Byron, contributor Omar Diallo | ',
      ' | Lo que sabe el pantano | mentor Juana Paz, contributor Lin Wei | ',
      ' | Cartas que nadie envió | mentor Ada Byron, contributor Rosa Vidal | ',
    ])
  })

  it('names nobody where a date stands below it', () => {
    const reading = (date: string, speaker: string, topic: string) => [
      date,
      `講者：${speaker}`,
      `主題：${topic}`,
      '參加人員：全部',
      '準備：',
    ]
    expect(
      entries('a.txt', [
        '讀書會',
        ...reading('2023-05-03', 'ada', '一張潮汐表'),
        ...reading('2023-05-10', 'wei', '會唱歌的橋'),
        ...reading('Evening Two', 'juana', '沒有寄出的信'),
        ...reading('2023-05-24', 'omar', '紙做的燈塔'),
        '2023-05-31',
        '講者：lin',
        '主題：燈塔守夜',
        '參加人員：全部',
        '準備：一枝鉛筆',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual(['speaker ada', 'speaker wei', 'speaker juana', 'speaker omar', 'speaker lin'])
  })

  it('is the heading of a group where it stands once', () => {
    expect(
      entries('a.md', [
        '# Committee',
        '',
        '## Mentors',
        '',
        '- Ada Byron',
        '- Wei Lin',
        '',
        'Write to us!',
      ]).some(entry => entry.includes('Mentors |')),
    ).toBe(false)
  })
})

describe('a label that nobody knows', () => {
  it('is that of a description where sentences stand behind it every time', () => {
    expect(
      entries('a.md', [
        '## Fährampel',
        '',
        '**Aufgabe:** Sagt die Wartezeit an den Anlegern aus offenen Daten voraus.',
        '',
        '**Team:** Ada Byron, Wei Lin, *mit einem Zusatz von Juana Paz*',
        '',
        '## Post ohne Zettel',
        '',
        '**Aufgabe:** Ein Verteiler für Nachrichten, der ohne Konto und ohne Nummer auskommt.',
        '',
        '**Team** Omar Diallo',
        '',
        '## Pegel zum Anfassen',
        '',
        '**Aufgabe:** Eine tastbare Anzeige des Wasserstands für alle, die wenig sehen.',
        '',
        '**Team:** Rosa Vidal, Lin Wei',
      ]),
    ).toEqual([
      ' | Fährampel | contributor Ada Byron, contributor Wei Lin, contributor Juana Paz | Sagt die Wartezeit an den Anlegern aus offenen Daten voraus.',
      ' | Post ohne Zettel | contributor Omar Diallo | Ein Verteiler für Nachrichten, der ohne Konto und ohne Nummer auskommt.',
      ' | Pegel zum Anfassen | contributor Rosa Vidal, contributor Lin Wei | Eine tastbare Anzeige des Wasserstands für alle, die wenig sehen.',
    ])
  })

  it('is a field between labels that repeat', () => {
    const talk = (title: string, person: string, more: string[]): string[] => [
      `## ${title}`,
      '',
      'Wir zeigen, wie es geht, und was dabei zerbrach.',
      '',
      `- Referent: ${person}`,
      ...more,
      '- Dauer: 1h',
      '',
    ]
    expect(
      entries('a.md', [
        ...talk('Brücken aus Papier', 'Ada Byron', []),
        ...talk('Was das Moor weiß', 'Wei Lin', ['- Voraussetzungen für die Teilnehmer: Stiefel']),
        ...talk('Briefe an niemanden', 'Omar Diallo', []),
      ]).map(entry => entry.replace(/ \| Wir zeigen.*/, '')),
    ).toEqual([
      ' | Brücken aus Papier | speaker Ada Byron',
      ' | Was das Moor weiß | speaker Wei Lin',
      ' | Briefe an niemanden | speaker Omar Diallo',
    ])
  })
})

describe('what is no title', () => {
  it('is a line of a list of contents', () => {
    const talk = (title: string, person: string): string[] => [
      title,
      '',
      'Something is said of it here, in a sentence or two.',
      '',
      `Speaker: ${person}`,
      '',
    ]
    expect(
      entries('a.txt', [
        'The programme',
        '',
        'Welcome',
        '',
        'Bridges of paper',
        '',
        'What the bog knows',
        '',
        ...talk('Welcome', 'Ada Byron'),
        ...talk('Bridges of paper', 'Wei Lin'),
        ...talk('What the bog knows', 'Juana Paz'),
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'Welcome: speaker Ada Byron',
      'Bridges of paper: speaker Wei Lin',
      'What the bog knows: speaker Juana Paz',
    ])
  })

  it('is a picture of which a mail keeps the words', () => {
    expect(
      entries('a.txt', [
        'New committers',
        '',
        'Ada Byron',
        '',
        '[photo of Ada]',
        '',
        'Wei Lin',
        '',
        '[photo of Wei]',
        '',
        'Juana Paz',
        '',
        '[a portrait]',
      ]).map(entry => entry.split(' | ').slice(1).join('|')),
    ).toEqual(['|contributor Ada Byron|', '|contributor Wei Lin|', '|contributor Juana Paz|'])
  })
})

describe('a word for winners', () => {
  it('is the name of a prize where what won stands below it, above its people', () => {
    expect(
      entries('a.txt', [
        'The Harbour Prize for Letters',
        '1st edition (2016)',
        'WINNER',
        'Inventory of the tides',
        'Ada Byron',
        'See it in the shop',
        'A book that surprises by what it leaves out, and that gives the harbour new words.',
        '– Jury of the prize',
        'HONOURABLE MENTION',
        'Waiting room',
        'Juana Paz',
        'See it in the shop',
        'It works on the idle hours of hospitals, in the words of doctors and of shopping lists.',
        '– Jury of the prize',
        '2nd edition (2017)',
        'WINNER',
        'The interval',
        'Omar Diallo',
        'See it in the shop',
        'The silence of nine stages, and what an audience does when nobody speaks for a while.',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'Inventory of the tides: recipient Ada Byron',
      'Waiting room: recipient Juana Paz',
      'The interval: recipient Omar Diallo',
    ])
  })

  it('stands before what won where its people follow in brackets', () => {
    expect(
      entries('a.txt', [
        'These are the winners of the year:',
        'BEST REPORT',
        'Winner: The village without a postman',
        '(Ada Byron, University of Harbour, Portugal)',
        'BEST INTERVIEW',
        'Winner: What the last watchmaker said',
        '(Omar Diallo, Institute of Rivers)',
        'BEST SERIES',
        'Winner: Seven days on a late train',
        '(Juana Paz, College of the North)',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'The village without a postman: recipient Ada Byron',
      'What the last watchmaker said: recipient Omar Diallo',
      'Seven days on a late train: recipient Juana Paz',
    ])
  })
})

describe('a line that names follow every time', () => {
  const record = (title: string, tagline: string, track: string, team: string[]): string[] => [
    title,
    tagline,
    `Track: ${track}`,
    'Well done, crew!',
    ...team,
  ]
  const lines = [
    'Here is what was built in three weeks of the tide marathon.',
    ...record('Tide card', 'A table of tides that fits on a card and is never wrong.', '2. Water', [
      'Ada Byron',
      'Omar Diallo',
    ]),
    ...record(
      'Bridges that hum',
      'Nine rivers were recorded for this one, over one whole year.',
      '4. Sound',
      ['Wei Lin', 'Juana Paz', 'Katrin Petersen'],
    ),
    ...record('Letters', 'What the archive of the harbour keeps, and what nobody ever sent.', '5. Words', [
      'Jonas Weber',
    ]),
    'Thanks to all who came!',
  ]
  const found = [
    ' | Tide card | contributor Ada Byron, contributor Omar Diallo | A table of tides that fits on a card and is never wrong.',
    ' | Bridges that hum | contributor Wei Lin, contributor Juana Paz, contributor Katrin Petersen | Nine rivers were recorded for this one, over one whole year.',
    ' | Letters | contributor Jonas Weber | What the archive of the harbour keeps, and what nobody ever sent.',
  ]

  it('stands over the people of its entry', () => {
    expect(entries('a.txt', lines)).toEqual(found)
    expect(entries('a.md', lines.join('\n\n').split('\n'))).toEqual(found)
  })

  it('is a link below each entry where the next one’s name follows', () => {
    expect(
      entries('a.txt', [
        'Our speakers:',
        'Ada Byron',
        'She builds tables of tides that fit on a card, and sells them in harbours.',
        'Watch it',
        'Omar Diallo',
        'He records bridges, and has written about nine of them for the newspaper.',
        'Watch it',
        'Juana Paz',
        'She keeps the letters that nobody sent, in an archive of her own making.',
        'Watch it',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual(['speaker Ada Byron', 'speaker Omar Diallo', 'speaker Juana Paz'])
  })
})

describe('a quotation', () => {
  it('parts a title from people with nothing between', () => {
    expect(
      entries('a.md', [
        '## 5分枠',
        '',
        '- yukinami「キーボードを一から作る」',
        '- 高瀬ユウ「図書館のバーコード」',
        '- 佐渡谷 凛「はじめての失敗談（仮）」',
        '- tanu88「CSS だけで雪を降らせる」',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'キーボードを一から作る: contributor yukinami',
      '図書館のバーコード: contributor 高瀬ユウ',
      'はじめての失敗談（仮）: contributor 佐渡谷 凛',
      'CSS だけで雪を降らせる: contributor tanu88',
    ])
    expect(
      entries('a.md', ['- “Tide tables” Ada Byron', '- “Bridges that hum” Wei Lin', '- “Letters” Juana Paz']),
    ).toEqual([
      ' | Tide tables | contributor Ada Byron | ',
      ' | Bridges that hum | contributor Wei Lin | ',
      ' | Letters | contributor Juana Paz | ',
    ])
  })
})
