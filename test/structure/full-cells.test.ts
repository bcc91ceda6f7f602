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
