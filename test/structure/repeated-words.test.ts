import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const briefly = (found: string[]): string[] => found.map(entry => entry.split(' | ').slice(1, 3).join(': '))

describe('a line that stands in every entry', () => {
  const talk = (title: string, name: string, level: string, text: string) =>
    [title, 'Zurück zum Inhalt', `- Referentin: ${name}`, `- Niveau: ${level}`, '- Mitschrift', text].flatMap(
      line => (line.startsWith('-') ? [line] : ['', line, '']),
    )

  it('is no title where it stands below one', () => {
    expect(
      briefly(
        entries('abend.txt', [
          'Das Programm der Gezeitentage',
          ...talk(
            'Eine Tafel der Gezeiten',
            'Ada Byron',
            'leicht',
            'Sie passt auf eine Karte. Sie irrt nie.',
          ),
          ...talk(
            'Brücken, die summen',
            'Lena Vogt',
            'mittel',
            'Wir hören neun Flüsse. Jeder klingt anders.',
          ),
          ...talk('Briefe ohne Marke', 'Juana Paz', 'leicht', 'Niemand hat sie gelesen. Wir fangen an.'),
          ...talk('Was das Moor weiß', 'Ida Moos', 'mittel', 'Tausend Jahre Torf. Ein Spaziergang.'),
        ]),
      ),
    ).toEqual([
      'Eine Tafel der Gezeiten: speaker Ada Byron',
      'Brücken, die summen: speaker Lena Vogt',
      'Briefe ohne Marke: speaker Juana Paz',
      'Was das Moor weiß: speaker Ida Moos',
    ])
  })

  it('names nobody where people stand below titles', () => {
    const workshop = (title: string, name: string, needed: string) => [
      title,
      name,
      'Wir beginnen am Hafen und gehen langsam. Am Ende gibt es Tee.',
      'Vorwissen',
      needed,
    ]
    expect(
      briefly(
        entries('kurse.txt', [
          'Unsere Kurse',
          ...workshop('Eine Tafel der Gezeiten', 'Ada Byron', 'Grundkenntnisse auf dem Wasser.'),
          ...workshop('Brücken, die summen', 'Omar Diallo', 'Keines.'),
          ...workshop('Briefe ohne Marke', 'Juana Paz', 'Wir setzen gute Schuhe voraus.'),
        ]),
      ),
    ).toEqual([
      'Eine Tafel der Gezeiten: contributor Ada Byron',
      'Brücken, die summen: contributor Omar Diallo',
      'Briefe ohne Marke: contributor Juana Paz',
    ])
  })
})

describe('a label that surely names a title', () => {
  it('stands for it in every entry, whatever the head of the entry says', () => {
    expect(
      briefly(
        entries('kekka.md', [
          '# 結果発表',
          '',
          '### 総合',
          '',
          '作品名: 潮汐の表',
          '',
          '制作者: 山田 太郎',
          '',
          '### デザイン',
          '',
          '作品名: 歌う橋',
          '',
          '制作者: 佐藤 花子',
          '',
          '### 技術',
          '',
          '作品名: 手紙の箱',
          '',
          '制作者: 鈴木 一郎',
        ]),
      ).map(entry => entry.split(':')[0]),
    ).toEqual(['潮汐の表', '歌う橋', '手紙の箱'])
  })
})

describe('words that every entry has', () => {
  it('are no part of the title: the series before a colon', () => {
    expect(
      briefly(
        entries('a.md', [
          '## 往届项目',
          '',
          '- **夏季计划2023**：[潮汐表的可视化（导师：谢临川，学生：郁子墨）](https://a.example/1)',
          '- **夏季计划2023**：[离线阅读器（导师：柳如烟）](https://a.example/2)',
          '- **夏季计划2022**：[桥梁录音的归档（导师：谢临川，学生：Ada Byron）](https://a.example/3)',
          '- **新苗计划2022**：[流量统计面板（导师：柳如烟、白鹭洲，学生：宫小满）](https://a.example/4)',
          '- **新苗计划2021**：[翻译记忆库（导师：柳如烟，学生：覃思远）](https://a.example/5)',
        ]),
      ),
    ).toEqual([
      '潮汐表的可视化: mentor 谢临川, contributor 郁子墨',
      '离线阅读器: mentor 柳如烟',
      '桥梁录音的归档: mentor 谢临川, contributor Ada Byron',
      '流量统计面板: mentor 柳如烟, mentor 白鹭洲, contributor 宫小满',
      '翻译记忆库: mentor 柳如烟, contributor 覃思远',
    ])
  })

  it('are a label without a colon where they stand before people', () => {
    expect(
      briefly(
        entries('a.md', [
          '### Bridges of paper',
          '',
          'We fold a bridge that carries a person, out of nothing but old maps.',
          '',
          'Jump in with @adabyron',
          '',
          '### What the bog knows',
          '',
          'A walk through a thousand years of peat, told by those who dig there.',
          '',
          'Jump in with @Wei Lin #bog',
          '',
          '### Letters to nobody',
          '',
          'The archive of a village without a post office, and who wrote to it.',
          '',
          'Jump in with @juana, @omar',
        ]),
      ),
    ).toEqual([
      'Bridges of paper: contributor adabyron',
      'What the bog knows: contributor Wei Lin',
      'Letters to nobody: contributor juana, contributor omar',
    ])
  })

  it('only count the entries, whose titles stand in quotation marks below', () => {
    expect(
      briefly(
        entries('a.md', [
          '## Gast 1',
          '',
          '### Ada Byron',
          '',
          'Sie baut Rechenmaschinen und spricht über „Brücken aus Papier“, wie immer ohne Folien.',
          '',
          '## Gast 2',
          '',
          '### Wei Lin',
          '',
          'Er misst seit Jahren das Moor. Sein Thema ist „Was das Moor weiß“, mit Bildern.',
          '',
          '## Gast 3',
          '',
          '### Juana Paz',
          '',
          'Sie sammelt Briefe, und „Briefe an niemanden“ heißt auch ihr Vortrag.',
        ]),
      ),
    ).toEqual([
      'Brücken aus Papier: contributor Ada Byron',
      'Was das Moor weiß: contributor Wei Lin',
      'Briefe an niemanden: contributor Juana Paz',
    ])
  })
})

describe('the text behind a title', () => {
  it('names its people first, whether a list knows their names or not', () => {
    expect(
      briefly(
        entries('a.md', [
          '## Die Vorträge',
          '',
          '* [Brücken aus Papier](https://a.example/1) Konrade Lindhuber berichtet aus einer Werkstatt, in der gefaltet wird.',
          '* [Elm im Moor](https://a.example/2) Prof. Dr. Aschwin zum Busch und Ada Byron erklären, warum es so tief ist.',
          '* [Sieben Jahre Torf](https://a.example/3) Jörn Hennings zieht Bilanz.',
        ]),
      ),
    ).toEqual([
      'Brücken aus Papier: speaker Konrade Lindhuber',
      'Elm im Moor: speaker Aschwin zum Busch, speaker Ada Byron',
      'Sieben Jahre Torf: speaker Jörn Hennings',
    ])
  })
})

describe('a row of a table', () => {
  const row = (cells: string[]): string => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
  const across = (text: string): string => `<tr><td colspan="3">${text}</td></tr>`

  it('may have its text below it, across all columns', () => {
    expect(
      entries('a.html', [
        '<p>The next evenings</p><table><tr><th>Date</th><th>Topic</th><th>Speaker</th></tr>',
        row(['2023-02-02', 'Bridges of paper', 'Ada Byron']),
        across('We fold a bridge that carries a person.'),
        row(['2023-02-09', 'cancelled (reading)', '']),
        row(['2023-02-16', 'What the bog knows', 'Wei Lin &amp; Omar Diallo']),
        across('A walk through a thousand years of peat.'),
        row(['2023-02-23', 'Letters to nobody', 'Juana Paz']),
        across(''),
        '</table>',
      ]),
    ).toEqual([
      ' | Bridges of paper | speaker Ada Byron | We fold a bridge that carries a person.',
      ' | What the bog knows | speaker Wei Lin, speaker Omar Diallo | A walk through a thousand years of peat.',
      ' | Letters to nobody | speaker Juana Paz | ',
    ])
  })

  it('may have it so in plain text, too', () => {
    expect(
      entries('a.txt', [
        'Date  Topic  Speaker',
        '2023-02-02  Bridges of paper  Ada Byron',
        'We fold a bridge that carries a person.',
        '2023-02-09  What the bog knows  Wei Lin',
        'A walk through a thousand years of peat.',
        '2023-02-16  Letters to nobody  Juana Paz',
        'The archive of a village without a post office.',
      ]),
    ).toEqual([
      ' | Bridges of paper | speaker Ada Byron | We fold a bridge that carries a person.',
      ' | What the bog knows | speaker Wei Lin | A walk through a thousand years of peat.',
      ' | Letters to nobody | speaker Juana Paz | The archive of a village without a post office.',
    ])
  })
})

describe('a person in Han', () => {
  it('may stand right behind where they are from and what they are', () => {
    expect(
      briefly(
        entries('a.md', [
          '### 话题与讲师',
          '',
          '- **潮汐表也能开源** by 云杉科技资深工程师陈维',
          '- **夜市里的程序员** by 麦田咖啡店长 Richard',
          '- **桥梁的声音** by 江城大学博士生张鹏举、王珂',
        ]),
      ),
    ).toEqual([
      '潮汐表也能开源: contributor 陈维',
      '夜市里的程序员: contributor Richard',
      '桥梁的声音: contributor 张鹏举, contributor 王珂',
    ])
  })
})
