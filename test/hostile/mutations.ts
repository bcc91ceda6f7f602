import fc from 'fast-check'

/** An input as it comes from the disk. */
export interface Hostile {
  file: string
  bytes: Uint8Array
}

type Mutation = (lines: string[], at: number, other: number) => string[]

const controls = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ufffd',
  '\u2028',
  '\r',
  '\t',
  '\f',
]
const markup = [
  '# ',
  '> ',
  '- ',
  '1. ',
  '    ',
  '| ',
  '```',
  '---',
  '***',
  '<!--',
  '<table>',
  '</p>',
  '&#0;',
  '[](',
  '-- ',
  ': ',
]

const mutations: Mutation[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at, other) => lines.with(at, lines[other] ?? '').with(other, lines[at] ?? ''),
  (lines, at) => lines.slice(0, at + 1),
  (lines, at) => lines.slice(at),
  (lines, at) => lines.with(at, (lines[at] ?? '').slice(0, Math.floor((lines[at] ?? '').length / 2))),
  (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`),
  (lines, at) => lines.toSpliced(at, 0, ''),
  (lines, at, other) => lines.with(at, insert(lines[at] ?? '', other, pick(controls, other))),
  (lines, at, other) => lines.with(at, pick(markup, other) + (lines[at] ?? '')),
  (lines, at) => lines.with(at, (lines[at] ?? '').toUpperCase()),
  (lines, at) => lines.with(at, (lines[at] ?? '').repeat(9)),
]

const extensions = ['txt', 'md', 'html', 'eml', 'mbox', '']

/** Announcements with damaged lines and bytes, and text and bytes that are none at all. */
export function anyHostile(sources: readonly string[]): fc.Arbitrary<Hostile> {
  const text = fc.oneof(
    { weight: 8, arbitrary: damaged(sources) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom(...controls, ...markup, 'Ada Byron', '\n', '\n\n', ' '))
        .map(parts => parts.join('')),
    },
  )
  const bytes = fc.oneof(
    { weight: 6, arbitrary: text.map(value => new TextEncoder().encode(value)) },
    {
      weight: 3,
      arbitrary: fc.tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat(7)), { maxLength: 6 })).map(flipBits),
    },
    { weight: 1, arbitrary: text.map(value => Uint8Array.from(Buffer.from(`\ufeff${value}`, 'utf16le'))) },
  )
  return fc.record({
    file: fc.constantFrom(...extensions).map(extension => `announcement.${extension}`),
    bytes,
  })
}

function damaged(sources: readonly string[]): fc.Arbitrary<string> {
  const steps = fc.array(fc.tuple(fc.constantFrom(...mutations), fc.nat(), fc.nat()), { maxLength: 8 })
  return fc
    .tuple(fc.constantFrom(...sources), steps, fc.constantFrom('\n', '\n', '\r\n', '\r'))
    .map(([source, list, ending]) => {
      let lines = source.split('\n')
      for (const [mutate, at, other] of list)
        if (lines.length > 0) lines = mutate(lines, at % lines.length, other % lines.length)
      return lines.join(ending)
    })
}

function flipBits([text, flips]: [string, [number, number][]]): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  for (const [at, bit] of flips)
    if (bytes.length > 0) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit)
  return bytes
}

function insert(line: string, at: number, part: string): string {
  const place = at % (line.length + 1)
  return line.slice(0, place) + part + line.slice(place)
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? ''
}
