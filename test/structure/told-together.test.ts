import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const people = (entry: string): string => entry.split(' | ').slice(1, 3).join(' | ')
const description = (entry: string): string => entry.split(' | ')[3] ?? ''

describe('a paragraph that tells of several works', () => {
  it('has an entry for each sentence that sets a title apart and names somebody', () => {
    const found = entries('a.txt', [
      'The winners of the Harbour Hack',
      '',
      'Forty people spent the weekend in the old customs house, and nobody slept.',
      '',
      'First prize went to Ada Byron with “Tide Tables”, a card that is right whatever the moon does. It fits in a pocket. ' +
        'Second prize went to Wei Lin and Omar Diallo for “Bridges that Hum”, a map of sounds. ' +
        'Third came the “Night Moths”, that is Juana Paz, Lena and Mei Tanaka, who presented “Foghorn Radio”, a station for ships.',
      '',
      'Thank you to all who came, and to the bakery next door.',
    ])
    expect(found.map(people)).toEqual([
      'Tide Tables | recipient Ada Byron',
      'Bridges that Hum | recipient Wei Lin, recipient Omar Diallo',
      'Foghorn Radio | team Night Moths, recipient Juana Paz, recipient Lena, recipient Mei Tanaka',
    ])
    expect(description(found[0] ?? '')).toMatch(/^First prize .* fits in a pocket\. $/)
  })

  it('has an entry for each part of a list that names somebody before each title', () => {
    const found = entries('a.md', [
      '# Vier Stipendien für den Hafen',
      '',
      'Die Stipendien gehen an: Ada Byron für ihre Arbeit „Letzte Leine“, Omar Diallo für sein Projekt „ebbe (und Flut)“, ' +
        'Qwil Zanthoro für sein Werk „Nebelhorn“ und Juana Paz für ihre Installation „Der dritte Kran“. ' +
        'Sie bekommen je 4.000 Euro und ein Zimmer mit Blick auf die Werft.',
    ])
    expect(found.map(people)).toEqual([
      'Letzte Leine | recipient Ada Byron',
      'ebbe (und Flut) | recipient Omar Diallo',
      'Nebelhorn | recipient Qwil Zanthoro',
      'Der dritte Kran | recipient Juana Paz',
    ])
    expect(found.map(description)).toEqual(['', '', '', ''])
  })

  it('has an entry for each part of a list that names somebody behind each title', () => {
    const lines = [
      '# Prêmio de Teses do Porto',
      '',
      'A tese “Cartas de maré”, de Ada Byron, venceu o primeiro prêmio da casa. O trabalho reuniu quarenta anos de medidas.',
      '',
      'Receberam menção honrosa as dissertações “Pontes que cantam”, de Lia Prado e Sousa, orientada pelo professor Davi Couto; ' +
        'e “Rádio de neblina”, de Joana Paz Ferreira, sob a orientação da professora Rita Falcão.',
    ]
    const read = [
      'Cartas de maré | recipient Ada Byron',
      'Pontes que cantam | recipient Lia Prado e Sousa, mentor Davi Couto',
      'Rádio de neblina | recipient Joana Paz Ferreira, mentor Rita Falcão',
    ]
    expect(entries('a.md', lines).map(people)).toEqual(read)
    expect(entries('a.txt', lines).map(people)).toEqual(read)
  })

  it('stays whole where only one of the works has somebody who made it', () => {
    expect(
      entries('a.md', [
        '# Speakers',
        '',
        '## Ada Byron',
        '',
        'Ada Byron wrote “Tide Tables” and “Bridges that Hum”. Her talk asks who reads either of them.',
        '',
        '## Wei Lin',
        '',
        'Wei Lin directs the museum of ropes. “Foghorns” was his first show there.',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual(['speaker Ada Byron', 'speaker Wei Lin'])
  })

  it('is one paragraph again below a heading that opens the entry', () => {
    const text =
      'Ada Byron showed her film “Tide Tables” in the reading room. Later Wei Lin sang “Bridges that Hum”. It was late.'
    const found = entries('a.md', [
      '# Evenings of the library',
      '',
      '## First evening: ropes',
      '',
      'Host: Juana Paz',
      '',
      text,
      '',
      '## Second evening: rivers',
      '',
      'Host: Omar Diallo',
      '',
      'A film and a talk about nine rivers, and what the mills made of them in a dry year.',
      '',
      '## Third evening: rain',
      '',
      'Host: Mei Tanaka',
      '',
      'Everybody brings something that drips. There will be soup, and buckets to take home.',
    ])
    expect(found).toHaveLength(3)
    expect(description(found[0] ?? '')).toBe(text)
  })

  it('names teams and works in Chinese by their marks', () => {
    const found = entries('a.txt', [
      '首届潮汐应用创新赛落幕',
      '',
      '决赛于周六在海港城举行，来自各地的开发者聚在一起，评委从创意和技术两方面打分，整个过程公开透明。',
      '',
      '冠军团队“北岸灯塔”凭借《潮汐表》项目摘得桂冠。该项目把水位数据做成了一张卡片，随时可以查看。' +
        '亚军由“拾贝人”团队的《雾笛》获得，它在大雾天为渔船播放声音。' +
        '“三只海鸥”的《老码头》与“守桥人”的《会唱歌的桥》分获季军和优秀奖，前者画出了旧港口，后者录下了九条河。',
    ])
    expect(found.map(people)).toEqual([
      '潮汐表 | team 北岸灯塔',
      '雾笛 | team 拾贝人',
      '老码头 | team 三只海鸥',
      '会唱歌的桥 | team 守桥人',
    ])
  })

  it('in Chinese, one work to a paragraph, lists the members behind the team', () => {
    const found = entries('a.txt', [
      '海港青年開放資料競賽獲獎團隊出爐',
      '',
      '獲得優秀獎的【北岸燈塔】團隊，由海港大學航運系林雨蓁、陳冠廷組成，作品為「退潮卡」。團隊把水位資料做成卡片，評審給予好評。',
      '',
      '獲得佳作獎的【守橋人】團隊，成員為王小明、李佩珊，作品「橋的聲音」錄下九條河流的聲響。評審肯定其與里長的合作。',
    ])
    expect(found.map(people)).toEqual([
      '退潮卡 | team 北岸燈塔, recipient 林雨蓁, recipient 陳冠廷',
      '橋的聲音 | team 守橋人, recipient 王小明, recipient 李佩珊',
    ])
  })
})
