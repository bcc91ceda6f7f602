import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf, readOrRefuse } from './check.js'

const paths = ['x.txt', 'x.md', 'x.html', 'x.eml', 'x']
const runs = { numRuns: Number(process.env.RUNS ?? 400), seed: Number(process.env.SEED ?? 20110423) }

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
