import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('text that opens with a name', () => {
  it('names who speaks, in words that no list knows, and an address may end the entry', () => {
    expect(
      entries('a.txt', [
        'Harbour room at the free maps days',
        'We had a great room again, and a long day of talks about small things.',
        'Letters for the north',
        'Ndeshi Kaunda talks about a group that draws free letters for twelve languages. It wants more people to join.',
        'https://maps.example/letters/',
        'Lines that keep their width',
        'Tove Lindqvist shows how lines are drawn on small screens. The rules are few, and all of them hurt.',
        'https://maps.example/lines/',
        'What a newspaper needs',
        'Orsolya Zempl discusses eight years of a paper that is made with free tools, and its two worst days.',
        'https://maps.example/newspaper/',
        'The long way home',
        'Bram Okkerse follows one parcel through nine towns. Nobody had asked for it, and everybody signed.',
        'https://maps.example/parcel/',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(' | ')),
    ).toEqual([
      'Letters for the north | speaker Ndeshi Kaunda',
      'Lines that keep their width | speaker Tove Lindqvist',
      'What a newspaper needs | speaker Orsolya Zempl',
      'The long way home | speaker Bram Okkerse',
    ])
  })

  it('says who was chosen where the title says that some were', () => {
    expect(
      entries('a.txt', [
        'Spring fellows selected',
        '',
        'Two weeks ago we chose three candidates. We had only planned for two.',
        '',
        'Tibor Halvard will be working half-time on the missing parts of the parser and on its manual.',
        '',
        'Anneke Brusse teaches chemistry at a school by the sea. She writes worksheets for her own classes.',
        '',
        'Kazuo Morikawa is a researcher who spends eight hours a week on drawing what nobody can see.',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual(['contributor Tibor Halvard', 'contributor Anneke Brusse', 'contributor Kazuo Morikawa'])
  })
})

describe('a name that opens text', () => {
  it('is the surer where the lead names it, too', () => {
    expect(
      entries('a.txt', [
        'Neues Team für das Hafennetz',
        '',
        'Der Verein hat ein neues Team bestimmt. Künftig kümmern sich Nadja Scholz-Lohs (Technik) und Bjarne Strack (Kasse) um das Netz.',
        '',
        'Gewählt wurde ein Jahr früher als geplant, weil der Verwalter nach Norden gezogen ist.',
        '',
        'Nadja Scholz-Lohs ist seit 2017 dabei und klettert für die Strecken auf Türme, auch jenseits der Grenze.',
        '',
        'Bjarne Strack war bis dato für die Anleitungen tätig, die es vor ihm nicht gab.',
        '',
        'Die nächsten Treffen sind offen, jeden ersten Dienstag im Monat im alten Bad.',
        '',
        'Wer mitmachen will, kommt einfach vorbei, gern mit Kuchen und mit guten Schuhen.',
        '',
        'Der Raum hat eine Treppe, und unten liegt ein Schlüssel für alle, die klettern.',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual(['contributor Nadja Scholz-Lohs', 'contributor Bjarne Strack'])
  })
})

describe('what people will do', () => {
  it('is the text behind a title and a dash, with or without a full stop, and a dash may stick to the name', () => {
    expect(
      entries('a.md', [
        '# The chosen projects',
        '',
        '- Adding a calendar - Panos Karamis will be adding pages that show who meets when.',
        '- Pictures in the catalogue - Torben Gebhart will be working on the shelf',
        '- Points for answers -Divya Ramnath will add feathers to the portal, as a small game.',
        '- Making the clock scriptable - Rodrigo Buenro will be cleaning up the part that nobody likes.',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(' | ')),
    ).toEqual([
      'Adding a calendar | contributor Panos Karamis',
      'Pictures in the catalogue | contributor Torben Gebhart',
      'Points for answers | contributor Divya Ramnath',
      'Making the clock scriptable | contributor Rodrigo Buenro',
    ])
  })
})

describe('a handle in brackets behind a name', () => {
  it('is parted from nothing at its link, and a name with a dot inside is a title', () => {
    expect(
      entries('a.md', [
        '# Summer of Tides 2016',
        '',
        '- [Caleb Redfern](https://c.example/cr) ([@credfern](https://h.example/cr)), Pipework.la: lazy streams over files (mentor: Noor Aziz)',
        '- [Joelle Marchet](https://c.example/jm) ([@jmarch](https://h.example/jm)), Faster incremental reading of large sparse tables (mentor: Juana Paz)',
        '- [Nikhil Kurian](https://c.example/nk) ([@nk](https://h.example/nk)), Plot.la: surfaces in the browser (mentor: Wei Lin)',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(' | ')),
    ).toEqual([
      'Pipework.la: lazy streams over files | contributor Caleb Redfern, mentor Noor Aziz',
      'Faster incremental reading of large sparse tables | contributor Joelle Marchet, mentor Juana Paz',
      'Plot.la: surfaces in the browser | contributor Nikhil Kurian, mentor Wei Lin',
    ])
  })
})

describe('a title and those behind its full stop', () => {
  it('are parted, also where more follows', () => {
    expect(
      entries('a.md', [
        'We are happy to work with four students this summer:',
        '',
        '- Moving the planner to the new board (MotoTide). Mostafa Elgamal, mentored by Andreas Teich',
        '- Writing a free driver for the pump. Bhavna K, mentored by Wei Lin',
        '- Bringing the tools to a small library. Masaru Ogawa, mentored by Rich Feller. See his [first report](https://a.example/1).',
        '- A page for worn tools. Chiara Montini, mentored by Alexis Bradley and Wei Lin',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(' | ')),
    ).toEqual([
      'Moving the planner to the new board (MotoTide) | contributor Mostafa Elgamal, mentor Andreas Teich',
      'Writing a free driver for the pump | contributor Bhavna K, mentor Wei Lin',
      'Bringing the tools to a small library | contributor Masaru Ogawa, mentor Rich Feller',
      'A page for worn tools | contributor Chiara Montini, mentor Alexis Bradley, mentor Wei Lin',
    ])
  })
})

describe('lines that open with the same words', () => {
  it('name those that the words say', () => {
    expect(
      entries('a.md', [
        '# Our summer is over',
        '',
        ...[
          ['Rays in the lens bench', 'Aditi Sundar', 'Olav Kinnun, Dana Petrov, and Michael Thay'],
          ['Waves on many machines', 'Gerard Llop', 'Jonah Balk and Stephanie Wall'],
          ['A proof for the shutter', 'Harini S', 'Stuart Alder and Stephanie Wall'],
        ].flatMap(([title, name, mentors]) => [`### ${title} (${name})`, '', `Mentored by ${mentors}`, '']),
      ]).map(entry => entry.split(' | ').slice(1, 3).join(' | ')),
    ).toEqual([
      'Rays in the lens bench | contributor Aditi Sundar, mentor Olav Kinnun, mentor Dana Petrov, mentor Michael Thay',
      'Waves on many machines | contributor Gerard Llop, mentor Jonah Balk, mentor Stephanie Wall',
      'A proof for the shutter | contributor Harini S, mentor Stuart Alder, mentor Stephanie Wall',
    ])
  })
})

describe('headings of a programme', () => {
  it('begin with two hours, and may name who speaks below the text', () => {
    expect(
      entries('a.md', [
        '#### Grade de programação',
        '#### 08:00h até 8:50h – Credenciamento',
        ...[
          ['09:00h – 09:50h', 'Marés para quê?', 'Adelmo Mendes'],
          ['10:00h – 10:50h', 'Qual ponte eu atravesso?', 'Vítor Rocha'],
          ['11:00h – 12:00h', 'Cartas no portal do estado', 'Francisca Lira'],
        ].flatMap(([hours, title, name]) => [
          `#### ${hours} – ${title}`,
          'Nesta palestra vamos comparar o que ninguém comparou. Depois, cada pessoa escolhe.',
          `#### Palestrante: ${name} (Porto Claro)`,
          'Gosta de barcos, de bicicleta e de explicar as coisas devagar, com desenhos e com café.',
        ]),
      ]).map(entry => entry.split(' | ').slice(1, 3).join(' | ')),
    ).toEqual([
      'Marés para quê? | speaker Adelmo Mendes',
      'Qual ponte eu atravesso? | speaker Vítor Rocha',
      'Cartas no portal do estado | speaker Francisca Lira',
    ])
  })
})

describe('lines that open with given names alone', () => {
  const lines = [
    'Yaëlle a raconté ses aventures écossaises avec une tourbière',
    'Basile nous a montré que l’on pouvait compter les marées à la main',
    'Inès & Gauthier nous ont présenté Balise, une carte des bouées perdues',
    'Trifine a parlé du comment et du pourquoi des ponts qui chantent',
    'Apolline a démontré comment perdre une clé sans perdre son latin',
  ]
  const people = [
    'contributor Yaëlle',
    'contributor Basile',
    'contributor Inès, contributor Gauthier',
    'contributor Trifine',
    'contributor Apolline',
  ]

  it('are what these did, in a list and line after line, where most names are known', () => {
    const text = ['Retour sur les stages du printemps', '', 'Six courageux sont venus au port :', '']
    const end = ['', 'Merci à tous ceux qui sont restés ranger les chaises.']
    const found = (body: string[]): (string | undefined)[] =>
      entries('a.md', [...text, ...body, ...end]).map(each => each.split(' | ')[2])
    expect(found(lines.map(line => `- ${line}`))).toEqual(people)
    expect(found(lines.flatMap(line => [line, '']))).toEqual(people)
  })

  it('are none where a few people have to do several things', () => {
    expect(
      entries('a.md', [
        '# Council of the harbour',
        '',
        '- Emma to invite the sailors to the next meeting',
        '- Basile to ask them about the weather',
        '- Emma to publish the board of lost keys',
        '- Basile to take the ladder home',
        '- Next week we talk about the fog, as before',
      ]),
    ).toEqual([])
  })
})

describe('text that goes on with the next of several', () => {
  it('opens with a name behind the word that says so', () => {
    expect(
      entries('a.txt', [
        'Spring fellows selected',
        '',
        'Last week we selected three very strong candidates. In autumn we had hoped for one.',
        '',
        'Tibor Halvard will be working half-time on the missing parts of the parser and on its manual.',
        '',
        'Anneke Brusse teaches chemistry at a school by the sea. She writes worksheets for her own classes.',
        '',
        'Finally, Kazuo Morikawa is a researcher who spends eight hours a week on drawing what nobody can see.',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual(['contributor Tibor Halvard', 'contributor Anneke Brusse', 'contributor Kazuo Morikawa'])
  })
})

describe('a label that ends entries', () => {
  it('leaves their titles above', () => {
    const help = 'This work was mentored by'
    expect(
      entries('a.txt', [
        'Looking back at the year',
        'We took part in two programmes. Here is what came out of them.',
        'Riverboard support',
        'Oksana Hnatiuk (Outreachy) and Matthias Worner (GSoC) took on the port to the river. It was nowhere described.',
        'The goal was to run whatever had run before, with a core of drivers and one lamp.',
        `${help} Owen Trelawney and Siiri Kallas.`,
        'Gatehouse permissions',
        'Devansh Kulkarni (GSoC) wrote a gate for the review bot. The old one had leaked.',
        `${help} Lucia Ferrante.`,
        'Tracing at the start',
        'Ilaria Zanchetta (GSoC) extended the tracing with a recorder that starts before anything is up.',
        `${help} Siiri Kallas and Benoit Drozd.`,
      ]).map(each => each.split(' | ')[1]),
    ).toEqual(['Riverboard support', 'Gatehouse permissions', 'Tracing at the start'])
  })
})
