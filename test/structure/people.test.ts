import { describe, expect, it } from 'vitest'
import { readPeople } from '../../src/structure/phrases/people/people.js'
import { entries } from './announce.js'

function read(text: string, commaIsAffiliation = false) {
  return readPeople(text, { common: new Set(), commaIsAffiliation }).people.map(person => ({
    name: person.name,
    affiliation: person.affiliation,
    role: person.role,
    cut: text.slice(person.from, person.to),
  }))
}

const alone = (name: string) => ({ name, affiliation: null, role: null, cut: name })

describe('a team before a colon', () => {
  it.each(['Duo Moos: Ada Byron & Wei Lin', 'Kollektiv Moos: Ada Byron, Wei Lin'])('%s', text => {
    const [team, ...members] = read(text)
    expect(team).toEqual({ ...alone(text.split(':')[0] ?? ''), role: 'team' })
    expect(members).toEqual([alone('Ada Byron'), alone('Wei Lin')])
  })
})

describe('a list of people', () => {
  it.each([
    ['Ada Byron, Grace Hopper and Wei Lin', ['Ada Byron', 'Grace Hopper', 'Wei Lin']],
    ['Ada Byron & Grace Hopper', ['Ada Byron', 'Grace Hopper']],
    ['Ada Byron – Grace Hopper', ['Ada Byron', 'Grace Hopper']],
    ['Juana Paz y Luis Ortega', ['Juana Paz', 'Luis Ortega']],
    ['Luis Ortega y María Juana de Paz Ortega', ['Luis Ortega', 'María Juana de Paz Ortega']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Juana A Ortega and Luis E Paz', ['Juana A Ortega', 'Luis E Paz']],
    ['Juana Paz Y Luis Ortega', ['Juana Paz', 'Luis Ortega']],
    ['王小明、李华和张伟', ['王小明', '李华', '张伟']],
    ['Иван Петров и Анна Вольф', ['Иван Петров', 'Анна Вольф']],
    ['Ada Byron; Grace Hopper', ['Ada Byron', 'Grace Hopper']],
    ['Ada Byron & Grace Hopper (@ada & @grace)', ['Ada Byron', 'Grace Hopper']],
    ['王小明（xiaoming@a.example）、李华（hua@a.example）', ['王小明', '李华']],
    ['Ada v. d. Aue', ['Ada v. d. Aue']],
    ['Ada Byron¹, Grace Hopper²⁺ and Wei Lin*', ['Ada Byron', 'Grace Hopper', 'Wei Lin']],
    ['Ada Byron1,2, Grace Hopper2', ['Ada Byron', 'Grace Hopper']],
    ['Ada Byron^(*), Grace Hopper^(+)', ['Ada Byron', 'Grace Hopper']],
    ['Ada Byron, M.Ed., Wei Lin, M.A.', ['Ada Byron', 'Wei Lin']],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names.map(alone))
  })

  it.each([
    ['Ada Byron (Acme)', 'Ada Byron', 'Acme'],
    ['(to be confirmed) Ada Byron (Acme)', 'Ada Byron', 'Acme'],
    ['Ada Byron, Institute of Engines', 'Ada Byron', 'Institute of Engines'],
    ['Ada Byron, Portugal', 'Ada Byron', 'Portugal'],
    ['Dr. Ada Byron, PhD', 'Ada Byron', null],
    ['Ada Byron, M.Ed.', 'Ada Byron', null],
    ['Von Swantje', 'Swantje', null],
    ['Ada Byron (@ada)', 'Ada Byron', null],
    ['Prof. Ada Byron <ada@example.org>', 'Ada Byron', null],
    ['Ada Byron, engineer at Acme, London', 'Ada Byron', 'engineer at Acme, London'],
    ['by Ada Byron', 'Ada Byron', null],
    ['Ada Byron – $4,000', 'Ada Byron', null],
    ['李华老师', '李华', null],
    ['江帆 助理教授 海港大學潮汐及海流學系', '江帆', '助理教授 海港大學潮汐及海流學系'],
    ['江帆 海港大學及潮汐研究室', '江帆', '海港大學及潮汐研究室'],
    ['Ada K. Byron 教授 海港大學', 'Ada K. Byron', '教授 海港大學'],
    ['江一帆｜臺灣', '江一帆', '臺灣'],
    ['莫晓冬【中】', '莫晓冬', '中'],
    ['乔一帆 —— 海港大学', '乔一帆', '海港大学'],
    ['莫晓冬 顺潮物流首席架构师，多年行业经验', '莫晓冬', '顺潮物流首席架构师, 多年行业经验'],
    ['Juana Paz, responsable de mareas y jurista', 'Juana Paz', 'responsable de mareas, jurista'],
    ['Juana Paz, de São Luís (MA)', 'Juana Paz', 'São Luís (MA)'],
    ['Ada Byron, aus der Lagune', 'Ada Byron', 'Lagune'],
    ['Juana Paz, Backend Engineer en Taller Almena', 'Juana Paz', 'Backend Engineer en Taller Almena'],
  ])('%s', (text, name, affiliation) => {
    expect(read(text)).toEqual([{ name, affiliation, role: null, cut: name }])
  })

  it('takes what follows a comma as a place where the document does', () => {
    expect(read('Ada Byron, Blue Harbour', true)).toEqual([
      { ...alone('Ada Byron'), affiliation: 'Blue Harbour' },
    ])
    expect(read('Ada Byron, Blue Harbour')).toHaveLength(2)
  })

  it('gives the role that stands between the names', () => {
    expect(
      read('Ada Byron, mentored by Grace Hopper and Wei Lin').map(({ name, role }) => [name, role]),
    ).toEqual([
      ['Ada Byron', null],
      ['Grace Hopper', 'mentor'],
      ['Wei Lin', 'mentor'],
    ])
  })

  it('reads a team and its members', () => {
    expect(read('Team Driftwood (Ada Byron and Wei Lin)')).toEqual([
      { ...alone('Team Driftwood'), role: 'team' },
      alone('Ada Byron'),
      alone('Wei Lin'),
    ])
    expect(read('Driftwood (Ada Byron, Wei Lin)')).toEqual([
      { ...alone('Ada Byron'), affiliation: 'Driftwood' },
      { ...alone('Wei Lin'), affiliation: 'Driftwood' },
    ])
  })

  it('joins people with a Dutch “en”, and leaves a Spanish one in what somebody does', () => {
    const namesIn = (text: string): string[] =>
      readPeople(text, { common: new Set(), commaIsAffiliation: false }).people.map(({ name }) => name)
    expect(namesIn('Wim de Vries en Juana Paz')).toEqual(['Wim de Vries', 'Juana Paz'])
    expect(namesIn('Juana Paz, responsable de mareas en Taller Almena')).toEqual(['Juana Paz'])
  })

  it('names nobody where nobody is named', () => {
    expect(readPeople('N.N.', { common: new Set(), commaIsAffiliation: false })).toEqual({
      people: [],
      score: 0.8,
    })
    expect(
      readPeople('a faster parser for logs', { common: new Set(), commaIsAffiliation: false }).score,
    ).toBeLessThan(-2)
  })
})

describe('“N.N.” among other people', () => {
  it('is nobody, and its words are kept', () => {
    const found = entries('a.md', [
      '| Project | Student | Mentors |',
      '|---|---|---|',
      '| Tide clock | Ada Byron | Peter Schmidt, N.N. |',
      '| Fog horn | Wei Lin | Anna Nowak and TBD |',
      '| Old maps | Juana Paz | Omar Diallo |',
    ])
    expect(found.map(entry => entry.split(' | ')[2])).toEqual([
      'contributor Ada Byron, mentor Peter Schmidt',
      'contributor Wei Lin, mentor Anna Nowak',
      'contributor Juana Paz, mentor Omar Diallo',
    ])
  })
})
