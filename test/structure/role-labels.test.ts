import { expect, it } from 'vitest'
import { announce } from './announce.js'

/** The people of all entries as `label: name (role)`. */
function called(name: string, lines: string[]): string[] {
  return announce(name, lines)
    .children.filter(section => section.type === 'entry')
    .flatMap(entry => entry.children.filter(child => child.type === 'person'))
    .map(person => `${person.label}: ${person.name} (${person.role})`)
}

it('a label before people is kept beside their role', () => {
  const found = called('a.txt', [
    'A table of tides',
    'Fellow: Ada Byron',
    'Mentors: Wei Lin, Juana Paz',
    'The table fits on a card.',
    '',
    'Bridges that hum',
    'Fellow: Omar Diallo (mentored by Wei Lin)',
    'A recording from nine rivers.',
  ])
  expect(found).toEqual([
    'Fellow: Ada Byron (contributor)',
    'Mentors: Wei Lin (mentor)',
    'Mentors: Juana Paz (mentor)',
    'Fellow: Omar Diallo (contributor)',
    'null: Wei Lin (mentor)',
  ])
})

it('so is the name of a column, but for one that says nothing of a role', () => {
  const table = (head: string) => [
    `| Title | ${head} |`,
    '| --- | --- |',
    '| A table of tides | Ada Byron |',
    '| Bridges that hum | Wei Lin |',
    '| Ropes that never rot | Omar Diallo |',
  ]
  expect(called('a.md', table('Fellow'))[0]).toBe('Fellow: Ada Byron (contributor)')
  expect(called('a.md', table('Name'))[0]).toBe('null: Ada Byron (contributor)')
})
