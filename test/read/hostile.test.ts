import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, readOrRefuse } from './check.js'

const paths = ['x.txt', 'x.md', 'x.html', 'x.eml', 'x']
const runs = { numRuns: 150, seed: 20110423 }

/** Pieces that readers give a meaning to, in any order. */
const piece = fc.constantFrom(
  ...[
    '- ',
    '* ',
    '1. ',
    '2) ',
    '> ',
    '>',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '    ',
    '\t',
    '  ',
    '# ',
    '---',
    '===',
    '***',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '--- ---',
    '  ----- -----',
    '`',
    '```',
    '<',
    '</',
    '<table><tr><td>',
    '</td></tr></table>',
  ],
  ...[
    '<br>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '&amp;',
    '&copy',
    '&#x41;',
    '&',
    '\\',
    '\\*',
    '**',
    '_',
  ],
  ...[
    'http://a.example/b',
    '<http://c.example>',
    'a@b.example',
    '[',
    '](',
    ')',
    '![',
    'Mentor: ',
    'Student:',
    '-- \n',
  ],
  ...[
    '____________________',
    'word ',
    'Ada Lovelace',
    '数学の本',
    'ß',
    '\u00a0',
    '\u200b',
    '\u2028',
    '😀',
    '\ufeff',
    '\0',
  ],
  ...[
    '<small>',
    '</small>',
    '<a href="x">',
    '</a>',
    '<nav>',
    '</nav>',
    '<b>',
    '</b>',
    '<li>',
    '<ul>',
    '</ul>',
    '<pre>',
  ],
  ...[
    'Subject: a\n',
    'From: b\n',
    'Date: c\n',
    'Content-Type: text/html\n',
    'title: x\n',
    '---\n',
    'x'.repeat(70),
  ],
)
const mixture = fc.array(piece, { minLength: 1, maxLength: 40 }).map(pieces => pieces.join(''))

const documents = [
  'Awards\n\nFaster Boot\nStudent: Ada Lovelace\nMentors: Grace Hopper\n\n-   one\n    two\n\n> quoted\n\n-- \nAda\n',
  '  Project   Student\n  --------- --------\n  Boot      Ada\n  Fans      Emmy\n\nSee <https://a.example/>.\n',
  '---\ntitle: Awards\n---\n\n# Boot\n\n**Ada** &amp; <small>Co</small><br>\\*x\n\n<table><tr><td>a</td></tr></table>\n',
  '<!doctype html><html><body><nav>x</nav><main><h1>Boot</h1><p>by&nbsp;Ada<br>x</p></main></body></html>',
  'From: a\nSubject: b\nDate: c\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nAda\n--x--\n',
]
const cut = fc.record({ at: fc.nat(200), length: fc.nat(12), piece })

/** A document with a few stretches replaced. */
const damaged = fc
  .tuple(fc.constantFrom(...documents), fc.array(cut, { maxLength: 6 }))
  .map(([text, cuts]) =>
    cuts.reduce((left, { at, length, piece }) => left.slice(0, at) + piece + left.slice(at + length), text),
  )

describe('read on hostile input', () => {
  it.each(paths)('gives a sound tree or a refusal for any mixture of marks (%s)', path => {
    fc.assert(
      fc.property(mixture, text => {
        const reading = readOrRefuse(text, path)
        expect(reading === null ? [] : faultsOf(reading)).toEqual([])
      }),
      runs,
    )
  })

  it.each(paths)('gives a sound tree or a refusal for a damaged document (%s)', path => {
    fc.assert(
      fc.property(damaged, text => {
        const reading = readOrRefuse(text, path)
        expect(reading === null ? [] : faultsOf(reading)).toEqual([])
      }),
      runs,
    )
  })

  it('gives the same tree and messages for the same bytes', () => {
    fc.assert(
      fc.property(damaged, fc.constantFrom(...paths), (text, path) => {
        const [first, second] = [readOrRefuse(text, path), readOrRefuse(text, path)]
        expect(second?.root).toEqual(first?.root)
        expect(second?.file.messages.map(String)).toEqual(first?.file.messages.map(String))
      }),
      runs,
    )
  })

  it.each(paths)('gives a sound tree or a refusal for any bytes (%s)', path => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const reading = readOrRefuse(bytes, path)
        expect(reading === null ? [] : faultsOf(reading)).toEqual([])
      }),
      runs,
    )
  })
})
