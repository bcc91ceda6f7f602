import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

const frame = (...cells: string[]) =>
  `<table>${cells.map(cell => `<tr><td>${cell}</td></tr>`).join('\n')}</table>`

describe('a table of one column that frames text', () => {
  it('is read line by line', () => {
    expect(
      entries('winners.html', [
        '<h1>The winners of the harbour prize</h1>',
        frame(
          '<b>A table of tides</b><br>Ada Byron<br>The table fits on a card, and is never wrong.',
          '<b>Bridges that hum</b><br>Wei Lin<br>Nine rivers were recorded over one year.',
          '<b>Night buses</b><br>Juana Paz<br>The map shows all lines that run after midnight.',
        ),
      ]),
    ).toEqual([
      ' | A table of tides | recipient Ada Byron | The table fits on a card, and is never wrong.',
      ' | Bridges that hum | recipient Wei Lin | Nine rivers were recorded over one year.',
      ' | Night buses | recipient Juana Paz | The map shows all lines that run after midnight.',
    ])
  })
})

describe('a table of one column', () => {
  it('is a list', () => {
    const names = ['Ada Byron', 'Wei Lin', 'Juana Paz', 'Omar Diallo']
    expect(
      entries('team.md', ['# The team', '', '| Name |', '| --- |', ...names.map(name => `| ${name} |`)]),
    ).toEqual(names.map(name => ` |  | contributor ${name} | `))
  })
})

describe('what a jury says of a work', () => {
  it('is its description, and no list of the jury', () => {
    expect(
      entries('preis.txt', [
        'Die Preisträger des Hafenpreises',
        '',
        'Eine Karte der Gezeiten',
        'Ada Byron',
        'Begründung der Jury:',
        'Die Karte passt in jede Tasche und irrt sich nie.',
        '',
        'Brücken, die summen',
        'Wei Lin',
        'Begründung der Jury:',
        'Neun Brücken wurden ein Jahr lang aufgenommen.',
      ]),
    ).toEqual([
      ' | Eine Karte der Gezeiten | recipient Ada Byron | Die Karte passt in jede Tasche und irrt sich nie.',
      ' | Brücken, die summen | recipient Wei Lin | Neun Brücken wurden ein Jahr lang aufgenommen.',
    ])
  })
})
