import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a table', () => {
  it('may hold the title, what it is about and a labelled mentor in one cell', () => {
    expect(
      entries('a.md', [
        '| Project | Skills | Student |',
        '| --- | --- | --- |',
        '| [Bridges of paper](https://a.example/1) <br/>A bridge folded out of old maps.<br/>Mentor: [Wei Lin](https://a.example/w) | Rust | Ada Byron |',
        '| [What the bog knows](https://a.example/2) <br/>A walk through a thousand years of peat.<br/>Mentor: [Omar Diallo](https://a.example/o) | Go, SQL | Juana Paz |',
      ]),
    ).toEqual([
      ' | Bridges of paper | mentor Wei Lin, contributor Ada Byron | A bridge folded out of old maps.',
      ' | What the bog knows | mentor Omar Diallo, contributor Juana Paz | A walk through a thousand years of peat.',
    ])
  })

  it('may have a column for what works are about, and prizes behind the names of teams', () => {
    expect(
      entries('a.md', [
        '| Team | Project | Description |',
        '| --- | --- | --- |',
        '| Moths (2nd place) | Bridges of paper | A bridge folded out of old maps. |',
        '| Herons | Bogbook | A walk through a thousand years of peat. |',
      ]),
    ).toEqual([
      ' | Bridges of paper | team Moths | A bridge folded out of old maps.',
      ' | Bogbook | team Herons | A walk through a thousand years of peat.',
    ])
  })

  it('may call the talks its contents, over nothing but a time', () => {
    expect(
      entries('a.txt', [
        'タイムテーブル',
        '講師  内容',
        '10:00  オープニング',
        '10:10  南 花子  紙の橋を折る',
        '11:00  北野 太郎  泥炭が知っていること',
        '11:40  西村 光  だれにも出さない手紙',
        '12:00  エンディング',
      ]),
    ).toEqual([
      ' | 紙の橋を折る | speaker 南 花子 | ',
      ' | 泥炭が知っていること | speaker 北野 太郎 | ',
      ' | だれにも出さない手紙 | speaker 西村 光 | ',
    ])
  })

  it('may say where those study who get a grant, which is no title', () => {
    expect(
      entries('a.md', [
        '| 氏名 | 留学先 |',
        '| --- | --- |',
        '| 南 花子 | University of Harbour |',
        '| 北野 太郎 | Institute of Peat |',
        '| 西村 光 | University of Letters |',
      ]).map(entry => entry.split(' | ').slice(1, 3).join('|')),
    ).toEqual(['|contributor 南 花子', '|contributor 北野 太郎', '|contributor 西村 光'])
  })
})

describe('words for media behind a title', () => {
  const titles = [
    ' | Bridges of paper | speaker Ada Byron | ',
    ' | What the bog knows | speaker Wei Lin | ',
    ' | Letters to nobody | speaker Juana Paz | ',
  ]

  it('are no part of it where they are links', () => {
    expect(
      entries('a.md', [
        '## Talks',
        '',
        '- Ada Byron - Bridges of paper [Slides](https://a.example/1)',
        '- Wei Lin - What the bog knows [Slides](https://a.example/2) [video](https://a.example/3)',
        '- Juana Paz - Letters to nobody',
      ]),
    ).toEqual(titles)
  })

  it('are none where most lines have them', () => {
    expect(
      entries('a.txt', [
        'Talks',
        'Ada Byron - Bridges of paper slides',
        'Wei Lin - What the bog knows slides video',
        'Juana Paz - Letters to nobody slides',
      ]),
    ).toEqual(titles)
  })

  it('may be the title’s own elsewhere', () => {
    expect(
      entries('a.txt', [
        'Talks',
        'Ada Byron - Bridges of paper',
        'Wei Lin - How to draw slides',
        'Juana Paz - Letters to nobody',
      ])[1],
    ).toBe(' | How to draw slides | speaker Wei Lin | ')
  })
})

describe('an item with people below it', () => {
  it('ends before the next item of its own depth', () => {
    expect(
      entries('a.md', [
        '### 紙の橋を折る',
        '',
        '* 発表者',
        '  * 南 花子氏([@minami](https://a.example/m))',
        '* 資料',
        '  * [https://a.example/1](https://a.example/1)',
        '',
        '古い地図から橋を折る話をしていただきました。',
        '',
        '### 泥炭が知っていること',
        '',
        '* 発表者',
        '  * 北野 太郎氏と西村 光氏',
        '* 資料',
        '  * [https://a.example/2](https://a.example/2)',
        '',
        '千年の泥炭を歩く話をしていただきました。',
      ]).map(entry => entry.split(' | ').slice(1, 3).join('|')),
    ).toEqual(['紙の橋を折る|speaker 南 花子', '泥炭が知っていること|speaker 北野 太郎, speaker 西村 光'])
  })
})

describe('an amount of money behind a title', () => {
  it('is no part of it', () => {
    expect(
      entries('a.md', [
        '### Bridges of paper/45 萬',
        'Proposed by: Ada Byron',
        '',
        'A bridge folded out of old maps.',
        '',
        '### What the bog knows - 4,000 €',
        'Proposed by: Wei Lin',
        '',
        'A walk through a thousand years of peat.',
        '',
        '### Letters/Notes to nobody | $3,200',
        'Proposed by: Juana Paz',
        '',
        'The archive of a village without a post office.',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Bridges of paper', 'What the bog knows', 'Letters/Notes to nobody'])
  })
})
