import { describe, expect, it } from 'vitest'
import { entries } from './announce.js'

describe('paragraphs that tell of a work each', () => {
  const first =
    'Ausgewählt worden ist unter anderem das Projekt “Tafel der Gezeiten” von der Gruppe am Hafen. Sie soll zeigen, wann das Wasser kommt.'
  const second =
    'Ein weiteres Projekt ist die Applikation “Brückenton” von Ada Byron. Sie nimmt auf, wie Brücken summen.'
  const third =
    'Als drittes Projekt ist “Briefkasten” ausgewählt worden. Darin liegt, was niemand abgeschickt hat.'
  const last = 'Ein Sonderpreis ging an das Projekt “Fährmann” von Wei Lin. Es zählt die Fähren im Nebel.'

  it('are entries where one between them names nobody, and a verb stands before the title', () => {
    expect(
      entries('stipendien.txt', [
        'Die Stipendien stehen fest. Eine Jury hat sich auf drei Vorhaben geeinigt, viele mehr waren eingereicht.',
        '',
        first,
        '',
        second,
        '',
        third,
        '',
        last,
        '',
        'Wir freuen uns auf die kommenden Monate und wünschen allen viel Erfolg.',
      ]),
    ).toEqual([
      ` | Tafel der Gezeiten |  | ${first}`,
      ` | Brückenton | recipient Ada Byron | ${second}`,
      ` | Briefkasten |  | ${third}`,
      ` | Fährmann | recipient Wei Lin | ${last}`,
    ])
  })
})
