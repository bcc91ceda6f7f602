import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../src/structure/phrases/labels/meaning.js'
import { entries } from './announce.js'

const titles = (name: string, lines: string[]): string[] =>
  entries(name, lines).map(entry => entry.split(' | ').slice(1, 3).join(' | '))

describe('what stands around titles', () => {
  it('in square brackets behind most of them says of what kind they are', () => {
    expect(
      titles('vortraege.md', [
        '# Angenommene Beiträge',
        '',
        '1. *Ada Byron* (Aue): Eine Tafel der Gezeiten [Vortrag, 45 min]',
        '2. *Omar Diallo* (Brno): Brücken, die summen [Workshop, 120 min]',
        '3. *Juana Paz* (Kiel): Briefe, die niemand abschickte [Vortrag, 30 min]',
      ]),
    ).toEqual([
      'Eine Tafel der Gezeiten | contributor Ada Byron',
      'Brücken, die summen | contributor Omar Diallo',
      'Briefe, die niemand abschickte | contributor Juana Paz',
    ])
  })

  it('is the sum that they were granted, before a dash', () => {
    expect(
      titles('grants.md', [
        '# Small development grants',
        '',
        '#### $6,000 – A table of tides',
        '',
        'PI: Ada Byron, Harbour University',
        '',
        'The table fits on a card. It is never wrong.',
        '',
        '#### $5,500 – Bridges that hum',
        '',
        'PI: Omar Diallo, Institute of Rivers',
        '',
        'Nine rivers, one year. We wrote down what we heard.',
      ]),
    ).toEqual(['A table of tides | contributor Ada Byron', 'Bridges that hum | contributor Omar Diallo'])
  })

  it('is a prize, a team and a school between bars, with a label inside', () => {
    expect(
      titles('prizes.md', [
        '# 得獎名單',
        '',
        '- 金獎｜《會唱歌的橋》｜飯桶隊｜市立河岸高中｜隊員：曾柏睿、蕭宇涵｜指導老師：呂美玲',
        '- 銀獎｜《潮汐表》｜退潮隊｜國立海岸女中｜隊員：官詩涵｜指導老師：姜志遠',
        '- 銅獎｜《無人寄出的信》｜郵差隊｜私立石港工商｜隊員：邱品叡、馮子軒｜指導老師：溫國華',
      ]).map(entry => entry.split(' | ')[0]),
    ).toEqual(['會唱歌的橋', '潮汐表', '無人寄出的信'])
  })
})

describe('labels', () => {
  it('stand in brackets of their own in Chinese', () => {
    expect(
      titles('list.txt', [
        '中选名单',
        '',
        '【项目名称】一张潮汐表',
        '【中选学生】邓一帆',
        '【社区导师】石磊',
        '【项目介绍】本项目将实现一张不会出错的潮汐表，并给出测试报告。',
        '',
        '【项目名称】会唱歌的桥',
        '【中选学生】汪思琪',
        '【社区导师】薛冬、黎小川',
        '【项目介绍】九条河，一年时间。我们写下听到的一切。',
      ]),
    ).toEqual([
      '一张潮汐表 | contributor 邓一帆, mentor 石磊',
      '会唱歌的桥 | contributor 汪思琪, mentor 薛冬, mentor 黎小川',
    ])
  })

  it('in such brackets that stand once tell of an event, not of works', () => {
    expect(
      entries('announce.md', [
        '# 第二回プログラム大会表彰式のお知らせ',
        '',
        'こんにちは！今回は表彰式のお知らせです。',
        '',
        '## 表彰式概要',
        '',
        '【日時】2021年3月6日（土）13:30〜',
        '',
        '【場所】みなと市民プラザ 3F',
        '',
        '【司会】西園まどか、新留こうき',
        '',
        '【内容】第一部は賞状授与式、第二部はプレゼン大会です。',
      ]),
    ).toEqual([])
  })

  it('that say about whom they tell name nobody, and about a work describe it', () => {
    expect(
      ['About the speaker', 'Über die Referentin', 'Sobre la ponente', '關於講者'].map(meaningOf),
    ).toEqual(['field', 'field', 'field', 'field'])
    expect(['About the project', 'Über den Vortrag', '关于项目'].map(meaningOf)).toEqual([
      'description',
      'description',
      'description',
    ])
  })
})
