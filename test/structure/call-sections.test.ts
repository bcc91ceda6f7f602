import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const table = [
  '| Group | What it does | Contact |',
  '| --- | --- | --- |',
  '| Tides | gauges and their archive | Ada Byron |',
  '| Lanterns | optics of lighthouses | Grace Hopper |',
  '| Charts | printing from open data | Alan Turing |',
]

describe('announcements whose headings tell how to apply', () => {
  it('have no entries, whatever their titles say', () => {
    const call = [
      '# Harbour Summer School 2031',
      '',
      'Eight weeks by the sea, in one of these groups:',
      '',
      ...table,
      '',
      '## Eligibility',
      '',
      'Students of all subjects in their second year or later.',
      '',
      '## How to apply',
      '',
      'Send us a letter and your marks by 1 March.',
    ]
    expect(entries('a.md', call)).toEqual([])
  })

  it('have none where the headings are lines of plain text, in another language', () => {
    const call = [
      '港口观测站暑期计划 2031',
      '报名资格',
      '本科二年级以上学生，专业不限。',
      '申请方式',
      '请于三月一日前提交以下材料：',
      '个人陈述与成绩单',
      '研究方向与联系人',
      '潮汐  王海',
      '灯塔  李岩',
      '海图  张帆',
    ]
    expect(entries('a.txt', call)).toEqual([])
  })

  it('have them where the title says who was chosen', () => {
    const chosen = [
      '# Harbour Summer School 2031: the students we selected',
      '',
      ...table.map(row => row.replace('Contact', 'Student')),
      '',
      '## Eligibility',
      '',
      'For next year the rules stay.',
      '',
      '## How to apply',
      '',
      'From January on.',
    ]
    expect(entries('a.md', chosen)).toHaveLength(3)
  })
})
