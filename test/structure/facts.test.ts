import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/pipeline.js'

const factsOf = (lines: string[], path = 'a.md') => {
  const { title, programme, organisation } = extract(new VFile({ path, value: lines.join('\n\n') }))
  return { title, programme, organisation }
}

const programmeOf = (title: string, text = 'Hier steht mehr.') => factsOf([`# ${title}`, text]).programme

describe('the programme', () => {
  it('is named behind what it is', () => {
    expect(programmeOf('Ganaron el Premio Faro de Papel')).toBe('Premio Faro de Papel')
    expect(programmeOf('Programação do Encontro Maré Livre 2021')).toBe('Encontro Maré Livre')
    expect(programmeOf('Os escolhidos das bolsas Água Doce')).toBe('bolsas Água Doce')
    expect(programmeOf('Ponencias del Congreso Ribera Abierta')).toBe('Congreso Ribera Abierta')
  })

  it('is named in front of what it is', () => {
    expect(programmeOf('Meet the fellows of the Lantern Marsh Fellowship')).toBe('Lantern Marsh Fellowship')
    expect(programmeOf('みなと Sail Night を開催しました')).toBe('みなと Sail Night')
    expect(programmeOf('第三届潮汐数据大赛获奖名单')).toBe('潮汐数据大赛')
  })

  it('is named by a word that ends in what it is, or by what follows such a word', () => {
    expect(programmeOf('So war der Deich-Hackathon')).toBe('Deich-Hackathon')
    expect(programmeOf('Gewonnen beim Kultur-Hackathon Offene Deiche')).toBe('Offene Deiche')
  })

  it('is what a year follows, without the common words around it', () => {
    expect(programmeOf('Accepted talks of TideCon 2019')).toBe('TideCon')
    expect(programmeOf('Die Gewinner der Alten Werft 2019')).toBe('Alten Werft')
    expect(programmeOf('Microgrant Winners 2021')).toBeNull()
    expect(programmeOf('Q3 2021')).toBeNull()
    expect(programmeOf('Reunión de Mayo 2021')).toBeNull()
    expect(programmeOf('Spring 2021')).toBeNull()
    expect(programmeOf("Harbour Lab's 2021 report")).toBeNull()
  })

  it('is the one of several that the text keeps naming', () => {
    const text = ['The Reed Fellowship met at the Coastal Data Summit.', 'The Reed Fellowship pays people.']
    expect(factsOf(['# Fellows', ...text]).programme).toBe('Reed Fellowship')
  })
})

describe('the organisation', () => {
  it('has a word for what it is, though it looks like a name', () => {
    const text = 'La Fundación Elena Duarte otorgó tres becas. La Fundación Elena Duarte existe desde 1990.'
    expect(factsOf(['# Tres becas', text]).organisation).toBe('Fundación Elena Duarte')
  })

  it('stands in front of what organisations do', () => {
    expect(
      factsOf(['# Neue Stipendien', 'Das Hafenlabor vergibt drei Stipendien.', 'Das Hafenlabor baut Boote.'])
        .organisation,
    ).toBe('Hafenlabor')
  })

  it('is a community, in scripts without spaces, too', () => {
    const text = '今年，Reedflow 社区参加了活动。Reedflow 社区感谢大家。'
    expect(factsOf(['# 结果', text, 'Reedflow 社区', 'Reedflow 社区']).organisation).toBe('Reedflow 社区')
  })
})

describe('the title', () => {
  it('stands below a department and a date', () => {
    expect(
      factsOf([
        'Kunst & Hafen',
        '17. Mai 2022',
        '# Drei Stipendien gehen nach Norden',
        'Die Jury hat gewählt.',
        '## Wer',
        'Text.',
      ]).title,
    ).toBe('Drei Stipendien gehen nach Norden')
  })

  it('is no heading without words', () => {
    expect(factsOf(['#', 'Winners of 2019', 'The jury has met, and it has chosen.']).title).toBe(
      'Winners of 2019',
    )
    expect(factsOf(['Harbour', '# ', 'The jury has met, and it has chosen.']).title).not.toBe('')
  })

  it('is no heading of a part below sentences, and none of several', () => {
    const first = 'The jury has met, and it has chosen.'
    expect(factsOf([first, '# Winners', 'Text.']).title).not.toBe('Winners')
    expect(factsOf(['Harbour', '# One', 'Text.', '# Two', 'Text.']).title).not.toBe('One')
  })
})
