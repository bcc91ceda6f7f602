import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const briefly = (found: string[]): string[] => found.map(entry => entry.split(' | ').slice(1, 3).join(': '))

describe('an announcement in a shared notepad', () => {
  it('marks who speaks in the quote below a heading', () => {
    expect(
      briefly(
        entries('a.md', [
          '## Bridges of paper',
          '> [name=發表者 阿凱]',
          '',
          '我們用舊地圖折一座能走人的橋，徵求會折紙的夥伴。',
          '',
          '## What the bog knows',
          '> [name=發表者 bogwalker]',
          '',
          '一起走過一千年的泥炭，徵求熟悉植物的人。',
          '',
          '## Letters to nobody',
          '> [name=發表者 林小雨、Omar]',
          '',
          '沒有郵局的村子也有檔案，徵求會整理信件的人。',
        ]),
      ),
    ).toEqual([
      'Bridges of paper: speaker 阿凱',
      'What the bog knows: speaker bogwalker',
      'Letters to nobody: speaker 林小雨, speaker Omar',
    ])
  })

  it('has a talk below each name, and how it is held is not the talk', () => {
    expect(
      briefly(
        entries('a.md', [
          '## 主題演講',
          '',
          '- 林小雨 老師',
          '    - 演講方式: 現場',
          '    - Title: 紙做的橋',
          '    - Abstract: TBD',
          '',
          '- Ada Byron',
          '    - 演講方式: 直播',
          '    - Title: What the bog knows',
          '    - Abstract: A walk through a thousand years of peat.',
        ]),
      ),
    ).toEqual(['紙做的橋: speaker 林小雨', 'What the bog knows: speaker Ada Byron'])
  })
})

describe('headings that count the works', () => {
  it('have the title behind the dash', () => {
    expect(
      briefly(
        entries('a.md', [
          '## Proyecto 1 - Un puente de papel',
          '- Estudiante: Ada Byron',
          '- Mentor: Wei Lin',
          '',
          'Doblamos un puente que aguanta a una persona.',
          '',
          '## Proyecto 2 - Lo que sabe la turbera',
          '- Estudiante: Juana Paz',
          '- Mentor: Omar Diallo',
          '',
          'Un paseo por mil años de turba.',
        ]),
      ),
    ).toEqual([
      'Un puente de papel: contributor Ada Byron, mentor Wei Lin',
      'Lo que sabe la turbera: contributor Juana Paz, mentor Omar Diallo',
    ])
  })
})

describe('under a title that says what has won', () => {
  const works = [
    'Bridges of paper — A bridge folded out of old maps, which carries one person.',
    'Bogbook — A walk through a thousand years of peat, page by page.',
    'Nobody’s Letters — The archive of a village that never had a post office.',
    'Tidecard — A table of tides for a harbour that has none.',
    'Slow Kettle — It boils when nobody looks at it.',
  ]

  it('works stand with nobody’s name before what they are', () => {
    expect(briefly(entries('a.txt', ['The winners of the night cup', ...works]))).toEqual([
      'Bridges of paper: ',
      'Bogbook: ',
      'Nobody’s Letters: ',
      'Tidecard: ',
      'Slow Kettle: ',
    ])
  })

  it('are no entries elsewhere', () => {
    expect(entries('a.txt', ['What we use at the night cup', ...works])).toEqual([])
  })
})
