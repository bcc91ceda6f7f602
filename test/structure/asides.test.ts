import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('text about a jury', () => {
  it('ends where the labels of entries begin, with no heading between', () => {
    expect(
      entries('xia.txt', [
        '潮汐社区项目总结',
        '本社区今年获得三个赞助名额，评委为此开放了如下内容：',
        '一张潮汐表',
        '学生：王小明',
        '导师：李华',
        '项目简介：把港口的水位画成一张表。',
        '会唱歌的桥',
        '学生：张伟',
        '导师：林小雨',
        '项目简介：录下九条河上的声音。',
        '没有寄出的信',
        '学生：陈静',
        '导师：李华',
        '项目简介：整理一百封旧信。',
      ]),
    ).toEqual([
      ' | 一张潮汐表 | contributor 王小明, mentor 李华 | 把港口的水位画成一张表。',
      ' | 会唱歌的桥 | contributor 张伟, mentor 林小雨 | 录下九条河上的声音。',
      ' | 没有寄出的信 | contributor 陈静, mentor 李华 | 整理一百封旧信。',
    ])
  })

  it('leaves out those whom it names before', () => {
    expect(
      entries('summer.txt', [
        'Our students of the summer',
        'This was the jury:',
        'Karl Moss, Harbour Office',
        'Lena Vogt, Institute of Tides',
        'A table of tides',
        'Student: Ada Byron',
        'Bridges that hum',
        'Student: Omar Diallo',
        'Letters nobody sent',
        'Student: Juana Paz',
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'A table of tides: contributor Ada Byron',
      'Bridges that hum: contributor Omar Diallo',
      'Letters nobody sent: contributor Juana Paz',
    ])
  })

  it.each([
    'Außerdem hat die Jury vorgeschlagen, folgenden Personen einen Aufenthalt zu ermöglichen:',
    'Für das Haus am Hafen empfiehlt die Jury:',
  ])('may recommend those below: %s', sentence => {
    expect(
      entries('haus.md', [
        '# Aufenthalte für 2024',
        '',
        'Nach Görz fahren:',
        '',
        '- Ada Byron, Ulm (Musik)',
        '- Omar Diallo, Kiel (Literatur)',
        '- Juana Paz, Jena (Fotografie)',
        '',
        sentence,
        '',
        '- Lena Vogt, Halle (Musik)',
        '- Karl Moss, Trier (Malerei)',
      ]),
    ).toHaveLength(5)
  })
})
