import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const people = (lines: string[], name = 'a.md'): string[] =>
  entries(name, lines).map(entry => entry.split(' | ').slice(1, 3).join(' | '))

describe('lines about somebody', () => {
  it('name who does the work where nothing else does', () => {
    expect(
      people([
        '# Programa',
        '',
        '#### Una tabla de mareas',
        '',
        '**10:00–10:45** · Laboratorio B · Charla',
        '',
        'Cabe en una tarjeta, y no se equivoca nunca.',
        '',
        '*Sobre Juana Paz:* marinera e ingeniera. Escribe en un blog.',
        '',
        '#### Puentes que cantan',
        '',
        '**10:50–11:35** · Laboratorio C · Taller',
        '',
        'Nueve ríos, un año y una grabadora.',
        '',
        '*Sobre Omar Diallo:* técnico de sonido.',
        '*Sobre Rosa Fdez. Vidal:* archivera municipal.',
        '',
        '#### Cartas que nadie envió',
        '',
        '**12:00–12:25** · Laboratorio B · Charla',
        '',
        'Un archivo entero de ellas, leído en voz alta.',
        '',
        '*Sobre Ada Byron:* abogada.',
      ]),
    ).toEqual([
      'Una tabla de mareas | contributor Juana Paz',
      'Puentes que cantan | contributor Omar Diallo, contributor Rosa Fdez. Vidal',
      'Cartas que nadie envió | contributor Ada Byron',
    ])
  })

  it('may be headings over what is told', () => {
    const talk = (title: string, name: string): string[] => [
      `## ${title}`,
      '',
      'We tell how it came about, and what broke on the way.',
      '',
      `### About ${name}`,
      '',
      'Sails on weekends, and has done so for years.',
      '',
    ]
    expect(
      people([
        ...talk('A table of tides', 'Ada Byron'),
        ...talk('Bridges that hum', 'Omar Diallo'),
        ...talk('Letters that nobody sent', 'Juana Paz'),
      ]),
    ).toEqual([
      'A table of tides | contributor Ada Byron',
      'Bridges that hum | contributor Omar Diallo',
      'Letters that nobody sent | contributor Juana Paz',
    ])
  })

  it('name nobody again whom a label names', () => {
    const talk = (title: string, name: string): string[] => [
      `## ${title}`,
      '',
      `**Speaker:** ${name}`,
      '',
      'We tell how it came about, and what broke on the way.',
      '',
      `**About ${name}:** sails on weekends.`,
      '',
    ]
    expect(
      people([...talk('A table of tides', 'Ada Byron'), ...talk('Bridges that hum', 'Omar Diallo')]),
    ).toEqual(['A table of tides | speaker Ada Byron', 'Bridges that hum | speaker Omar Diallo'])
  })
})
