import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('lines that open with a team and tell what it made', () => {
  const teams = [
    'LowTide, from Bristol, built a small service that keeps tide tables (project: tide-cache)',
    'Mooring 9, from Hull, developed a library to read the chips of old buoys, so that anybody can check them',
    'Saltworks, from Leith, wrote a plugin that draws charts in the terminal',
    'The Three Gulls, from Cork, created a prototype to see storms coming',
  ]
  const found = ['LowTide', 'Mooring 9', 'Saltworks', 'The Three Gulls'].map(
    (name, index) => ` |  | recipient ${name} | ${teams[index]}`,
  )

  it('are entries, whatever the teams are called', () => {
    const lines = ['# Winners of the Harbour Sprint', '', 'We are glad to say who has won a prize.', '']
    expect(entries('sprint.md', [...lines, ...teams.map(team => `- ${team}`)])).toEqual(found)
    expect(entries('sprint.txt', ['Winners of the Harbour Sprint', ...teams])).toEqual(found)
  })

  it('may begin with the prize, and say that it is a team', () => {
    expect(
      entries('tide.md', [
        '# Tide Hackathon: the winners',
        '',
        '- **First place: Team Kelp** built a map of piers that are dry at low tide.',
        '- **Second place: Ebb & Flow** made a bot that warns of fog.',
        '- **Third place: SaltLine** wrote an app to count gulls from a photograph.',
      ]).map(entry => entry.split(' | ')[2]),
    ).toEqual(['recipient Kelp', 'recipient Ebb & Flow', 'recipient SaltLine'])
  })

  it('are in other languages, too', () => {
    const people = (...lines: string[]): (string | undefined)[] =>
      entries('premi.txt', lines).map(entry => entry.split(' | ')[2])
    expect(
      people(
        'I progetti vincitori',
        'MareaNera, dalla sede di Genova, ha sviluppato un servizio per le tavole di marea',
        'Boa 7, dalla sede di Bari, ha realizzato una libreria per leggere le vecchie boe',
        'I 3 gabbiani, dalla sede di Pisa, hanno creato un prototipo per vedere le tempeste',
      ),
    ).toEqual(['recipient MareaNera', 'recipient Boa 7', 'recipient I 3 gabbiani'])
    expect(
      people(
        'De winnaars van de havenprijs',
        'Zeewier bouwde een kaart van de pieren die bij eb droog staan.',
        'Eb & Vloed maakte een bot die waarschuwt voor mist.',
        'Zoutlijn ontwikkelde een app die meeuwen telt op een foto.',
      ),
    ).toEqual(['recipient Zeewier', 'recipient Eb & Vloed', 'recipient Zoutlijn'])
  })

  it('are none where nobody is named', () => {
    expect(
      entries('history.txt', [
        'The history of our tools',
        'They built a first map of the piers in the spring of that year.',
        'We made a bot that warned of fog for most of the winter.',
        'It created more work than anybody had thought it would.',
      ]),
    ).toEqual([])
  })
})

describe('items below a line that says to whom something goes', () => {
  const items = [
    'Saltworks for a plugin that draws the tides',
    'Ebb & Flow to write a guide for new keepers',
    'Mooring 9 for two meetings by the sea',
  ]
  const found = ['Saltworks', 'Ebb & Flow', 'Mooring 9'].map(
    (name, index) => ` |  | recipient ${name} | ${items[index]}`,
  )
  const title = 'Grants of the Harbour Fund in spring'
  const read = (lead: string): string[] =>
    entries('grants.md', [`# ${title}`, '', lead, '', ...items.map(item => `- ${item}`)])

  it('are entries of whoever gets it', () => {
    expect(read('This season we gave grants to:')).toEqual(found)
    expect(entries('grants.txt', [title, 'This season we gave grants to:', ...items])).toEqual(found)
  })

  it('are none where it says thanks, or nothing of that kind', () => {
    expect(read('We say thanks to:')).toEqual([])
    expect(read('Here is what is next:')).toEqual([])
  })
})
