import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('what somebody is', () => {
  const speaker = (...lines: string[]): string[] => lines.flatMap(line => [line, ''])

  it('may stand between the name and the title', () => {
    expect(
      entries('a.txt', [
        'Referentinnen und Referenten',
        '',
        ...speaker(
          'Ada Byron',
          'Leiterin der Technik, Hafenmuseum',
          'Eine Tafel der Gezeiten',
          '🕙 Samstag 19, 10:00 – Saal 2',
          'Ada rechnet seit zwölf Jahren mit dem Mond. Sonntags segelt sie.',
        ),
        ...speaker(
          'Omar Diallo',
          'Ingenieur, Institut für Flüsse',
          'Brücken, die summen',
          '🕚 Samstag 19, 11:00 – Saal 2',
          'Er nahm neun Flüsse auf und lernte dabei, still zu sein.',
        ),
        ...speaker(
          'Juana Paz',
          'Jefa de archivo',
          'Cartas que nadie envió',
          '🕛 Sábado 19, 12:00 – Sala 1',
          'Juana lee en voz alta, y colecciona sobres sin abrir.',
        ),
      ]),
    ).toEqual([
      ' | Eine Tafel der Gezeiten | speaker Ada Byron | Ada rechnet seit zwölf Jahren mit dem Mond. Sonntags segelt sie.',
      ' | Brücken, die summen | speaker Omar Diallo | Er nahm neun Flüsse auf und lernte dabei, still zu sein.',
      ' | Cartas que nadie envió | speaker Juana Paz | Juana lee en voz alta, y colecciona sobres sin abrir.',
    ])
  })
})
