import { describe, expect, it } from 'vitest'
import { announce, entries } from './announce.js'

describe('the name of a prize and who won it, in one line', () => {
  it('are a title and people among lines that are such', () => {
    const lines = [
      '# 2022 Kelp Community Awards',
      '',
      "Every year we thank those who make this community what it is. This year's awards go to:",
      '',
      '**Contributor of the Year – Ada Byron**',
      '',
      'Ada reviewed more than two hundred changes this year, and answered many more questions.',
      '',
      '**Newcomer of the Year – Omar Diallo**',
      '',
      'Omar joined us in March and has already rewritten the installer.',
      '',
      '**Documentation Award – Wei Lin and Juana Paz**',
      '',
      'Wei and Juana wrote the new guide from scratch, with pictures.',
      '',
      'Congratulations to all of them!',
    ]
    expect(entries('awards.md', lines).map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual([
      'Contributor of the Year: recipient Ada Byron',
      'Newcomer of the Year: recipient Omar Diallo',
      'Documentation Award: recipient Wei Lin, recipient Juana Paz',
    ])
  })
})

describe('an amount behind a title and its people', () => {
  it('is a field', () => {
    const lines = [
      '<h2>Grants awarded in 2021</h2><p>The board has approved the following grants.</p><dl>',
      '<dt>Tide Reader (Ada Byron) - $3,000</dt>',
      '<dd>An open library for tide tables, with bindings for three languages.</dd>',
      '<dt>Gull Counter (Omar Diallo and Wei Lin) - $2,500</dt>',
      '<dd>Counts gulls in photographs.</dd>',
      '<dt>Logbook (Juana Paz) - $1,200</dt>',
      '<dd>A logbook that fits in a pocket.</dd>',
      '</dl><p>The next deadline is in May.</p>',
    ]
    expect(entries('grants.html', lines)).toEqual([
      ' | Tide Reader | recipient Ada Byron | An open library for tide tables, with bindings for three languages.',
      ' | Gull Counter | recipient Omar Diallo, recipient Wei Lin | Counts gulls in photographs.',
      ' | Logbook | recipient Juana Paz | A logbook that fits in a pocket.',
    ])
    expect(JSON.stringify(announce('grants.html', lines))).toContain('"$2,500"')
  })
})

describe('a label of those who lead a work', () => {
  it('tells that no name stands before the colon of its title', () => {
    const lines = [
      "We're proud to announce the grantees of the third round of the Harbour Fund. Out of 60 applications, the board chose five:",
      '',
      '1. Tide Reader: An open library for tide tables. Lead: Ada Byron. Amount: $5,000',
      '2. Drift: A build tool for charts. Lead: Omar Diallo. Amount: $4,500',
      '3. Mole: Finds leaks in long-running programs. Lead: Wei Lin. Amount: $3,000',
      '4. Gull Counter: Counts gulls in photographs. Lead: Juana Paz. Amount: $2,500',
      '5. Buoy Book: A catalogue of buoys. Lead: Tom Reed. Amount: $1,000',
      '',
      'Thank you to our sponsors.',
    ]
    expect(entries('round.md', lines).map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual([
      'Tide Reader: An open library for tide tables: maintainer Ada Byron',
      'Drift: A build tool for charts: maintainer Omar Diallo',
      'Mole: Finds leaks in long-running programs: maintainer Wei Lin',
      'Gull Counter: Counts gulls in photographs: maintainer Juana Paz',
      'Buoy Book: A catalogue of buoys: maintainer Tom Reed',
    ])
  })
})

describe('Japanese people with an honorific behind their names', () => {
  it('are parted from the title by the space before them', () => {
    const lines = [
      '潮コンテスト2022 受賞作品の発表',
      '審査の結果、次の作品を表彰することになりました。',
      '最優秀賞',
      'カモメを数える 佐藤 花子さん（港高校）',
      '写真からカモメを数えるアプリです。審査員からは発想が高く評価されました。',
      '優秀賞',
      'ブイの地図 鈴木 一郎さん、田中 美咲さん',
      '海岸のすべてのブイを載せた地図です。',
      '特別賞',
      'ポケット航海日誌 高橋 健さん',
      'ポケットに入る航海日誌です。',
    ]
    expect(entries('shio.txt', lines)).toEqual([
      '最優秀賞 | カモメを数える | recipient 佐藤 花子 | 写真からカモメを数えるアプリです。審査員からは発想が高く評価されました。',
      '優秀賞 | ブイの地図 | recipient 鈴木 一郎, recipient 田中 美咲 | 海岸のすべてのブイを載せた地図です。',
      '特別賞 | ポケット航海日誌 | recipient 高橋 健 | ポケットに入る航海日誌です。',
    ])
  })
})
