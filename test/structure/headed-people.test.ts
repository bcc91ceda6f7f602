import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

/** People and titles of the entries, without groups and descriptions. */
function briefly(lines: string[], name = 'a.md'): string[] {
  return entries(name, lines).map(entry => entry.split(' | ').slice(1, 3).join(': '))
}

describe('a table of people', () => {
  it('has no titles in a column of what they study', () => {
    expect(
      briefly([
        '# 奨学生',
        '',
        '| 氏名 | 所属 | 分野 |',
        '| --- | --- | --- |',
        '| 佐藤 一葉 | 港町大学文学部 | 古代海洋史学 |',
        '| 高橋 湊 | 北岬大学理学部 | 湿原生態学 |',
        '| 鈴木 遥 | 川辺大学大学院 | 植民地経済史 |',
      ]),
    ).toEqual([': contributor 佐藤 一葉', ': contributor 高橋 湊', ': contributor 鈴木 遥'])
    expect(
      briefly([
        '# Our fellows',
        '',
        '| Fellow | University | Field of study |',
        '| --- | --- | --- |',
        '| Ada Byron | University of Harbour | The history of tides and bridges |',
        '| Wei Lin | University of Moor | The ecology of northern wetlands |',
        '| Juana Paz | University of Rivers | The economics of small islands |',
      ]),
    ).toEqual([
      expect.stringMatching(/^: \w+ Ada Byron$/),
      expect.stringMatching(/^: \w+ Wei Lin$/),
      expect.stringMatching(/^: \w+ Juana Paz$/),
    ])
  })

  it('is known by what its headers say of them among much other text', () => {
    const table = [
      '| 优秀学员 | 亮点 |',
      '| --- | --- |',
      '| [@tidewalker](https://code.example/tidewalker) | 合入 7 个补丁；为潮汐模块写了设计文档和示例；任务覆盖 3 个仓库，从接口一直做到测试 |',
      '| [@moor-ida](https://code.example/moor-ida) | 修复了 12 处死链；积极参与评审，帮助其他学员解决了编译和部署里的许多问题 |',
      '| [@ufer_lotse](https://code.example/ufer_lotse) | 翻译了入门手册的前三章，并为每一章补上了可以直接运行的练习和答案 |',
      '| [@kranich42](https://code.example/kranich42) | 补上单元测试；整理了编译排错手册；独立做了一套可以离线使用的地图检索小工具 |',
    ]
    const told = [
      '这次训练营一共进行了六周，大家在一起读代码、写代码，也学会了怎样和维护者打交道。',
      '报名的同学来自十几所学校，其中一半以上是第一次参加开源项目。',
      '每周五晚上有一次线上答疑，导师们轮流值班，回答安装和调试中的问题。',
      '训练营的全部材料都留在社区的仓库里，没有赶上的同学也可以照着做一遍。',
      '下一期会在秋天开始，我们还在讨论任务怎样安排才更合适。',
    ].map(text => `${text}\n`)
    const found = entries('a.md', [...told, ...table, '', ...told])
    expect(found).toHaveLength(4)
    expect(found[1]).toMatch(
      /moor-ida \| 修复了 12 处死链；积极参与评审，帮助其他学员解决了编译和部署里的许多问题$/u,
    )
  })

  it('is a record of labels, one of them only of where people are from', () => {
    const record = (title: string, name: string, school: string, note: string): string[] => [
      '<table>',
      `<tr><th>作品名</th><td>${title}</td></tr>`,
      `<tr><th>制作者</th><td>${name}</td></tr>`,
      `<tr><th>学校名</th><td>${school}</td></tr>`,
      '</table>',
      '',
      note,
      '',
    ]
    expect(
      briefly([
        '# 受賞作品',
        '',
        ...record('紙の橋', '佐藤 一葉', '港町高等学校', '古い地図を折って渡れる橋にした発想がすばらしい。'),
        ...record('湿原の記憶', '高橋 湊', '北岬中学校', '千年の変化を一枚の図で見せる工夫がよい。'),
      ]),
    ).toEqual(['紙の橋: author 佐藤 一葉', '湿原の記憶: author 高橋 湊'])
  })
})
