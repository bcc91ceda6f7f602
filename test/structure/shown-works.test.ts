import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('headings over text that ends in slides', () => {
  it('are titles of talks, though nobody is named', () => {
    expect(
      entries('abend.md', [
        '# Rückblick auf den Abend am Hafen',
        '',
        'Im Mai trafen wir uns in der alten Werft. Was zu sehen war, steht hier.',
        '',
        '## Eine Tafel der Gezeiten',
        '',
        'Die Tafel passt auf eine Karte und irrt nie, egal was der Mond tut.',
        '',
        '[Folien](https://a.example/1)',
        '',
        '## Brücken, die summen',
        '',
        'Neun Flüsse wurden ein Jahr lang aufgenommen, jeder klingt anders.',
        '',
        '[Folien](https://a.example/2)',
        '',
        '## Was das Moor weiß',
        '',
        'Tausend Jahre Torf erzählen, wenn man langsam genug gräbt und zuhört.',
        '',
        '[Folien](https://a.example/3)',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Eine Tafel der Gezeiten', 'Brücken, die summen', 'Was das Moor weiß'])
  })

  it('may say in Japanese that they are here; what something is called is nobody', () => {
    expect(
      entries('yoru.md', [
        '# 港の夜',
        '',
        '先日、港の古い倉庫で集まりました。各発表を紹介します。',
        '',
        '## 潮汐表の作り方',
        '',
        '月が何をしても間違えない潮汐表を、一枚のカードに収める方法を話してくれました。',
        '',
        '[資料はこちら](https://a.example/1)',
        '',
        '## TDL(Tide Description Language)',
        '',
        'Tide Description Language (TDL)という、波を書くための小さな言語を解説しています。',
        '',
        '[資料はこちら](https://a.example/2)',
        '',
        '## 歌う橋の録音',
        '',
        '九つの川を一年かけて録音し、それぞれの橋の音を聞き比べた話です。',
        '',
        '[資料はこちら](https://a.example/3)',
      ]).map(entry => entry.split(' | ').slice(1, 3)),
    ).toEqual([
      ['潮汐表の作り方', ''],
      ['TDL(Tide Description Language)', ''],
      ['歌う橋の録音', ''],
    ])
  })

  it('need to stand over most of the text', () => {
    const section = (heading: string) => [
      `## ${heading}`,
      '',
      'The committee met in May and wrote down what it had done, and why.',
      '',
    ]
    expect(
      entries('report.md', [
        '# Report',
        '',
        ...section('What we did'),
        ...section('What it cost'),
        ...section('Where we are'),
        '[Slides](https://a.example/1)',
      ]),
    ).toEqual([])
  })
})
