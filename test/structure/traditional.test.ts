import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../src/structure/phrases/labels/meaning.js'
import { isInterlude } from '../../src/structure/phrases/sentences/interlude.js'
import { simplified } from '../../src/structure/words/simplify.js'
import { entries } from './announce.js'

describe('words in traditional letters', () => {
  it('are looked up in simplified ones, letter for letter', () => {
    expect(simplified('計畫名稱：潮汐表 (Tide)')).toBe('计画名称：潮汐表 (Tide)')
    expect(['指導老師', '作品名稱', '所屬單位', '報告人'].map(meaningOf)).toEqual([
      meaningOf('指导老师'),
      meaningOf('作品名称'),
      meaningOf('所属单位'),
      meaningOf('报告人'),
    ])
  })

  it('name several breaks in one line', () => {
    expect(['懇親会 / 閉会式', '签到处', '潮汐表'].map(isInterlude)).toEqual([true, false, false])
  })

  it('head tables, with units in brackets, and end no name', () => {
    const rows = [
      '編號  申請者  所屬單位  計畫名稱  核定金額（元）',
      'A01  林沛妤  獨立研究者  會唱歌的橋  150,000',
      'A02  曾子芸、許博鈞  海岸工作室  潮汐表的地圖  200,000',
      'A03  蘇仁和  石港修復隊  無人寄出的信  120,000',
    ]
    expect(entries('list.txt', ['「潮汐計畫」獲補助名單', ...rows])).toEqual([
      ' | 會唱歌的橋 | contributor 林沛妤 | ',
      ' | 潮汐表的地圖 | contributor 曾子芸, contributor 許博鈞 | ',
      ' | 無人寄出的信 | contributor 蘇仁和 | ',
    ])
  })
})

describe('a header in traditional Chinese over rows that only gaps set out', () => {
  it('is no row', () => {
    const lines = [
      '港灣夏日課程',
      '課程名稱  講師',
      '#1 海的名字  李明（港灣大學）',
      '#2 燈塔怎麼開  王芳（燈塔協會）',
    ]
    expect(entries('a.txt', lines).map(entry => entry.split(' | ').slice(1, 3).join(' | '))).toEqual([
      '#1 海的名字 | speaker 李明',
      '#2 燈塔怎麼開 | speaker 王芳',
    ])
  })
})
