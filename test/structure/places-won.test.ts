import { describe, expect, it } from 'vitest'
import { extract } from '../../src/index.js'
import { entries } from './announce.js'

/** Plain lines, and the same with headings and bold places. */
function inForms(lines: string[], category: RegExp, place: RegExp): [string, string, string[]][] {
  const marked = lines
    .map(line => line.replace(category, '## $&').replace(place, '**$&**'))
    .flatMap(line => [line, ''])
  return [
    ['plain lines', 'a.txt', lines],
    ['Markdown', 'a.md', marked],
  ]
}

describe('places with their sum, where those who won are from, and what the jury says', () => {
  const german = [
    'Die Küstenpreise für Forschungssoftware sind vergeben',
    '31 Programme wurden eingereicht. Der Preis hat zwei Kategorien.',
    'Exzellenzpreis',
    '1. Platz (4.000 Euro): Gezeitenblick – Institut für Wattkunde',
    'Team: Henrike Sommer, Dr. Jens Petersen',
    'Gezeitenblick rechnet aus drei Pegeln einen ganzen Hafen und braucht dafür einen kleinen Rechner.',
    'Aus der Begründung der Jury: „Ein Programm, das lesbar geblieben ist und viele Arbeiten trägt.“',
    '2. Platz (2.000 Euro): Robbenzähler – Zoologisches Zentrum Emden',
    'Team: Katrin Petersen und viele Freiwillige',
    'Der Robbenzähler findet Tiere auf Luftbildern und sagt dazu, wie sicher er ist.',
    'Aus der Begründung der Jury: „Eine Leistung von großer Sorgfalt.“',
    'Nachwuchspreis',
    '1. Platz (4.000 Euro): Dünenpost – Geoinstitut Rostock',
    'Team: Wei Lin, Juana Paz',
    'Die Dünenpost schickt Messwerte über Nacht an Land, auch wenn kein Netz da ist.',
    'Aus der Begründung der Jury: „Mutig und sehr gut beschrieben.“',
    '2. Platz (2.000 Euro): –',
    'Ein zweiter Platz wurde in dieser Kategorie nicht vergeben.',
  ]

  it.each(inForms(german, /^(?:Exzellenz|Nachwuchs)preis$/u, /^\d\. Platz.*/u))('in %s', (_, name, text) => {
    expect(entries(name, text).map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual([
      'Gezeitenblick: recipient Henrike Sommer, recipient Jens Petersen',
      'Robbenzähler: recipient Katrin Petersen',
      'Dünenpost: recipient Wei Lin, recipient Juana Paz',
    ])
  })

  const italian = [
    'I vincitori del premio Porto Aperto',
    'La giuria ha letto ventidue progetti.',
    '1° posto (3.000 euro): Marea – Istituto Nautico Colonna',
    'Team: Giulia Ferri, Marco Sala e altri volontari',
    'Marea mostra il livello del mare su una carta che sta in tasca, senza rete.',
    'Dalla motivazione della giuria: «Un lavoro semplice, utile e scritto molto bene.»',
    '2° posto (1.500 euro): Lanterna – Università del Golfo',
    'Team: Anna Riva',
    'Lanterna riconosce le luci dei fari e ne dice il nome a chi naviga.',
    'Dalla motivazione della giuria: «Una cura rara, in ogni pagina del progetto.»',
    '3° posto (500 euro): Rete Lenta – Circolo dei Pescatori',
    'Team: Paolo Conti, Elena Greco',
    'Rete Lenta raccoglie le misure delle barche quando tornano in porto.',
    'Dalla motivazione della giuria: «Nata sul molo, e si vede.»',
  ]

  it.each(inForms(italian, /^$/u, /^\d° posto.*/u))('in Italian, in %s', (_, name, text) => {
    expect(entries(name, text).map(entry => entry.split(' | ').slice(1, 3).join(': '))).toEqual([
      'Marea: recipient Giulia Ferri, recipient Marco Sala',
      'Lanterna: recipient Anna Riva',
      'Rete Lenta: recipient Paolo Conti, recipient Elena Greco',
    ])
  })
})

describe('several places of one rank', () => {
  const lines = [
    'Der Wettbewerb am Hafen 2021',
    'Unsere Schule hat gut abgeschnitten!',
    'Erste Plätze:',
    'Ada Byron und Emilia Paz im Fachgebiet Biologie mit einem Becken',
    'Inga Lin im Fachgebiet Geografie bei den Jüngsten der Runde',
    'Zweite Plätze:',
    'Clara Weber und Johann Fritz im Fachgebiet Chemie bei den Jüngsten',
    'Linus Koch im Fachgebiet Physik mit einer Waage aus Papier',
    'Dritte Plätze:',
    'Fritz Hafer im Bereich Mathematik bei den Jüngsten der Runde',
  ]

  it('are nobody', () => {
    expect(entries('a.txt', lines).filter(entry => entry.includes('Plätze |'))).toEqual([])
    expect(entries('a.txt', lines).join()).not.toMatch(/recipient \p{L}+ Plätze/u)
  })
})

describe('the place before the name of a prize', () => {
  it.each([
    [
      '1. Preis: Das Haus, von Ana Gil',
      '2. Preis: Das Meer, von Luis Paz',
      '3. Preis: Der Wald, von Ute Falk',
    ],
    [
      '1.º premio: «El faro», de Ana Gil',
      '2.º premio: «El mar», de Luis Paz',
      '3.º premio: «El bosque», de Ute Falk',
    ],
  ])('stays with it: %s', (...prizes) => {
    const digest = extract(Buffer.from(['Concurso 2024', '', ...prizes, ''].join('\n')))
    const places = digest.entries.map(({ fields }) => fields.map(({ value }) => value.text).join())
    expect(places).toEqual(prizes.map(prize => prize.split(':')[0]))
  })
})
