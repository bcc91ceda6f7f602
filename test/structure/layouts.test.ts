import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.js'
import { explainStructure } from '../../src/structure/index.js'
import { announce, entries } from './announce.js'

describe('an entry', () => {
  it('may be one line with its description behind the title', () => {
    expect(
      entries('a.md', [
        'Talks of the evening:',
        '',
        '**Ada Byron** (Acme) - *A table of tides*. It fits on a card. It is never wrong.',
        '',
        '**Wei Lin** - *Bridges that hum*. A recording from nine rivers.',
        '',
        '**Juana Paz** - *Letters nobody sent*. What the archive keeps.',
      ]),
    ).toEqual([
      ' | A table of tides | speaker Ada Byron | It fits on a card. It is never wrong.',
      ' | Bridges that hum | speaker Wei Lin | A recording from nine rivers.',
      ' | Letters nobody sent | speaker Juana Paz | What the archive keeps.',
    ])
  })

  it('may have its people behind the title, each with a label', () => {
    expect(
      entries('a.md', [
        'Students of this summer:',
        '',
        '- *A table of tides*, Student: Ada Byron, Mentor: Wei Lin',
        '- *Bridges that hum*, Student: Omar Diallo, Mentors: Wei Lin and Juana Paz',
      ]),
    ).toEqual([
      ' | A table of tides | contributor Ada Byron, mentor Wei Lin | ',
      ' | Bridges that hum | contributor Omar Diallo, mentor Wei Lin, mentor Juana Paz | ',
    ])
  })

  it('may begin with its place in a ranking', () => {
    expect(
      entries('a.txt', [
        'Wyniki konkursu „Rzeka” 2019',
        '',
        'I miejsce – „Mapa pływów”, Joanna Wrona',
        'II miejsce – „Mosty, które nucą”, Piotr Lis i Ewa Gajda',
        'III miejsce – „Listy”, Tadeusz Król',
      ]),
    ).toEqual([
      ' | Mapa pływów | recipient Joanna Wrona | ',
      ' | Mosty, które nucą | recipient Piotr Lis, recipient Ewa Gajda | ',
      ' | Listy | recipient Tadeusz Król | ',
    ])
  })

  it('has labelled lines that Markdown runs together', () => {
    expect(
      entries('a.md', [
        '## Mapa de mareas',
        'Estudiante: Juana Paz',
        'Mentor: Luis Mayorga',
        'Un mapa que cabe en una mano.',
        '',
        '## Puentes que cantan',
        'Estudiante: Iván Reyes',
        'Mentor: Luis Mayorga',
        'Grabaciones de nueve ríos.',
      ]),
    ).toEqual([
      ' | Mapa de mareas | contributor Juana Paz, mentor Luis Mayorga | Un mapa que cabe en una mano.',
      ' | Puentes que cantan | contributor Iván Reyes, mentor Luis Mayorga | Grabaciones de nueve ríos.',
    ])
  })

  it('ends where the others do', () => {
    const found = announce('a.txt', [
      'These are our grants:',
      'A table of tides',
      'Ada Byron',
      'The table fits on a card and is never wrong, whatever the moon does.',
      'Bridges that hum',
      'Wei Lin',
      'A recording from nine rivers, made over one year by two people and a dog.',
      'The next round of grants opens in March, and the form will be on this page.',
    ])
    expect(found.children.map(({ type }) => type)).toEqual(['lead', 'entry', 'entry', 'closing'])
  })
})

describe('no entry', () => {
  it('is made of a jury, a sample, or an idea that only mentors wait for', () => {
    expect(
      entries('a.md', [
        '### Example',
        '#### Name of the project',
        '- Student: Jane Doe',
        '- Mentor: John Doe',
        '',
        '### Accepted',
        '#### A table of tides',
        '- Student: Ada Byron',
        '- Mentor: Wei Lin',
        '',
        '#### Bridges that hum',
        '- Student: Omar Diallo',
        '- Mentor: Wei Lin',
        '',
        '### The jury',
        '- Juana Paz, Harbour Office',
        '- Luis Mayorga, University of Tides',
      ]),
    ).toEqual([
      'Accepted | A table of tides | contributor Ada Byron, mentor Wei Lin | ',
      'Accepted | Bridges that hum | contributor Omar Diallo, mentor Wei Lin | ',
    ])
    expect(
      entries('a.md', [
        '## Tides',
        'Mentor: Wei Lin',
        '',
        '## Bridges',
        'Mentor: Juana Paz',
        '',
        '## Letters',
        'Mentor: Wei Lin',
      ]),
    ).toEqual([])
  })

  it('is found in a text that repeats no record', () => {
    const found = announce('a.txt', [
      'We are looking for two interns. Ada Byron and Wei Lin, who were with us last year, will answer your questions.',
      '',
      'Please write to us before the first of May. Tell us what you would like to work on.',
    ])
    expect(found.children.map(({ type }) => type)).toEqual(['lead'])
  })
})

describe('a table of contents', () => {
  it('is dropped when its lines stand in full below', () => {
    const found = announce('a.md', [
      '- A table of tides',
      '- Bridges that hum',
      '',
      '# A table of tides',
      'Student: Ada Byron',
      '',
      '# Bridges that hum',
      'Student: Wei Lin',
    ])
    expect(
      found.children.map(section => (section.type === 'dropped' ? section.reason : section.type)),
    ).toEqual(['repeated', 'entry', 'entry'])
  })
})

describe('the evidence', () => {
  it('names the layout, the runner-up, and what spoke for each line', () => {
    const file = new VFile({
      path: 'a.md',
      value: '## A table of tides\nStudent: Ada Byron\n\n## Bridges that hum\nStudent: Wei Lin\n',
    })
    const { evidence } = explainStructure(read(file), file)
    expect(evidence.layout?.name).toBe('title / field @h2')
    expect(evidence.layout?.score).toBeGreaterThan(evidence.runnerUp?.score ?? 0)
    expect(evidence.lines.map(({ why }) => why[0])).toEqual([
      'heading 2',
      'label Student ×2',
      'heading 2',
      'label Student ×2',
    ])
  })
})
