import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const awards = [
  'Grants of the year',
  '',
  'Twelve houses applied, and these will be paid.',
  '',
  '- Museum of Small Boats (Porto). A card for every harbour. Person in charge: Ada Byron. 8.000 €',
  '- Biblioteca del Faro (Cádiz). Cartas que nadie envió. Responsable: Fco. Javier Ortega. 7.500 €',
  '- Kulturverein Torf (Jena) Was das Moor weiß. Verantwortlich: Wei Lin und Omar Diallo. 900 €',
  '- Ateneo Azul. Brücken aus Papier. Person in charge: Juana Paz. 1.200 €',
]

describe('whose a work is', () => {
  it('may stand before its title, in line after line', () => {
    expect(entries('a.txt', awards)).toEqual([
      ' | A card for every harbour | contributor Ada Byron | ',
      ' | Cartas que nadie envió | contributor Fco. Javier Ortega | ',
      ' | Was das Moor weiß | contributor Wei Lin, contributor Omar Diallo | ',
      ' | Brücken aus Papier | contributor Juana Paz | ',
    ])
  })

  it('is the title where no house is called so', () => {
    const titles = entries('a.txt', [
      'Grants of the year',
      '',
      '- Tide tables (Porto). Cards for every harbour of the coast. Person in charge: Ada Byron',
      '- What the bog knows (Jena). A walk through a thousand years. Person in charge: Wei Lin',
      '- Bridges of paper (Lyon). Folded by hand, and strong enough. Person in charge: Juana Paz',
    ]).map(entry => entry.split(' | ')[1])
    expect(titles).toEqual(['Tide tables', 'What the bog knows', 'Bridges of paper'])
  })
})
