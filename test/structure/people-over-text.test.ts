import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const briefly = (found: string[]): string[] => found.map(entry => entry.split(' | ').slice(1, 3).join(': '))

describe('people over what is told of them', () => {
  it('stand with their country in a sentence of their own', () => {
    const found = entries('a.txt', [
      'Las becas de la marea',
      '',
      'Las personas seleccionadas son:',
      '',
      'Juana Paz Ortega, Guatemala. Escribirá sobre un comité de pescadoras que cuida nueve puentes.',
      '',
      'Luis Esteban Ríos Vega, Nicaragua. Escribirá sobre un faro que nadie enciende desde hace años.',
      '',
      'Ana Lucía Mora y Pedro Sosa, El Salvador. Escribirán sobre un tribunal de la lluvia y su único juez.',
    ])
    expect(briefly(found)).toEqual([
      ': recipient Juana Paz Ortega',
      ': recipient Luis Esteban Ríos Vega',
      ': recipient Ana Lucía Mora, recipient Pedro Sosa',
    ])
    expect(found[0]).toContain('| Escribirá sobre un comité')
  })

  it('have the house that they go to beside them, and no title, where the text presents them', () => {
    expect(
      briefly(
        entries('a.md', [
          '# Our fellows',
          '',
          '### Ada Byron | Harbour Archive',
          '',
          'Ada Byron draws charts of tides that nobody asked for. Last year she made a game of them.',
          '',
          '### Wei Lin | Sound Vault',
          '',
          'Wei Lin is a librarian who records bridges. He likes lists, and long walks between them.',
          '',
          '### Omar Diallo | Open Stacks',
          '',
          'Omar Diallo builds registers for things without a name. He has taught in two towns.',
          '',
          '### Juana Paz | Harbour Archive',
          '',
          'Juana Paz writes software for old card files. She helps to run a group of friends of maps.',
        ]),
      ),
    ).toEqual([
      ': contributor Ada Byron',
      ': contributor Wei Lin',
      ': contributor Omar Diallo',
      ': contributor Juana Paz',
    ])
  })

  it('may set the titles of what they do in guillemets that point inwards', () => {
    expect(
      briefly(
        entries('a.txt', [
          'Die Stipendien gehen an folgende drei Projekte:',
          '',
          'Ada Byron berichtet aus Häfen, in denen seit Jahren kein Schiff mehr liegt. Ihr Projekt »Ankerplatz« erscheint jede Woche.',
          '',
          'Karl Hoffmann und Mei Tanaka gründen das Büro »Pegelstand«, das kleine Redaktionen bei Anfragen unterstützt.',
          '',
          'Ines Prado entwickelt mit »Funkfeuer« ein Studio auf einem Boot, das vier Wochen in jedem Hafen bleibt.',
        ]),
      ),
    ).toEqual([
      'Ankerplatz: recipient Ada Byron',
      'Pegelstand: recipient Karl Hoffmann, recipient Mei Tanaka',
      'Funkfeuer: recipient Ines Prado',
    ])
  })

  it('are no part of the title behind which they stand', () => {
    expect(
      briefly(
        entries('a.txt', [
          'Summer reports',
          '',
          'Tables of the tides – Ada Byron',
          'Student: Ada Byron',
          'Mentor: Grace Hall',
          'The tables fit on a card. They are made anew each spring from what the harbour sends.',
          '',
          'Bridges that hum – Wei Lin',
          'Student: Wei Lin',
          'Mentor: Omar Diallo',
          'A recording from nine rivers, made over one year. It runs in a browser and needs no plugin.',
        ]),
      ),
    ).toEqual([
      'Tables of the tides: contributor Ada Byron, mentor Grace Hall',
      'Bridges that hum: contributor Wei Lin, mentor Omar Diallo',
    ])
  })
})

describe('headings that end in a quotation', () => {
  it('have their title there, and people in the text below, known or not', () => {
    expect(
      briefly(
        entries('a.md', [
          '# Os vencedores do Prémio Maré',
          '',
          '## 1º classificado – “Pontes – Vinte Anos de Papel”',
          '',
          'O vencedor foi o trabalho “Pontes – Vinte Anos de Papel” desenvolvido por Joana Prado, Hélder Quintas e Xurdo Valenor.',
          '',
          '## 2º classificado – “Rotas da Chuva”',
          '',
          'O trabalho “Rotas da Chuva” foi feito por Telma Frias, um mapa que mostra como encolheram as ligações.',
          '',
          '## Menção honrosa Casa da Ria – “Letra Pequena”',
          '',
          'A Casa da Ria distinguiu o trabalho “Letra Pequena”, de Pedro Sosa e Ana Mora, que lê cartas antigas.',
        ]),
      ),
    ).toEqual([
      'Pontes – Vinte Anos de Papel: recipient Joana Prado, recipient Hélder Quintas, recipient Xurdo Valenor',
      'Rotas da Chuva: recipient Telma Frias',
      'Letra Pequena: recipient Pedro Sosa, recipient Ana Mora',
    ])
  })
})

describe('titles with an unknown label', () => {
  it('are quoted behind it, below who made them', () => {
    expect(
      briefly(
        entries('a.txt', [
          '驻留项目入选名单',
          '',
          '1．莫晓冬　女　海港美术学院硕士',
          '驻港方案：《灯塔》',
          '以废弃的灯塔为对象，用潮水印制一百张纸。',
          '',
          '2．王小明　男　河州工艺学校',
          '驻港方案：《纸桥》',
          '用旧地图折出可以走上去的桥。',
          '',
          '3．陈一帆　男　自由艺术家',
          '驻港方案：《听雨》',
          '收集三条河上的雨声，装进一台旧收音机。',
        ]),
      ),
    ).toEqual([
      expect.stringContaining('灯塔: contributor 莫晓冬'),
      expect.stringContaining('纸桥: contributor 王小明'),
      expect.stringContaining('听雨: contributor 陈一帆'),
    ])
  })
})

describe('Markdown that fills no lines', () => {
  it('has a title over its people however long both are', () => {
    expect(
      briefly(
        entries('a.md', [
          '# Programm der Tagung über Häfen',
          '',
          'Die Teilnahme ist kostenfrei, eine Anmeldung ist aber nötig. Die Vorträge werden aufgezeichnet und im Anschluss an die Tagung auf unserer Seite gezeigt.',
          '',
          'Wer zählt denn da? Besuchsprotokolle einer Sammlung von Bojen neu gelesen',
          'Karl Hoffmann M.A., Universität Kiel-Ost / Institut für Hafenkunde',
          '',
          'Gemeinsam bauen, gemeinsam pflegen: Das Boot „Möwe“ nach drei Jahren Betrieb',
          'Univ.-Prof. Dr. Mei Tanaka, Universität für Gezeiten / Professur für Brücken',
          '',
          'Vermittlung am Kai – Die Führungen vom vorigen Herbst',
          'Ines Prado / Omar Diallo, Brotmuseum Wismar',
        ]),
      ),
    ).toEqual([
      'Wer zählt denn da? Besuchsprotokolle einer Sammlung von Bojen neu gelesen: speaker Karl Hoffmann',
      'Gemeinsam bauen, gemeinsam pflegen: Das Boot „Möwe“ nach drei Jahren Betrieb: speaker Mei Tanaka',
      'Vermittlung am Kai – Die Führungen vom vorigen Herbst: speaker Ines Prado, speaker Omar Diallo',
    ])
  })
})
