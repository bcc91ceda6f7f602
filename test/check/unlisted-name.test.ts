import { describe, expect, it } from 'vitest'
import { messagesOf, rulesOf } from './build.js'

const entries = ['Anzhela Mitrova', 'Bongani Cele', 'Carmela Rizzuto'].map((name, index) => ({
  title: `Work number ${index}`,
  people: [`contributor: ${name}`],
}))

const around = (lead: string, closing = 'Good luck.') => rulesOf([{ lead }, ...entries, { closing }])

describe('unlisted-name', () => {
  it('tells of a name in a row of names with entries', () => {
    expect(
      messagesOf([
        {
          lead: 'Please welcome Anzhela Mitrova, Bongani Cele, Carmela Rizzuto and Dietmar Hollerbach to our team!',
        },
        ...entries,
      ]),
    ).toEqual([
      '1:67 unlisted-name Unexpected name Dietmar Hollerbach without an entry, expected one for everybody the text lists',
    ])
  })

  it.each([
    'Dietmar Hollerbach, Anzhela Mitrova (Acme, Inc.), Bongani Cele and Carmela Rizzuto join us.',
    'They are Anzhela Mitrova; Bongani Cele; Dietmar Hollerbach; Carmela Rizzuto.',
    'Anzhela Mitrova & Dietmar Hollerbach & Bongani Cele',
    'Bienvenidos Anzhela Mitrova, Bongani Cele y Dietmar Hollerbach.',
    'Anzhela, Bongani, Dietmar and Carmela are here.',
    'Anzhela Mitrova\nBongani Cele\nDietmar Hollerbach (Acme)\nCarmela Rizzuto – Acme',
  ])('finds the name in: %s', lead => {
    expect(around(lead)).toEqual(['unlisted-name'])
    expect(around('Hello.', lead)).toEqual(['unlisted-name'])
  })

  it.each([
    'Thanks to our sponsors Acme Corporation, Globex Industries and Initech Limited.',
    'Thanks to Dietmar Hollerbach, Eve Ngozi and Farid Haddad, who read all proposals.',
    'Anzhela Mitrova works with Dietmar Hollerbach.',
    'The projects of Anzhela Mitrova, Bongani Cele and Carmela Rizzuto will run on Linux, macOS and Windows.',
    'Anzhela Mitrova, Bongani Cele and Carmela Rizzuto join Google Summer of Code.',
    'Come to Berlin, Paris and New York!',
  ])('is silent about: %s', lead => {
    expect(around(lead)).toEqual([])
  })

  it('is silent about the programme and the organisation in a row', () => {
    const lead = 'Anzhela Mitrova, Bongani Cele, Carmela Rizzuto and Orchard Foundation'
    expect(rulesOf([{ lead }, ...entries], { organisation: 'The Orchard Foundation' })).toEqual([])
  })

  it('looks into a summary that repeats the entries', () => {
    const repeated = 'Anzhela Mitrova\nBongani Cele\nDietmar Hollerbach\nCarmela Rizzuto'
    expect(rulesOf([{ repeated }, ...entries])).toEqual(['unlisted-name'])
  })

  it('reads names without spaces between them', () => {
    const people = ['山田太郎', '佐藤花子', '鈴木一'].map(name => ({ people: [`contributor: ${name}`] }))
    expect(
      messagesOf([{ lead: '今年の学生は山田太郎、佐藤花子、高橋健、鈴木一です。' }, ...people], {
        language: 'ja',
      }),
    ).toEqual([
      '1:17 unlisted-name Unexpected name 高橋健 without an entry, expected one for everybody the text lists',
    ])
  })

  it.each([
    'Please welcome Dietmar Hollerbach!',
    'Congratulations to Dietmar Hollerbach, who will map the roads.',
    'We welcome Dietmar van der Hollerbach and Anzhela Mitrova to the team.',
    'Herzlichen Glückwunsch an Dietmar Hollerbach',
    'Félicitations à Dietmar Hollerbach pour son projet.',
    'Damos la bienvenida a Dietmar Hollerbach.',
    'Поздравляем Дитмара Холлербаха!',
  ])('takes a greeting for a list: %s', lead => {
    expect(around(lead)).toEqual(['unlisted-name'])
  })

  it.each([
    'Congratulations to all students, and welcome to Summer of Code!',
    'We welcome Acme Corporation as a sponsor.',
    'Please welcome Google Summer of Code students.',
    'Welcome to New York!',
    'We welcome Anzhela Mitrova and Bongani Cele.',
    'Congratulations to Orchard Foundation!',
    'Congratulations, Work Number 2!',
  ])('knows no name in: %s', lead => {
    expect(around(lead)).toEqual([])
  })

  it('says nothing of a greeting where entries name nobody', () => {
    const titles = [{ title: 'Roots' }, { title: 'Leaves' }, { title: 'Bark' }]
    expect(rulesOf([{ lead: 'Please welcome Dietmar Hollerbach!' }, ...titles])).toEqual([])
  })

  const more = [...entries, { title: 'One more', people: ['contributor: Eve Ngozi'] }]
  const all = 'Please welcome Anzhela Mitrova, Bongani Cele and Carmela Rizzuto.'

  it('tells of a person whom the list leaves out', () => {
    expect(messagesOf([{ lead: all }, ...more])).toEqual([
      '9:14 unlisted-name Unexpected contributor Eve Ngozi outside the list of names at 1:16, expected the list to name everybody',
    ])
  })

  it('is silent where the list says it is not whole, or the text names the person elsewhere', () => {
    expect(rulesOf([{ lead: all.replace('welcome', 'welcome our students, including') }, ...more])).toEqual(
      [],
    )
    expect(rulesOf([{ lead: `${all} Eve joins later.` }, ...more])).toEqual([])
  })
})
