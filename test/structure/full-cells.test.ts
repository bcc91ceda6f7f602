import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const briefly = (found: string[]): string[] => found.map(entry => entry.split(' | ').slice(1, 3).join(': '))

describe('a table whose cells hold more than one thing', () => {
  it('has the speaker behind the title that is emphasised, and breaks name nobody', () => {
    expect(
      briefly(
        entries('a.md', [
          '# Soirée des cartes',
          '',
          '| Heure | Conférence |',
          '| --- | --- |',
          '| 18:00 | Accueil |',
          '| 18:30 | *Des ponts en papier* Noé Lambert |',
          '| 19:15 | *Ce que sait la tourbe* Mme Ida Morel |',
          '| 20:00 | Pause |',
          '| 20:30 | *Lettres à personne*, Dr Omar Diallo |',
        ]),
      ),
    ).toEqual([
      'Des ponts en papier: speaker Noé Lambert',
      'Ce que sait la tourbe: speaker Ida Morel',
      'Lettres à personne: speaker Omar Diallo',
    ])
  })

  it('is parted where all others are, whoever stands there', () => {
    expect(
      briefly(
        entries('a.md', [
          '# 海港大会',
          '',
          '| 时间 | 话题 | 时长 |',
          '| --- | --- | --- |',
          '| 13:30 - 14:10 | 用一张纸折出潮汐表, 莫晓冬【中】 | 40分钟 |',
          '| 14:10 - 14:50 | 灯塔如何减轻船长的压力, Tidewalker【英】 | 40分钟 |',
          '| 14:50 - 15:30 | 船期里的低代码,Juana Paz【英】 | 40分钟 |',
          '| 15:30 - 16:10 | 每座桥都有自己的名字, 王小明【中】 | 40分钟 |',
          '',
          '## 出品人',
          '',
          '- [潮汐](https://harbour.example/a) 李华',
          '- [桥梁](https://harbour.example/b) 周启明',
        ]),
      ),
    ).toEqual([
      '用一张纸折出潮汐表: speaker 莫晓冬',
      '灯塔如何减轻船长的压力: speaker Tidewalker',
      '船期里的低代码: speaker Juana Paz',
      '每座桥都有自己的名字: speaker 王小明',
    ])
  })

  it.each([
    ['on a line of their own', '<br>- '],
    ['behind the text', ' – '],
  ])('has who tells it %s, behind a dash', (_, dash) => {
    const row = (title: string, text: string, people: string) =>
      `<tr><td>${title}</td><td>${text}${dash}${people}</td></tr>`
    expect(
      entries('a.html', [
        '<h1>港の会 2024</h1>',
        '<table><tr><td>セッション名</td><td>概要</td></tr>',
        row('潮汐表のつくりかた', '一年分の潮の高さを紙一枚にまとめます。', 'Ada Byron、Wei Lin'),
        row('橋の音を聴く', '九つの橋を一年かけて録音しました。その道具も紹介します。', 'Juana Paz'),
        row('夜のバス', '真夜中のあとに走る路線だけの地図です。', 'Omar Diallo'),
        '</table>',
      ]),
    ).toEqual([
      ' | 潮汐表のつくりかた | contributor Ada Byron, contributor Wei Lin | 一年分の潮の高さを紙一枚にまとめます。',
      ' | 橋の音を聴く | contributor Juana Paz | 九つの橋を一年かけて録音しました。その道具も紹介します。',
      ' | 夜のバス | contributor Omar Diallo | 真夜中のあとに走る路線だけの地図です。',
    ])
  })

  it('has text and who helps below the title', () => {
    expect(
      entries('a.md', [
        '# Sommerprojekte',
        '',
        '| Projekt | Bereich | Studierende |',
        '| --- | --- | --- |',
        '| Brücken aus Papier<br>Alte Karten werden zu begehbaren Brücken.<br>Betreuer: Karl Hoffmann | Statik | Mei Tanaka |',
        '| Was das Moor weiß<br>Ein Gang durch tausend Jahre Torf.<br>Betreuerin: Ines Prado | Biologie | Omar Diallo |',
      ]),
    ).toEqual([expect.stringContaining('Brücken aus Papier'), expect.stringContaining('Was das Moor weiß')])
  })

  it('has text and who helps behind the title where plain text ran the lines together', () => {
    const found = entries('a.txt', [
      '夏日项目',
      '',
      '项目  领域  学生',
      '纸桥 Bridge 设计手册 把旧地图折成可以走过的桥。 导师： Ines Prado  结构  莫远帆',
      '沼泽的记忆 记录一片湿地一千年的变化。 导师： 彭若舟，karl-h  生物  褚思宁',
      '写给无人的信 整理灯塔里留下的信件。 导师：Omar Diallo  历史  艾子墨',
    ])
    expect(found).toEqual([
      expect.stringMatching(/纸桥 Bridge 设计手册 \| .*Ines Prado.*莫远帆/u),
      expect.stringMatching(/沼泽的记忆 \| .*彭若舟.*karl-h.*褚思宁/u),
      expect.stringMatching(/写给无人的信 \| .*Omar Diallo.*艾子墨/u),
    ])
    expect(found.join()).toContain('整理灯塔里留下的信件。')
    expect(
      briefly(
        entries('a.txt', [
          '夏のプロジェクト',
          '',
          'プロジェクト  分野  学生',
          '紙の橋ノート 古い地図を折って渡れる橋にします。 メンター：Ines Prado  構造  佐藤 一葉',
          '湿原のきおく 千年の変化を一枚の図で見せます。 メンター：Omar Diallo  生物  高橋 湊',
        ]),
      ),
    ).toEqual([
      expect.stringMatching(/^紙の橋ノート: .*Ines Prado/u),
      expect.stringMatching(/^湿原のきおく: .*Omar Diallo/u),
    ])
  })

  it('may have no word over its times', () => {
    expect(
      briefly(
        entries('a.txt', [
          'Programma',
          '',
          'Relatore  Intervento',
          '10:00  Ida Morelli  I ponti di carta',
          '10:40  Omar Diallo  Che cosa sa la palude',
          '11:20  Karl Hoffmann  Lettere a nessuno',
        ]),
      ),
    ).toEqual([
      'I ponti di carta: speaker Ida Morelli',
      'Che cosa sa la palude: speaker Omar Diallo',
      'Lettere a nessuno: speaker Karl Hoffmann',
    ])
  })

  it('may say where to register beside who speaks, and that a topic is open', () => {
    expect(
      briefly(
        entries('a.md', [
          '| Date | Speaker | Topic | Notes |',
          '| --- | --- | --- | --- |',
          '| 2021-05-06 | Ida Morel | Bridges of paper | Registration |',
          '| 2021-04-01 | All | Open topic | Minutes |',
          '| 2021-03-04 | Omar Diallo | What the bog knows | Minutes |',
          '| 2021-02-04 | Karl Hoffmann | Letters to nobody | Minutes |',
        ]),
      ),
    ).toEqual([
      'Bridges of paper: speaker Ida Morel',
      'What the bog knows: speaker Omar Diallo',
      'Letters to nobody: speaker Karl Hoffmann',
    ])
  })
})
