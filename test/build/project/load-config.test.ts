import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { findConfig, loadConfig } from '../../../src/build/project/load-config.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handbill-'))
})

function write(name: string, source: string): string {
  const path = join(folder, name)
  writeFileSync(path, source)
  return path
}

describe('finding', () => {
  test('none, one, and more than one', () => {
    expect(findConfig(folder)).toBeNull()
    const path = write('handbill.config.json', '{}')
    expect(findConfig(folder)).toBe(path)
    write('handbill.config.ts', '')
    expect(() => findConfig(folder)).toThrow('Two configurations')
  })
})

describe('loading', () => {
  const config = { template: 'handout', options: { ink: true }, rules: [{ files: 'a/**', paper: 'A5' }] }
  const json = JSON.stringify(config)

  test.each([
    ['config.json', json],
    ['config.json', JSON.stringify(config, null, '\t')],
    ['config.yaml', 'template: handout\noptions:\n  ink: true\nrules:\n  - files: a/**\n    paper: A5\n'],
    [
      'config.ts',
      `import { defineConfig } from 'handbill'\nconst ink: boolean = true\nexport default defineConfig(${json})`,
    ],
    ['config.mjs', `export default ${json}`],
    ['config.js', `module.exports = ${json}`],
    ['config.cjs', `module.exports = ${json}`],
    ['config.mts', `export default await Promise.resolve(${json} satisfies object)`],
  ])('%s', async (name, source) => {
    expect((await loadConfig(write(name, source))).config).toEqual(config)
  })

  test('an empty file is an empty configuration', async () => {
    expect((await loadConfig(write('config.yaml', '# nothing yet\n'))).config).toEqual({})
  })

  test.each([
    ['config.ts', 'paper.ts', 'export default {}.x as string ?? PAPER'],
    ['config.ts', 'paper.js', 'export default PAPER'],
    ['config.mjs', 'paper.mjs', 'export default PAPER'],
    ['config.js', 'paper.cjs', 'module.exports = PAPER'],
    ['config.ts', 'paper.json', '[PAPER]'],
  ])(
    'what %s imports, %s, is loaded and named, and read again when it has changed',
    async (name, other, source) => {
      const path = write(name, `import paper from './${other}'\nexport default { paper: String(paper) }`)
      for (const paper of ['A5', 'A4']) {
        const imported = write(other, source.replace('PAPER', JSON.stringify(paper)))
        expect(await loadConfig(path)).toMatchObject({ config: { paper }, files: [path, imported] })
      }
    },
  )
})

describe('faults', () => {
  test.each([
    [
      'paper: A4\ntemplat: digest\n',
      2,
      1,
      'Unknown key "templat"',
      'Did you mean template? Use inputs, output',
    ],
    [
      'rules:\n  - files: a\n    papr: A5\n',
      3,
      5,
      'Unknown key "papr" in rules[0]',
      'Did you mean paper? Use files',
    ],
    ['words:\n  contnets: Talks\n', 2, 3, 'Unknown key "contnets" in words', 'Did you mean contents? '],
    ['words:\n  entry: { one: talk }\n', 2, 10, 'Missing key other in words.entry', 'Add “other'],
    ['formats: [md, docx]\n', 1, 15, 'Unexpected "docx" for formats[1]', 'Use md, html, pdf or json.'],
    ['formats: md\n', 1, 10, 'Unexpected text for formats, expected a list', 'Formats to write'],
    [
      'order: tilte\n',
      1,
      8,
      'Unexpected "tilte" for order',
      'Did you mean title? Use source, title or person.',
    ],
    ['rules:\n  - paper: A5\n', 2, 5, 'Missing key files in rules[0]', 'Add “files'],
    ['paper: A9\n', 1, 8, 'Unexpected paper "A9"', 'Did you mean A3? '],
    [
      'rules:\n  - { files: a, language: eng_US! }\n',
      2,
      27,
      'Unexpected "eng_US!", expected a language tag',
      'BCP 47',
    ],
    ['layout: ../{name}\n', 1, 9, 'Unexpected layout "../{name}"', 'Write folders within'],
    ['output:\n', 1, 8, 'Unexpected nothing for output, expected text', 'The folder to write to'],
    ['- a\n', 1, 1, 'Unexpected a list for the configuration, expected keys with values', ''],
    ['paper: [A4\n', 2, 1, 'Flow sequence', 'Correct the YAML there.'],
    ['paper: *none\n', 1, 1, 'Unresolved alias', 'Correct the YAML there.'],
  ])('%j', async (source, line, column, message, cure) => {
    const path = write('handbill.config.yaml', source)
    await expect(loadConfig(path)).rejects.toMatchObject({
      code: 'config-broken',
      message: expect.stringContaining(message),
      cure: expect.stringContaining(cure),
      place: { file: path, line, column },
    })
  })

  test('in JSON they have places too', async () => {
    const path = write('handbill.config.json', '{\n  "paper": "A4",\n  "templte": "digest"\n}\n')
    await expect(loadConfig(path)).rejects.toMatchObject({ place: { file: path, line: 3, column: 3 } })
  })

  test.each([
    ['{\n  "paper": "A4",\n}\n', 2, 16, 'Unexpected comma before a closing bracket', 'Take it away'],
    ['{\n  // Mine\n  "paper": "A4"\n}\n', 2, 3, 'Unexpected comment in JSON', 'handbill.config.yaml'],
    ['{ "formats": ["md", /* no */ "pdf"] }', 1, 21, 'Unexpected comment in JSON', 'Take it away'],
    ['{ paper: "A4" }', 1, 3, 'Unexpected text without double quotes in JSON', 'double quotes'],
    ['{ "paper": \'A4\' }', 1, 12, 'Unexpected text without double quotes in JSON', 'double quotes'],
    ['paper: A4\n', 1, 1, 'This is no JSON', 'Correct it'],
    ['{ "paper": "A4"', 1, 1, 'This is no JSON', 'Correct it'],
  ])('what is no JSON, though YAML may take it: %j', async (source, line, column, message, cure) => {
    const path = write('handbill.config.json', source)
    await expect(loadConfig(path)).rejects.toMatchObject({
      code: 'config-broken',
      message,
      cure: expect.stringContaining(cure),
      place: { file: path, line, column },
    })
  })

  test('signs in the texts of JSON are no faults', async () => {
    const path = write('handbill.config.json', '{ "output": "a // b, } # /* \\" c" }')
    expect((await loadConfig(path)).config).toEqual({ output: 'a // b, } # /* " c' })
  })

  test('in a program, where the key is written', async () => {
    const path = write(
      'handbill.config.ts',
      "import { defineConfig } from 'handbill'\nexport default defineConfig({\n  paper: 'A4',\n  templte: 'digest',\n})\n",
    )
    await expect(loadConfig(path)).rejects.toMatchObject({ place: { file: path, line: 4, column: 3 } })
  })

  test.each([
    ['export default {\n  paper: ,\n}\n', 2, 10, 'Cannot run the configuration: Unexpected token'],
    ['export default { paper: [\n', 2, 1, 'Cannot run the configuration: Unexpected token'],
    ["import { x } from './none.js'\nexport default x\n", 1, 1, 'none.js'],
    ['const a = null\nexport default a.paper\n', 2, 1, 'Cannot read properties of null'],
    ['export default () => ({})\n', 1, 1, 'Unexpected function for the configuration'],
  ])('a program that cannot be run: %j', async (source, line, column, message) => {
    const path = write('handbill.config.ts', source)
    await expect(loadConfig(path)).rejects.toMatchObject({
      code: 'config-broken',
      message: expect.stringContaining(message),
      place: { file: path, line, column },
    })
  })

  test('a file that is not there, or of another kind', async () => {
    await expect(loadConfig(join(folder, 'none.yaml'))).rejects.toMatchObject({
      code: 'config-broken',
      place: null,
    })
    await expect(loadConfig(write('config.toml', ''))).rejects.toThrow('Unexpected kind of configuration')
  })
})
