import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('a report', () => {
  it('tells of days, and of nobody’s work', () => {
    expect(
      entries('bericht.md', [
        '# So war das Wochenende am Hafen',
        '',
        'Drei Tage, zwanzig Leute: Wir sind müde und zufrieden.',
        '',
        '## Freitag',
        '',
        'Nach der Anreise führte uns Stadtführerin Ada Byron durch den Hafen. Abends gab es Suppe.',
        '',
        '## Samstag',
        '',
        'Am Vormittag zogen drei Gruppen los. Am Nachmittag zeigte Omar Diallo, wie man Flüsse misst.',
        '',
        '## Sonntag',
        '',
        'Kuchen. Bürgermeisterin Juana Paz schaute vorbei und versprach, alles zu lesen.',
      ]),
    ).toEqual([])
  })

  it('has sections on results and lessons', () => {
    expect(
      entries('report.md', [
        '# Where we are with the fund',
        '',
        '## Results and findings',
        '',
        'We had three hundred letters, and Ada Byron read each of them. Forty people reviewed them over the summer.',
        '',
        '## Lessons learned',
        '',
        'Openness matters most. Omar Diallo told us so, and he was right. We will write down more.',
        '',
        '## Next steps',
        '',
        'Juana Paz will improve the forms. We ask you to write to us before the end of the year.',
      ]),
    ).toEqual([])
  })
})
