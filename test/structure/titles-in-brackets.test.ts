import { describe, expect, it } from 'vitest'
import { type CommonWords, nameScore } from '../../src/structure/phrases/names/name.js'
import { entries } from './announce.js'

const speakers = [
  '登壇者',
  '松本夏生',
  '「小さな機械で潮を読む」',
  '安いボードで潮を読む方法を紹介します。センサーから図表まで扱います。',
  '小山健太郎',
  '「涙のないテスト - 短く書くための二つの工夫と、その先で待っているもののこと」',
  'テストは短いほうがよいという話をします。長くなったときにどうするかも考えます。',
  '渡辺美咲',
  '「真実を語るログ」',
  'ログは物語です。うまく語る方法をお話しします。',
]
const found = [
  '小さな機械で潮を読む | speaker 松本夏生',
  '涙のないテスト - 短く書くための二つの工夫と、その先で待っているもののこと | speaker 小山健太郎',
  '真実を語るログ | speaker 渡辺美咲',
]

describe('Japanese lines', () => {
  const short = (entry: string): string => entry.split(' | ').slice(1, 3).join(' | ')

  it('that are one quotation are titles, however long, below names without a space', () => {
    expect(entries('koenkai.txt', speakers).map(short)).toEqual(found)
  })

  it('name those who speak above what they speak about, with room between all of them', () => {
    expect(
      entries(
        'koenkai.txt',
        speakers.flatMap(line => [line, '']),
      ).map(short),
    ).toEqual(found)
  })

  it('with particles are no names', () => {
    const none: CommonWords = new Set()
    for (const words of ['潮の話', 'その中で', '港から']) expect(nameScore(words, none)).toBeLessThan(-1)
    for (const name of ['松本ゆき', '渡辺美咲', '小山健太郎'])
      expect(nameScore(name, none)).toBeGreaterThan(0)
    for (const place of ['福島県', '石川大学']) expect(nameScore(place, none)).toBeLessThan(1)
  })
})
