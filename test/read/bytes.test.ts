import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.js'
import { readAs } from './check.js'

const german = 'Die Jury kürt fünf Gewinner – „für Mut“ – und dankt allen, die Vorschläge eingereicht haben.'

function messages(value: string | Uint8Array, path = 'x.txt'): string[] {
  return readAs(value, path).file.messages.map(
    message =>
      `${message.place === undefined ? '' : placeOf(message.place)}${message.ruleId}: ${message.reason}`,
  )
}

function placeOf(place: object): string {
  return 'line' in place && 'column' in place ? `${place.line}:${place.column} ` : ''
}

/** Text in a single-byte encoding: each character's byte by its index in the upper half. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  // Some versions of Node.js do not know these of windows-1252.
  const marks = new Map([...'„“–'].map((char, index) => [char, [0x84, 0x93, 0x96][index]]))
  return Uint8Array.from(text, char => bytes.get(char) ?? marks.get(char) ?? 63)
}

describe('encodings', () => {
  it('reads UTF-8 and drops its mark', () => {
    expect(readAs(Buffer.from(`\ufeff${german}`)).source).toBe(german)
    expect(readAs(`\ufeff${german}`).source).toBe(german)
    expect(messages(Buffer.from(german))).toEqual([])
  })

  it('tells ISO-2022 by its escapes, which are ASCII to the byte', () => {
    const bytes = Buffer.from(
      '\x1b\x24B66\x24N2;\x24rO?\x24k!#66\x24N2;\x24rO?\x24k!#66\x24N2;\x24rO?\x24k!#\x1b(B',
    )
    expect(readAs(bytes).source).toBe('橋の音を録る。橋の音を録る。橋の音を録る。')
    expect(messages(bytes)).toEqual([
      'encoding-guessed: Unexpected bytes that are no UTF-8, read as iso-2022-jp',
    ])
    expect(messages(Buffer.from(`${german} \x1b$`)).join()).not.toMatch(/invalid-bytes|encoding-guessed/)
    expect(messages(Buffer.from('Tides & moons \x1b$')).join()).not.toContain('invalid-bytes')
  })

  it('reads UTF-16 by its mark, and without one', () => {
    const little = Buffer.from(`\ufeff${german}`, 'utf16le')
    expect(readAs(little).source).toBe(german)
    expect(readAs(Buffer.from(little).swap16()).source).toBe(german)
    expect(readAs(little.subarray(2)).source).toBe(german)
    expect(readAs(Buffer.from(little).swap16().subarray(2)).source).toBe(german)
  })

  it.each([
    ['windows-1252', german.repeat(3)],
    [
      'windows-1251',
      'Жюри выбрало пять победителей и благодарит всех, кто прислал свои предложения. '.repeat(3),
    ],
    ['koi8-r', 'Жюри выбрало пять победителей и благодарит всех, кто прислал свои предложения. '.repeat(3)],
    [
      'iso-8859-2',
      'Porota vybrala pět vítězů a děkuje všem, kteří poslali své návrhy. Příští rok znovu. '.repeat(3),
    ],
  ])('detects %s and says so', (label, text) => {
    const bytes = encode(text, label)
    expect(readAs(bytes).source).toBe(text)
    expect(messages(bytes)).toEqual([
      `encoding-guessed: Unexpected bytes that are no UTF-8, read as ${label}`,
    ])
  })

  it('believes the charset that an HTML document names', () => {
    const html = `<meta charset="windows-1250"><p>Nagrodę dostały żółte łodzie</p>`
    const reading = readAs(encode(html, 'windows-1250'), 'x.html')
    expect(reading.source).toBe(html)
    expect(reading.file.messages).toEqual([])
  })

  it('keeps UTF-8 with a broken byte, and says where it is', () => {
    const bytes = Buffer.concat([
      Buffer.from(`${german}\nAda `),
      Buffer.from([0xff]),
      Buffer.from(' Lovelace'),
    ])
    expect(readAs(bytes).source).toBe(`${german}\nAda \ufffd Lovelace`)
    expect(messages(bytes)).toEqual([
      '2:5 invalid-bytes: Unexpected bytes that are no UTF-8 (1), expected UTF-8 as in the rest of the file',
    ])
  })

  it('reports text that was decoded wrongly before, and leaves it as it is', () => {
    expect(readAs('Ada\nThe loader’s and the fan’s').file.messages).toEqual([])
    expect(messages('Ada\nThe loaderâ€™s and the fanâ€™s')).toEqual([
      '2:11 mojibake: Unexpected "â€™" (2 places), expected text that was decoded once',
    ])
    expect(messages('PrÃ¤mie')).toHaveLength(1)
    for (const fine of ['IRMÃ “Ana”', 'São João', 'ÂNGELA', '„Spaß“', 'Ñandú', 'ÄÖÜ', 'Łódź'])
      expect(messages(fine)).toEqual([])
  })
})

describe('control characters', () => {
  it('become U+FFFD, so that places stay true, and are reported once a kind', () => {
    const reading = readAs('Ada\0 Lovelace\nGrace\u0007 and\0 Emmy')
    expect(reading.source).toBe('Ada\ufffd Lovelace\nGrace\ufffd and\ufffd Emmy')
    expect(messages('Ada\0 Lovelace\nGrace\u0007 and\0 Emmy')).toEqual([
      '1:4 control-character: Unexpected control character U+0000 (2 times), expected text',
      '2:6 control-character: Unexpected control character U+0007, expected text',
    ])
  })
})

describe('what can be no announcement', () => {
  const fatal = (value: string | Uint8Array): string | undefined => {
    try {
      readAs(value)
    } catch (error) {
      const { ruleId, reason, fatal } = error as { ruleId: string; reason: string; fatal: boolean }
      return `${fatal ? 'fatal ' : ''}${ruleId}: ${reason}`
    }
    return undefined
  }

  it('is empty', () => {
    const empty = 'fatal input-empty: Unexpected empty input, expected an announcement'
    expect(fatal('')).toBe(empty)
    expect(fatal(Buffer.from(' \r\n\t\u00a0'))).toBe(empty)
    expect(() => read(new VFile())).toThrow('Unexpected empty input')
    expect(fatal('---\n***')).toBe(
      'fatal input-empty: Unexpected text without a word, expected an announcement',
    )
  })

  it('is another format', () => {
    expect(fatal(Buffer.from('%PDF-1.7\n'))).toBe(
      'fatal input-binary: Unexpected a PDF file, expected text, Markdown, HTML or mail',
    )
    expect(fatal(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))).toMatch(/^fatal input-binary: .*PNG/)
  })

  it('is no text', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 37) % 256)
    expect(fatal(bytes)).toBe(
      'fatal input-binary: Unexpected binary data, expected text, Markdown, HTML or mail',
    )
    expect(fatal(Buffer.from([0, 0, 0]))).toMatch(/^fatal input-binary/)
  })
})

describe('kinds', () => {
  const kindOf = (value: string, path = 'x'): string => {
    const first = readAs(value, path).root.children.find(node => node.data?.dropped === undefined)
    return first?.type ?? ''
  }

  it('are told by the content where the extension says nothing', () => {
    expect(kindOf('<!doctype html><h1>Awards</h1>')).toBe('heading')
    expect(kindOf('<p>Ada</p>')).toBe('paragraph')
    expect(kindOf('# Awards\n\n## Boot\n\nby **Ada**\n', 'x.txt')).toBe('heading')
    expect(kindOf('---\ntitle: Awards\n---\n\n# Awards', 'x.txt')).toBe('heading')
  })

  it('are plain text without enough marks', () => {
    expect(kindOf('# no heading\n\nBoot *Ada*', 'x.txt')).toBe('paragraph')
    expect(kindOf('<ada@a.example> writes: 1 < 2', 'x.txt')).toBe('paragraph')
  })
})
