import { describe, expect, it } from 'vitest'
import { messagesOf, rulesOf } from './build.js'

const entries = ['Anzhela Mitrova', 'Bongani Cele', 'Carmela Rizzuto', 'Dagny Ellingsen'].map(
  (name, index) => ({
    title: `Work number ${index}`,
    people: [`contributor: ${name}`, index < 2 ? 'mentor: Jo Hahn' : 'mentor: Lea Roy'],
  }),
)

const told = (lead: string, language: string) => rulesOf([{ lead }, ...entries], { language })

describe('stated-count', () => {
  it('tells what is stated and what was found, at the number', () => {
    expect(
      messagesOf([{ lead: 'We read forty-one proposals and can fund five projects:' }, ...entries]),
    ).toEqual(['1:42 stated-count Unexpected “five projects”, expected 4: that many entries were found'])
  })

  it.each([
    ['en', 'Meet our six students.'],
    ['en', '30 proposals, 12 projects accepted.'],
    ['en', 'Here are the seven projects of this summer'],
    ['en', 'We are glad to announce three Google Summer of Code (GSoC) contributors.'],
    ['en', 'Twenty-three talks were selected.'],
    ['en', 'Our three mentors look forward to it.'],
    ['de', 'Wir stellen die sechs Projekte vor.'],
    ['de', 'Einundzwanzig Förderprojekte wurden ausgewählt.'],
    ['fr', 'Voici les 12 projets retenus.'],
    ['fr', 'Nous accueillons soixante et onze étudiants.'],
    ['es', 'Presentamos los seis proyectos seleccionados.'],
    ['es', 'Damos la bienvenida a treinta y dos estudiantes.'],
    ['pt', 'Apresentamos os sete projetos aceitos.'],
    ['it', 'Ecco i sei progetti selezionati.'],
    ['nl', 'Dit zijn onze vijf projecten.'],
    ['pl', 'Przyjęto sześciu studentów.'],
    ['ru', 'Представляем семь проектов этого года.'],
    ['ru', 'Мы приветствуем пятерых студентов.'],
    ['zh', '本次入选的七个项目如下。'],
    ['zh', '欢迎我们的十二名学生！'],
    ['ja', '厳正な審査の結果、以下の5作品が入賞となりました。'],
    ['ja', '5件が採択されました。'],
    ['ko', '올해 선정된 일곱 개 프로젝트를 소개합니다.'],
  ])('%s: tells of %s', (language, lead) => {
    expect(told(lead, language)).toEqual(['stated-count'])
  })

  it.each([
    ['en', 'We had 30 students applying for our projects: for some we had up to 5 students competing.'],
    ['en', 'Meet our four students.'],
    ['en', 'We accepted 4 of 12 projects.'],
    ['en', 'Two students are ours, and two contributors are welcomed by our friends.'],
    ['en', 'At first we got six projects, but now we announce four projects.'],
    ['en', 'Our students will work for 12 weeks on their projects.'],
    ['en', 'Welcome to Summer of Code 2016 projects!'],
    ['en', 'We received over 100 participants and 30 projects submitted.'],
    ['en', 'Our two mentors look forward to it.'],
    ['en', 'Another seven awesome teams work with our friends.'],
    ['en', 'Each of our students works on one project.'],
    ['de', 'Die Teilnehmenden entwickelten 25 Projektideen.'],
    ['de', '180 Studierende haben sich beworben.'],
    ['fr', '40 stands de projets ont été installés.'],
    ['es', 'Recibimos treinta propuestas.'],
    ['pt', 'Conheça a lista dos projetos aceitos.'],
    ['ru', 'Было подано 30 заявок на проекты.'],
    ['zh', '我们收到了30个项目申请。'],
    ['zh', '项目从2023年6月开始，为期3个月。'],
    ['ja', '74 名 44 作品が参加しました。'],
    ['xx', 'Meet our six students.'],
  ])('%s: is silent about %s', (language, lead) => {
    expect(told(lead, language)).toEqual([])
  })

  it('takes the count of a group, and of the mentors, for right', () => {
    const groups = [
      { group: 'Fellows', entries: entries.slice(0, 3) },
      { group: 'Honourable mentions', entries: entries.slice(3) },
    ]
    expect(rulesOf([{ lead: 'We announce three fellows.' }, ...groups])).toEqual([])
  })

  it('leaves the counts of other years alone', () => {
    const lead = 'Our six students of 2015 have left.'
    expect(rulesOf([{ lead }, ...entries], { year: 2016 })).toEqual([])
    expect(rulesOf([{ lead }, ...entries], { year: 2015 })).toEqual(['stated-count'])
  })

  it('looks at the title and the closing, too', () => {
    expect(rulesOf([{ heading: 'Five students for 2016' }, ...entries])).toEqual(['stated-count'])
    expect(rulesOf([{ heading: 'Five years of Summer of Code projects' }, ...entries])).toEqual([])
    expect(rulesOf([...entries, { closing: 'Congratulations to all five students!' }])).toEqual([
      'stated-count',
    ])
  })
})
