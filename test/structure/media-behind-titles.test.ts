import { expect, it } from 'vitest'
import { entries } from './announce.js'

/** A timetable whose talks have links to media in brackets behind their titles. */
function timetable(links: readonly (readonly [string, string, string])[]): string[] {
  const [first, second, third] = links
  return [
    'Tide days 2011',
    `10:00-10:20 - A table of tides ${first?.join(' ')}`,
    'The table fits on a card and is never wrong, whatever the moon does. -- Ada Byron, Harbour College',
    `10:20-10:40 - Bridges that hum ${second?.join(' ')}`,
    'We recorded nine rivers over one year, and hope to go on with the tenth. -- Juana Paz, School of Sound',
    `10:40-11:00 - Letters that nobody sent ${third?.join(' ')}`,
    'The archive keeps them in nine boxes, and we have opened all of them. -- Wei Lin, Archive of the Coast',
  ]
}

it.each([
  ['[Video]', '[Slides in PDF]', '[SlideDeck]'],
  ['[Video]', '[Folien als PDF]', '[Audio und Video]'],
  ['[Vídeo]', '[Diapositivas en PDF]', '(Slide deck)'],
] as const)('leaves links to media in brackets out of titles: %s %s %s', (...links) => {
  const found = entries('a.txt', timetable([links, links, links])).map(entry => entry.split(' | ')[1])
  expect(found).toEqual(['A table of tides', 'Bridges that hum', 'Letters that nobody sent'])
})
