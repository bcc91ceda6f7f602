import { expect, it } from 'vitest'
import { entries } from './announce.js'

const talks = (long: string): (string | undefined)[] =>
  entries('talks.txt', [
    'The talks of the harbour conference are chosen. Thanks to all who sent proposals!',
    'Keeping Tide Tables in Git (Ada Byron)',
    'Buoys and Their Chips (Wei Lin)',
    long,
    'Counting Boats (Omar Diallo)',
    'Nets That Mend Themselves (Ines Okafor)',
  ]).map(entry => entry.split(' | ')[2])

it('a long title is one where nearly all of its words have capitals, as no sentence has', () => {
  const title =
    'Who Will Light the Lamp We Want to Light, Oil, Wicks, and Living With Gulls That Do Not Sleep Like We Do'
  const others = ['speaker Ada Byron', 'speaker Wei Lin', 'speaker Omar Diallo', 'speaker Ines Okafor']
  expect(talks(`${title} (Juana Paz)`)).toEqual([
    ...others.slice(0, 2),
    'speaker Juana Paz',
    ...others.slice(2),
  ])
})
