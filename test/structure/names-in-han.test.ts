import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const short = (entry: string): string => entry.split(' | ').slice(0, 3).join(' | ')

describe('names in Han', () => {
  it('stand before whether somebody is a man or a woman, and where they are from', () => {
    const found = entries('a.md', [
      '# 驻留项目入选名单公布',
      '',
      '现将评审结果公布如下。',
      '',
      '1．白露晗　女　北岸美术学院版画系硕士',
      '驻留方案：《盐井》',
      '以废弃的盐井为对象，用石版与盐结晶交替印制。',
      '',
      '2．古丽娜尔·艾山　女　南山艺术学院染织专业',
      '驻留方案：《针法》',
      '收集四十位母亲的口诀，尝试把它们转成可读的纸带。',
      '',
      '3．朱砂　男　东南书画院',
      '驻留方案《一座山》',
      '每天临写同一段山脊，一共一百八十幅。',
      '',
      '4．谢依然　女　西滩研究所',
      '驻留方案：《弱信号》',
      '用收音机和旧天线，在山上收听三百天的噪音。',
    ])
    expect(found.map(short)).toEqual([
      ' | 盐井 | contributor 白露晗',
      ' | 针法 | contributor 古丽娜尔·艾山',
      ' | 一座山 | contributor 朱砂',
      ' | 弱信号 | contributor 谢依然',
    ])
  })

  it('may be written in Latin letters beside', () => {
    const found = entries('a.md', [
      '# 新维护者名单',
      '',
      '- 冯远山 Yuanshan Feng: 潮汐表的维护',
      '- 黎昕 Simon Li: 桥梁录音的整理',
      '- 王若谷 Rogue Wang: 港口地图的绘制',
    ])
    expect(found.map(entry => entry.split(' | ')[2])).toEqual([
      'maintainer 冯远山 Yuanshan Feng',
      'maintainer 黎昕 Simon Li',
      'maintainer 王若谷 Rogue Wang',
    ])
  })
})

describe('labels in Chinese', () => {
  it('part titles from people in a column of cells, under groups', () => {
    const found = entries('a.md', [
      '# 人文學術交流會',
      '',
      '各場次的發表人與題目如下。',
      '',
      '| 專題演講 |',
      '|---|',
      '| 發表人：蘇慶彥（南港大學歷史系）<br>題目：港町的陶片 |',
      '| 發表人：鄧宇宸（北岸大學碩士班）<br>題目：一張帆布的三次轉手 |',
      '| 論文發表（一） |',
      '| 發表人：連孟璇（西灘大學日文系）<br>題目：筆記中的魚名 |',
      '| 發表人：簡郁庭（西灘大學博士班）<br>題目 繩結會說話嗎？ |',
    ])
    expect(found.map(short)).toEqual([
      '專題演講 | 港町的陶片 | contributor 蘇慶彥',
      '專題演講 | 一張帆布的三次轉手 | contributor 鄧宇宸',
      '論文發表（一） | 筆記中的魚名 | contributor 連孟璇',
      '論文發表（一） | 繩結會說話嗎？ | contributor 簡郁庭',
    ])
  })
})
