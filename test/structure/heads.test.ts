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

describe('a line of a timetable', () => {
  it('may have a sign before its hour, and its speaker in brackets', () => {
    expect(
      entries('a.md', [
        '# Giornata delle maree',
        '',
        '- h.10:00 (Ada Byron)',
        '',
        '  **Una tavola delle maree**',
        '- h.10:30 (Luisa Ravasio)',
        '',
        '  **I ponti che cantano**',
        '- h.11:00 (Bruno Ferrandi)',
        '',
        '  **Lettere mai spedite**',
      ]),
    ).toEqual([
      ' | Una tavola delle maree | speaker Ada Byron | ',
      ' | I ponti che cantano | speaker Luisa Ravasio | ',
      ' | Lettere mai spedite | speaker Bruno Ferrandi | ',
    ])
  })
})

describe('a title and its people', () => {
  it.each(['- ', ' > '])('may be parted by “%s”', sign => {
    expect(
      entries('a.md', [
        'The winners are:',
        '',
        `- **TidePath${sign}Ada Byron**`,
        `- **Bridge Companion${sign}Wei Lin & Juana Paz**`,
        `- **LetterWise${sign}Omar Diallo**`,
      ]).map(entry => entry.replace(/\p{Ll}+ (?=Ada|Wei|Juana|Omar)/gu, '')),
    ).toEqual([
      ' | TidePath | Ada Byron | ',
      ' | Bridge Companion | Wei Lin, Juana Paz | ',
      ' | LetterWise | Omar Diallo | ',
    ])
  })
})

describe('the minutes of a meeting', () => {
  it('announce nobody', () => {
    expect(
      entries('a.md', [
        '# 3. Mai 2021',
        '',
        'Protokoll der Sitzung des Vorstands',
        '',
        '| Wer | Was | Bis |',
        '| --- | --- | --- |',
        '| Ada Byron | Eine Seite über Reisekosten | 1. Juni |',
        '| Juana Paz | Bericht über das erste Quartal | 8. Juni |',
        '| Omar Diallo | Ein Raum für das Treffen | 9. Juni |',
      ]),
    ).toEqual([])
  })
})

describe('places before titles', () => {
  it.each(['a.txt', 'a.md'])('are no part of them where they count up, in %s', name => {
    expect(
      entries(name, [
        '# Vencedores da maratona do cais'.slice(name === 'a.txt' ? 2 : 0),
        '',
        '1º Ponte de papel',
        '',
        'Equipe',
        '',
        '- Ada Byron',
        '- Wei Lin',
        '',
        '2º Marés no bolso',
        '',
        'Equipe',
        '',
        '- Juana Paz',
        '- Omar Diallo',
        '',
        '3º Conta-mariposas',
        '',
        'Equipe',
        '',
        '- Tomás Herrera',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['Ponte de papel', 'Marés no bolso', 'Conta-mariposas'])
  })

  it('stay where other titles have none', () => {
    expect(
      entries('a.md', [
        '# Accepted talks',
        '## 2nd hand bridges',
        'Speaker: Ada Byron',
        '## Moths that count',
        'Speaker: Wei Lin',
      ]).map(entry => entry.split(' | ')[1]),
    ).toEqual(['2nd hand bridges', 'Moths that count'])
  })
})

it('a title, those who made it and text about it stand in one line, where a colon parts the text', () => {
  expect(
    entries('grants.md', [
      '# Small grants of the tides',
      '',
      'These are listed in no particular order.',
      '',
      '- Marginal Notes, Ada Byron: annotate scanned books and export the notes as plain text.',
      '- Tidefont, by Omar Diallo: letters for boards that stand in the rain.',
      '- The Hedge Atlas, Juana Paz and Wei Lin: volunteers take pictures of hedges, software counts the species.',
      '- Open Loom, Tomas Herrera: plans for a loom with eight shafts.',
    ]),
  ).toEqual([
    ' | Marginal Notes | recipient Ada Byron | annotate scanned books and export the notes as plain text.',
    ' | Tidefont | recipient Omar Diallo | letters for boards that stand in the rain.',
    ' | The Hedge Atlas | recipient Juana Paz, recipient Wei Lin | volunteers take pictures of hedges, software counts the species.',
    ' | Open Loom | recipient Tomas Herrera | plans for a loom with eight shafts.',
  ])
})

describe('an item of a numbered list', () => {
  it('is no second line of the entry that the item before it opens', () => {
    expect(
      entries('a.txt', [
        'Con los premios del puerto damos las gracias a quienes empiezan a',
        'investigar el mar y sus orillas.',
        '',
        'Los mejores trabajos se leen cada otoño en voz alta, junto al muelle.',
        '',
        'Clases de premios',
        '',
        'Hay premios de tres clases, que abarcan todo lo que se investiga en el',
        'puerto y en sus islas:',
        '',
        '1.  Química Costera Experimental',
        '2.  Química Costera Teórica',
        '3.  Aplicaciones de la Química Costera',
        '',
        'Lectura de los trabajos',
        '',
        'Cada trabajo se lee dos veces, y quien lo lee no sabe de quién es. La',
        'nota más alta de cada categoría recibe una barca de papel.',
      ]),
    ).toEqual([])
  })
})
