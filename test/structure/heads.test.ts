import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a name alone', () => {
  it('is an entry, with links or without, and what closes the page is none', () => {
    expect(
      entries('a.md', [
        '# Neue Mitglieder des Rates 2021',
        '',
        'Wir freuen uns über drei neue Mitglieder.',
        '',
        '**Ada Byron**',
        '[Mastodon](https://m.example/ab), [Webseite](https://ab.example)',
        '',
        '**Wenzel Kratky**',
        '',
        '**Juana Paz**',
        '[Mastodon](https://m.example/jp), [Webseite](https://jp.example)',
        '',
        '**Ausblick**',
        '',
        'Im Herbst wird wieder gewählt.',
      ]),
    ).toEqual([
      ' |  | contributor Ada Byron | ',
      ' |  | contributor Wenzel Kratky | ',
      ' |  | contributor Juana Paz | ',
    ])
  })

  it('is the surer where the text below takes it up, past a picture', () => {
    expect(
      entries('a.txt', [
        'Nuestras nuevas mantenedoras',
        '',
        'Hemos elegido a tres personas.',
        '',
        'Ada Byron',
        '',
        '[Ada Byron]',
        '',
        'Ada Byron es ingeniera en Puerto Claro, en la sala de mapas.',
        '',
        'Wenzel Kratky',
        '',
        '[Wenzel Kratky]',
        '',
        'Wenzel Kratky mantiene las bibliotecas. Antes cuidaba el archivo.',
        '',
        'Sunniva',
        '',
        'Sunniva escribe la documentación de los puentes.',
        '',
        'Próximos pasos',
        '',
        'En otoño habrá otra elección.',
      ]),
    ).toEqual([
      ' |  | maintainer Ada Byron | Ada Byron es ingeniera en Puerto Claro, en la sala de mapas.',
      ' |  | maintainer Wenzel Kratky | Wenzel Kratky mantiene las bibliotecas. Antes cuidaba el archivo.',
      ' |  | maintainer Sunniva | Sunniva escribe la documentación de los puentes.',
    ])
  })
})

describe('a name and a title in a heading', () => {
  it('are both read where fields follow the description', () => {
    expect(
      entries('a.md', [
        "# Les projets de l'été",
        '',
        '### Ada Byron - [Une table des marées](https://e.example/1)',
        '',
        'Ada est étudiante à Port-Clair. Elle dessine une table.',
        '',
        '* École : Université de Port-Clair',
        '* Dépôt : [marees](https://e.example/d1)',
        '',
        '### Wenzel Kratky - [Des ponts qui chantent](https://e.example/2)',
        '',
        'Wenzel enregistre neuf rivières.',
        '',
        '* École : Institut des rivières',
        '* Dépôt : [ponts](https://e.example/d2)',
      ]),
    ).toEqual([
      ' | Une table des marées | contributor Ada Byron | Ada est étudiante à Port-Clair. Elle dessine une table.',
      ' | Des ponts qui chantent | contributor Wenzel Kratky | Wenzel enregistre neuf rivières.',
    ])
  })
})
