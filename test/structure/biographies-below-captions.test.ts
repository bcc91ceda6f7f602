import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const talk = (title: string, biography: string, text: string): string[] => [
  `**《${title}》**`,
  '',
  '**嘉宾介绍**',
  '',
  biography,
  '',
  '**议题简介**',
  '',
  text,
  '',
]

describe('sentences in Chinese below a caption of those who speak', () => {
  it('name whom they open with, and are no text about the talk, however long they are', () => {
    expect(
      entries('talks.md', [
        '# 海港之夜的演讲',
        '',
        '- [《潮汐表》下载链接](https://tide.example/1.pdf)',
        '- [《会哼唱的桥》下载链接](https://tide.example/2.pdf)',
        '',
        '## 议题',
        '',
        ...talk(
          '潮汐表',
          '王海，海港公司工程师，目前主要负责潮汐团队，也画地图。',
          '一张卡片怎样装下整年的潮汐。',
        ),
        ...talk(
          '会哼唱的桥',
          `李海明，月湾CTO，负责桥梁、渡船、灯塔等多个产品的设计工作，${'对河流有很深的理解，'.repeat(30)}曾在岛上工作。`,
          '九条河上的桥，录了整整一年。',
        ),
        ...talk('没有寄出的信', '张敏，档案馆馆员，整理旧信。', '抽屉里的信写给谁。'),
      ]),
    ).toEqual([
      ' | 潮汐表 | speaker 王海 | 一张卡片怎样装下整年的潮汐。',
      ' | 会哼唱的桥 | speaker 李海明 | 九条河上的桥，录了整整一年。',
      ' | 没有寄出的信 | speaker 张敏 | 抽屉里的信写给谁。',
    ])
  })
})
