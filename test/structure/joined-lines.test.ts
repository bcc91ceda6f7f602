import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a line that ends in a sign between two parts', () => {
  it.each(['-', '–', '|'])('goes on in the next one, whatever label that begins with: %s', sign => {
    const talk = (title: string, person: string) => `- ${title} ${sign} Palestrante: ${person}`
    expect(
      entries('encontro.txt', [
        'Palestras do encontro',
        '',
        talk('Mapas de marés', 'Juana Paz'),
        '',
        `- Uma introdução aos faróis em rede e aos mapas que eles guardam ${sign}`,
        '  Palestrante: Mateo Gil',
        '',
        talk('Pontes de papel', 'Ada Byron'),
      ]).map(entry => entry.split(' | ').slice(1, 3).join(': ')),
    ).toEqual([
      'Mapas de marés: speaker Juana Paz',
      'Uma introdução aos faróis em rede e aos mapas que eles guardam: speaker Mateo Gil',
      'Pontes de papel: speaker Ada Byron',
    ])
  })
})
