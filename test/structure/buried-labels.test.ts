import { expect, it } from 'vitest'
import { entries } from './announce.js'

it('a label behind where somebody is from parts the line, where the text has lost its line ends', () => {
  expect(
    entries('fellows.txt', [
      'Introducing the fellows of the tides',
      'Ada Byron',
      'Harbour University, Norway Project: A shared vocabulary for moons',
      'Ada brings people together to agree on words. She will write them down, too.',
      'Omar Diallo',
      'Institute of Rivers, Senegal Project: Bridges that hum',
      'Omar records bridges on nine rivers. He keeps what he hears in an archive.',
      'Juana Paz',
      'Archive of the Coast, Chile Project: Letters that nobody sent',
      'Juana opens the boxes of the archive. She has read the first nine letters.',
    ]),
  ).toEqual([
    ' | A shared vocabulary for moons | contributor Ada Byron | Ada brings people together to agree on words. She will write them down, too.',
    ' | Bridges that hum | contributor Omar Diallo | Omar records bridges on nine rivers. He keeps what he hears in an archive.',
    ' | Letters that nobody sent | contributor Juana Paz | Juana opens the boxes of the archive. She has read the first nine letters.',
  ])
})
