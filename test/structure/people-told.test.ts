import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('what stands behind the name of a person', () => {
  it('is a position that a colon tells, below a label on a line of its own', () => {
    expect(
      entries('a.md', [
        '## 回顾',
        '',
        '### 1. 纸桥能承多重',
        '',
        '#### 演讲嘉宾',
        '',
        '**Ines**: 港湾实验室 核心成员',
        '',
        '#### 演讲内容',
        '',
        '这次分享介绍了一座纸桥的计算方法，并在现场称了一遍。',
        '',
        '### 2. 沼泽里的传感器',
        '',
        '#### 演讲嘉宾',
        '',
        '**林书白**: 青苔科技 工程师  ',
        '**赵一鸣**: 青苔科技 创始人',
        '',
        '#### 演讲内容',
        '',
        '两位讲师讲了如何在水下供电，也讲了第一年坏掉的那些。',
        '',
        '### 3. 从零写一个潮汐表',
        '',
        '#### 演讲嘉宾',
        '',
        '**陈小舟**: 独立开发者',
        '',
        '#### 演讲内容',
        '',
        '表只有一页，却用了三年才写完。',
      ]),
    ).toEqual([
      ' | 纸桥能承多重 | speaker Ines | 这次分享介绍了一座纸桥的计算方法，并在现场称了一遍。',
      ' | 沼泽里的传感器 | speaker 林书白, speaker 赵一鸣 | 两位讲师讲了如何在水下供电，也讲了第一年坏掉的那些。',
      ' | 从零写一个潮汐表 | speaker 陈小舟 | 表只有一页，却用了三年才写完。',
    ])
  })

  it('is a note that the title follows at once, or behind a comma', () => {
    expect(
      entries('a.md', [
        '第二届 港湾 Meetup 回顾',
        '',
        '**林书白（青苔科技负责人）纸桥的计算 —— 聊聊静力学**',
        '',
        '**赵一鸣（Moss 创始人），Tides without Tears —— Moss 2.0**',
        '',
        '**陈小舟（港湾，高级工程师），沼泽数据的采集与治理**',
      ]),
    ).toEqual([
      ' | 纸桥的计算 —— 聊聊静力学 | speaker 林书白 | ',
      ' | Tides without Tears —— Moss 2.0 | speaker 赵一鸣 | ',
      ' | 沼泽数据的采集与治理 | speaker 陈小舟 | ',
    ])
    expect(
      entries('a.txt', [
        'Talks at the harbour meeting',
        '',
        'Ada Byron (Moss), Bridges of paper',
        'Wei Lin (Harbour College), What the bog knows',
        'Juana Paz (Tides Ltd), Letters that nobody sent',
      ]),
    ).toEqual([
      ' | Bridges of paper | speaker Ada Byron | ',
      ' | What the bog knows | speaker Wei Lin | ',
      ' | Letters that nobody sent | speaker Juana Paz | ',
    ])
  })
})

describe('what stands in and behind a title', () => {
  it('is no amount with where it goes, and no second half that ends in no stop', () => {
    expect(
      entries('a.txt', [
        'Drei Stipendien vergeben',
        '',
        'Dr. Ada Byron: Brücken aus Papier (Hochschule am Hafen, rund 1,2 Mio. Euro)',
        'Dr. Wei Lin: Das lange Moor. Torf als Gegenstand der Geschichte (Universität Kiel, 750.000 Euro)',
        'Dr. Juana Paz: Tides Without Tables (Universität Bremen, rund 900.000 Euro)',
      ]),
    ).toEqual([
      ' | Brücken aus Papier | recipient Ada Byron | ',
      ' | Das lange Moor. Torf als Gegenstand der Geschichte | recipient Wei Lin | ',
      ' | Tides Without Tables | recipient Juana Paz | ',
    ])
  })
})
