import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('what stands behind the name of a person', () => {
  it('is a position that a colon tells, below a label on a line of its own', () => {
    expect(
      entries('a.md', [
        '## 回顾',
        '',
        '### 1. 纸桥能承多重',
        '',
        '#### 演讲嘉宾',
        '',
        '**Ines**: 港湾实验室 核心成员',
        '',
        '#### 演讲内容',
        '',
        '这次分享介绍了一座纸桥的计算方法，并在现场称了一遍。',
        '',
        '### 2. 沼泽里的传感器',
        '',
        '#### 演讲嘉宾',
        '',
        '**林书白**: 青苔科技 工程师  ',
        '**赵一鸣**: 青苔科技 创始人',
        '',
        '#### 演讲内容',
        '',
        '两位讲师讲了如何在水下供电，也讲了第一年坏掉的那些。',
        '',
        '### 3. 从零写一个潮汐表',
        '',
        '#### 演讲嘉宾',
        '',
        '**陈小舟**: 独立开发者',
        '',
        '#### 演讲内容',
        '',
        '表只有一页，却用了三年才写完。',
      ]),
    ).toEqual([
      ' | 纸桥能承多重 | speaker Ines | 这次分享介绍了一座纸桥的计算方法，并在现场称了一遍。',
      ' | 沼泽里的传感器 | speaker 林书白, speaker 赵一鸣 | 两位讲师讲了如何在水下供电，也讲了第一年坏掉的那些。',
      ' | 从零写一个潮汐表 | speaker 陈小舟 | 表只有一页，却用了三年才写完。',
    ])
  })

  it('is a note that the title follows at once, or behind a comma', () => {
    expect(
      entries('a.md', [
        '第二届 港湾 Meetup 回顾',
        '',
        '**林书白（青苔科技负责人）纸桥的计算 —— 聊聊静力学**',
        '',
        '**赵一鸣（Moss 创始人），Tides without Tears —— Moss 2.0**',
        '',
        '**陈小舟（港湾，高级工程师），沼泽数据的采集与治理**',
      ]),
    ).toEqual([
      ' | 纸桥的计算 —— 聊聊静力学 | speaker 林书白 | ',
      ' | Tides without Tears —— Moss 2.0 | speaker 赵一鸣 | ',
      ' | 沼泽数据的采集与治理 | speaker 陈小舟 | ',
    ])
    expect(
      entries('a.txt', [
        'Talks at the harbour meeting',
        '',
        'Ada Byron (Moss), Bridges of paper',
        'Wei Lin (Harbour College), What the bog knows',
        'Juana Paz (Tides Ltd), Letters that nobody sent',
      ]),
    ).toEqual([
      ' | Bridges of paper | speaker Ada Byron | ',
      ' | What the bog knows | speaker Wei Lin | ',
      ' | Letters that nobody sent | speaker Juana Paz | ',
    ])
  })
})

describe('what stands in and behind a title', () => {
  it('is no amount with where it goes, and no second half that ends in no stop', () => {
    expect(
      entries('a.txt', [
        'Drei Stipendien vergeben',
        '',
        'Dr. Ada Byron: Brücken aus Papier (Hochschule am Hafen, rund 1,2 Mio. Euro)',
        'Dr. Wei Lin: Das lange Moor. Torf als Gegenstand der Geschichte (Universität Kiel, 750.000 Euro)',
        'Dr. Juana Paz: Tides Without Tables (Universität Bremen, rund 900.000 Euro)',
      ]),
    ).toEqual([
      ' | Brücken aus Papier | recipient Ada Byron | ',
      ' | Das lange Moor. Torf als Gegenstand der Geschichte | recipient Wei Lin | ',
      ' | Tides Without Tables | recipient Juana Paz | ',
    ])
  })
})

describe('a list of those who were chosen', () => {
  it('says where they are from and what they do, below a sentence that ends in a colon', () => {
    expect(
      entries('a.md', [
        '# Das Land vergibt Stipendien am Meer',
        '',
        'Für einen Aufenthalt im Haus am Hafen wählte eine Jury folgende Künstler:innen als Stipendiat:innen aus:',
        '',
        'Ada Byron, Halle/Saale (Architektur)',
        'Dr. Juana Paz, Berlin (Musik)',
        'Omar Diallo, Bremen (Literatur)',
        '',
        'Für einen Aufenthalt im Turm auf der Insel im Jahr darauf wurden ausgewählt:',
        '',
        'Ines Prado & Karl Hoffmann, Bremen/Hamburg (Musik)',
        'Mei Tanaka, Jena (Bildende Kunst)',
        '',
        'Das Verfahren wurde zum zweiten Mal ohne Papier durchgeführt.',
      ]),
    ).toEqual([
      ' |  | recipient Ada Byron | ',
      ' |  | recipient Juana Paz | ',
      ' |  | recipient Omar Diallo | ',
      ' |  | recipient Ines Prado, recipient Karl Hoffmann | ',
      ' |  | recipient Mei Tanaka | ',
    ])
  })
})

describe('titles in running text', () => {
  it('stand behind a word that says so, even where other entries have none', () => {
    const found = entries('a.md', [
      '# Drei Stipendien vergeben',
      '',
      'Ada Byron schreibt unter dem Arbeitstitel „Brücken aus Papier“ darüber, was Papier in Häfen trägt und was nicht.',
      '',
      'Juana Paz beschäftigt sich mit dem Leben im Moor, das niemand kennt, und mit denen, die dort Torf stechen.',
      '',
      'Omar Diallo fragt in einem Hörstück mit dem Titel „Wem gehört die Flut?“ nach der Geschichte der Gezeitentafeln.',
    ])
    expect(found.map(entry => entry.split(' | ').slice(1, 3))).toEqual([
      ['Brücken aus Papier', 'recipient Ada Byron'],
      ['', 'recipient Juana Paz'],
      ['Wem gehört die Flut?', 'recipient Omar Diallo'],
    ])
  })
})

describe('what a note, a colon and a space say in Han', () => {
  it('is no label with a bracket, and no name that any word could be', () => {
    expect(
      entries('a.md', [
        '# 潮汐计算 Meetup 活动索引',
        '',
        '## 潮汐计算 Meetup #2 港湾站',
        '',
        '时间：2019年9月21日',
        '',
        '讲师与Topic：',
        '',
        '- 郑书白（青苔科技研发负责人）：纸桥的灰度升级',
        '- 沈一鸣（独立开发者）：沼泽、K3s 与实践',
        '',
        '## 潮汐计算 Meetup #1 石桥站',
        '',
        '时间：2019年3月30日',
        '',
        '讲师与Topic：',
        '',
        '- 陆小舟（港湾）：从零写一个潮汐表',
      ]).map(entry => entry.split(' | ').slice(1, 3)),
    ).toEqual([
      ['纸桥的灰度升级', 'speaker 郑书白'],
      ['沼泽、K3s 与实践', 'speaker 沈一鸣'],
      ['从零写一个潮汐表', 'speaker 陆小舟'],
    ])
  })

  it('is the first cell that rows lack which one above has for them', () => {
    expect(
      entries('a.txt', [
        '以下是获奖作品信息：',
        '',
        '获奖等级  作品名称  作者  指导教师',
        '一等奖  纸桥  柳书白  石一鸣',
        '二等奖  沼泽的声音  魏小舟  石一鸣、郝远',
        '潮汐表  冉书白、毛小满  郝远',
        '没有寄出的信  滕一鸣  石一鸣',
      ]).map(entry => entry.split(' | ').slice(1, 3)),
    ).toEqual([
      ['纸桥', 'recipient 柳书白, mentor 石一鸣'],
      ['沼泽的声音', 'recipient 魏小舟, mentor 石一鸣, mentor 郝远'],
      ['潮汐表', 'recipient 冉书白, recipient 毛小满, mentor 郝远'],
      ['没有寄出的信', 'recipient 滕一鸣, mentor 石一鸣'],
    ])
  })
})

describe('brackets behind titles', () => {
  it('say where the people before them are from, where most have them', () => {
    expect(
      entries('a.md', [
        '# Rencontre au port 17 : les conférences',
        '',
        'Les exposés de la soirée :',
        '',
        '- Ada Byron: Ponts de papier (Opéra du Port)',
        '- Miquel Camps: Cartes des marées (Marégramme)',
        '- Rory Gagnon: Ce que sait la tourbe',
        '- Phil Gauvreau: Lettres jamais envoyées (Soupe Libre)',
      ]).map(entry => entry.split(' | ').slice(1, 3)),
    ).toEqual([
      ['Ponts de papier', 'speaker Ada Byron'],
      ['Cartes des marées', 'speaker Miquel Camps'],
      ['Ce que sait la tourbe', 'speaker Rory Gagnon'],
      ['Lettres jamais envoyées', 'speaker Phil Gauvreau'],
    ])
  })
})

describe('a German call', () => {
  it('opens no entries with small words and times of the year', () => {
    expect(
      entries('a.txt', [
        'Guten Morgen, Werkstatt! Guten Morgen, Fonds!',
        '',
        'Wie es heute aussieht',
        '',
        'Jedes Jahr geht viel Geld in große Pläne, und wenig davon zu denen, die abends Dinge reparieren.',
        '',
        'Wer entscheidet?',
        '',
        'Eine Jury entscheidet. Zugesagt hat bereits Corinna Prado, die am Hafen unterrichtet.',
        '',
        'So macht ihr mit',
        '',
        'Ende Mai geben wir bekannt, welche Vorhaben ausgewählt wurden, und im Juni geht es los.',
      ]),
    ).toEqual([])
  })
})

describe('text between entries that calls people of several by a part of their names', () => {
  const above = ['Der Wettbewerb am Hafen 2021', '', 'Die Erstplatzierten:', '']
  const told =
    'Ada, Emilia und Inga werden uns im Herbst bei der nächsten Runde am Meer vertreten. Herzlichen Glückwunsch!'
  const below = ['', 'Einen zweiten Platz errangen:', '']
  const first = [
    'Ada Byron und Emilia Paz im Fachgebiet Biologie mit einem Becken',
    'Inga Lin im Fachgebiet Geografie bei den Jüngsten der Runde',
  ]
  const second = [
    'Clara Weber und Johann Fritz im Fachgebiet Chemie bei den Jüngsten',
    'Linus Koch im Fachgebiet Physik mit einer Waage aus Papier',
  ]
  const third = [
    'Fritz Hafer im Bereich Mathematik bei den Jüngsten der Runde',
    'Kurt Lindner im Fachgebiet Physik bei den Jüngsten der Runde',
  ]
  const people = [
    'recipient Ada Byron, recipient Emilia Paz',
    'recipient Inga Lin',
    'recipient Clara Weber, recipient Johann Fritz',
    'recipient Linus Koch',
  ]

  it('names nobody new below a list', () => {
    const list = (lines: readonly string[]) => lines.map(line => `- ${line}`)
    const found = entries('a.md', [...above, ...list(first), '', told, ...below, ...list(second)])
    expect(found.map(entry => entry.split(' | ')[2])).toEqual(people)
  })

  it('is no entry of its own', () => {
    const lines = [...above, ...first, told, ...below, ...second, 'Einen dritten Platz erreichten:', ...third]
    const found = entries(
      'a.txt',
      lines.filter(line => line !== ''),
    )
    expect(found.map(entry => entry.split(' | ')[2])).toEqual([
      ...people,
      'recipient Fritz Hafer',
      'recipient Kurt Lindner',
    ])
  })
})

describe('the end of the last entry', () => {
  it('stands before recordings that no other entry has', () => {
    const talk = (title: string, person: string, about: string) => [
      `${title} por ${person}`,
      'Inicia: 10:00',
      'Termina: 11:00',
      `Resumen: ${about}`,
    ]
    expect(
      entries('a.txt', [
        'Festival del puerto 2021',
        ...talk('Puentes de papel', 'Ada Byron', 'Veremos cuánto peso aguanta un puente de papel.'),
        ...talk('Mapas de mareas', 'Juana Paz', 'Dibujaremos juntos un mapa de la bahía.'),
        ...talk('Faros y redes', 'Mateo Gil', 'Contaremos cómo se conectan los faros de la costa.'),
        'Enlace de las sesiones',
        'YouTube',
        '¿Te interesa participar?',
        'Igual que el año anterior, será en línea y completamente pública.',
      ]).at(-1),
    ).toMatch(
      /^ \| Faros y redes \| \w+ Mateo Gil \| (?:Resumen: )?Contaremos cómo se conectan los faros de la costa\.$/,
    )
  })

  it('stands before text that only one line labels, where no other entry has any', () => {
    expect(
      entries('a.txt', [
        'Encontro do porto',
        'Pontes de papel - Palestrante: Ada Byron',
        'Mapas de marés - Palestrante: Juana Paz',
        'Faróis em rede - Palestrante: Mateo Gil',
        'Escreva para a gente!',
        'Quem quiser falar no próximo encontro pode mandar uma proposta pela página do grupo.',
        'Objetivo: juntar quem desenha mapas e quem navega por eles, em todas as cidades da costa.',
      ]),
    ).toEqual([
      ' | Pontes de papel | speaker Ada Byron | ',
      ' | Mapas de marés | speaker Juana Paz | ',
      ' | Faróis em rede | speaker Mateo Gil | ',
    ])
  })

  it('stands behind its last field, however many texts stand before it', () => {
    const item = (person: string, mentor: string, did: string, link: string) => [
      `- ${person} (${mentor}) ha lavorato ${did}.  `,
      '  **Da leggere:**  ',
      `  ${link}  `,
      '  [Guarda le tavole stampate con le istruzioni per piegarle.](https://tides.example/tables)',
      '',
    ]
    const found = entries('a.md', [
      "Anche quest'anno tre studenti hanno lavorato con noi, affiancati da chi conosce bene il porto.",
      '',
      'Ecco che cosa hanno fatto:',
      '',
      ...item(
        'Ada Byron',
        'con il mentor Luca Serra',
        'alle tavole delle maree',
        '[Il diario di bordo.](https://a.example)',
      ),
      ...item(
        'Omar Diallo',
        'con i mentor Anna Gallo e Wei Lin',
        'ai ponti di carta',
        '[Il diario di bordo.](https://o.example)',
      ),
      ...item(
        'Marta Riva',
        'con la mentor Rosa Fonte',
        'alle mappe degli autobus',
        'Il quaderno si legge qui.',
      ),
      'A ottobre saremo nel vecchio porto per mostrare tutto questo, con musica e zuppa di pesce.',
      '',
      'Per parlarne con noi basta passare al molo ogni giovedì dopo le sei di sera.',
    ])
    expect(found.map(entry => entry.split(' | ')[2])).toEqual([
      'contributor Ada Byron, mentor Luca Serra',
      'contributor Omar Diallo, mentor Anna Gallo, mentor Wei Lin',
      'contributor Marta Riva, mentor Rosa Fonte',
    ])
    expect(found.at(-1)).not.toContain('ottobre')
  })
})

describe('text behind the last field of the last entry', () => {
  it('belongs to it where such text stands behind that of the others', () => {
    const talk = (title: string, person: string, about: string[], from: string) => [
      title,
      '',
      person,
      '',
      ...about.flatMap(text => [text, '']),
      'Who is that?',
      '',
      from,
      '',
    ]
    const found = entries('a.txt', [
      ...talk(
        'Tables of tides',
        'Ada Byron',
        ['A table may fit on a card.'],
        'Likes boats more than trains, and soup more than both.',
      ),
      ...talk(
        'Bridges of paper',
        'Omar Diallo',
        ['A bridge may carry a cat.'],
        'Works for a paper mill, and folds whatever lies around there.',
      ),
      ...talk(
        'Night buses',
        'Juana Paz',
        ['Buses may run after midnight.', 'Few maps show them so far.'],
        'Drives one herself on every second Friday of the month.',
      ),
    ])
    expect(found.at(-1)).toContain('Drives one herself')
  })
})

describe('text behind brackets that name who helped somebody', () => {
  it.each([
    ['with mentor Rosa Cid', 'worked on tables of tides that fit on a card.'],
    ['mit ihrer Mentorin Rosa Cid', 'hat Tafeln der Gezeiten gezeichnet, die auf eine Karte passen.'],
    ['con su mentora Rosa Cid', 'dibujó tablas de mareas que caben en una tarjeta.'],
    ['com o mentor Rosa Cid', 'desenhou tabelas de marés que cabem num cartão.'],
    ['avec son mentor Rosa Cid', 'a dessiné des tables de marées qui tiennent sur une carte.'],
  ])('is no place where they are from: %s', (mentor, did) => {
    expect(
      entries('a.txt', [
        `Ada Byron (${mentor}) ${did}`,
        '',
        `Omar Diallo (${mentor}) ${did}`,
        '',
        `Juana Paz (${mentor}) ${did}`,
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual(['Ada Byron', 'Omar Diallo', 'Juana Paz'].map(name => `contributor ${name}, mentor Rosa Cid`))
  })
})
