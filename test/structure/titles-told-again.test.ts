import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const sections = [
  '### Trinkbrunnen',
  '',
  'Unsere Karte Trinkbrunnen zeigt den nächsten Brunnen, und ob er im Winter läuft.',
  '',
  '### Leuchtrucksack',
  '',
  'Der Leuchtrucksack macht am Heimweg sichtbar. Er misst die Helligkeit und schaltet sich selber ein.',
  '',
  '### Frag den Hafen',
  '',
  'Frag den Hafen verbindet die, die etwas wissen, mit denen, die es lernen wollen.',
  '',
  '### Moorfunk',
  '',
  'Moorfunk meldet sich, wenn die Pflanze Durst hat. Die Nachricht kommt über Funk.',
]

describe('titles that the text below says again', () => {
  it('are entries of nobody where the text above counts them', () => {
    const found = entries('a.md', [
      '# Das war das Lager am Meer',
      '',
      '26 Kinder und 4 Projekte',
      '',
      ...sections,
    ])
    expect(found.map(entry => entry.split(' | ').slice(1, 3))).toEqual([
      ['Trinkbrunnen', ''],
      ['Leuchtrucksack', ''],
      ['Frag den Hafen', ''],
      ['Moorfunk', ''],
    ])
  })

  it('are sections elsewhere', () => {
    expect(
      entries('a.md', ['# Die neue Version ist da', '', 'Es gibt viel Neues am Meer.', '', ...sections]),
    ).toEqual([])
  })
})
