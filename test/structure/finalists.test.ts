import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const briefly = (found: string[]): string[] => found.map(entry => entry.split(' | ').slice(1, 3).join(': '))

const lines = [
  'MEJOR REPORTAJE',
  'Ganadora: El puente que se quedó sin río',
  '(Juana Paz, La Voz del Faro, España)',
  'Finalista: Los hijos de la marea',
  '(Luis Ortega, Semanario del Muelle, Argentina)',
  'Finalista: Una noche en el dique',
  '(Ana Mora, Diario de la Ría)',
  '',
  'MEJOR CRÓNICA',
  'Ganador: Siete días en la boya que no llega',
  '(Pedro Sosa, revista Ancla, Colombia)',
  'Finalista: Las cuentas del astillero',
  '(Elena Ríos, El Observador del Puerto, Colombia)',
  '',
  'MEJOR SERIE',
  'Ganadores: Los oficios que se van',
  '(Carmen Vega y Pablo Ruiz)',
]

const winners = [
  'El puente que se quedó sin río: recipient Juana Paz',
  'Siete días en la boya que no llega: recipient Pedro Sosa',
  'Los oficios que se van: recipient Carmen Vega, recipient Pablo Ruiz',
]

describe('finalists among winners', () => {
  it('have no entries, in paragraphs', () => {
    const text = ['# III Premios del Faro', '', 'Estos son los ganadores:', '', ...lines]
    const hard = text.map(line => (/^[(A-Z].*[a-z)]$/.test(line) ? `${line}  ` : line))
    expect(briefly(entries('a.md', hard))).toEqual(winners)
  })

  it('have none on lines of their own', () => {
    expect(
      briefly(entries('a.txt', ['III Premios del Faro', '', 'Estos son los ganadores:', '', ...lines])),
    ).toEqual(winners)
  })
})
