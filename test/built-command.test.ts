import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { extract } from '../src/index.js'
import { announcement } from './announcement-text.js'

/** What is bundled may lack what the sources have: these ways lead through the packages that load when called. */
test.each([
  [
    'mail',
    'a.eml',
    `From: ida@orchard.example\nTo: all@orchard.example\nSubject: =?utf-8?q?Winter_of_C=C3=B6de?=\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n${announcement.replaceAll('á', '=C3=A1')}`,
    'utf8',
  ],
  ['Latin-1', 'a.txt', announcement, 'latin1'],
  ['front matter', 'a.md', `---\ntitle: Winter\n---\n\n${announcement.replaceAll('\n', '\n\n')}`, 'utf8'],
] as const)('the built command reads %s', (_kind, name, text, encoding) => {
  const path = join(mkdtempSync(join(tmpdir(), 'handbill-')), name)
  writeFileSync(path, text, encoding)
  writeFileSync(`${path}.handbill.yaml`, 'organisation: The Orchard\n')
  const out = execFileSync(process.execPath, ['dist/cli.js', 'extract', path], { encoding: 'utf8' })
  const digest = JSON.parse(out)
  expect(digest.organisation).toBe('The Orchard')
  expect(digest.entries[1].people[0].name).toBe('Tomás Herrera')
})

test('the built command makes the same of code that an earlier run compiled', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-'))
  writeFileSync(join(folder, 'a.txt'), announcement)
  const build = (output: string, environment: Record<string, string>) => {
    const argv = [
      'dist/cli.js',
      'build',
      join(folder, 'a.txt'),
      '--force',
      '--quiet',
      '-o',
      join(folder, output),
    ]
    execFileSync(process.execPath, argv, { env: { ...process.env, ...environment } })
    return ['md', 'html', 'pdf', 'json'].map(format => readFileSync(join(folder, output, `a.${format}`)))
  }
  const plain = build('plain', { NODE_DISABLE_COMPILE_CACHE: '1' })
  for (const run of ['first', 'second'])
    expect(build(run, {}).map((bytes, index) => plain[index]?.equals(bytes))).toEqual([
      true,
      true,
      true,
      true,
    ])
})

test('the built command reads marks beyond ASCII as the sources do', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'handbill-')), 'a.md')
  const text = [
    '# Vencedores',
    '## 🥇 1º Lugar — Ponte de papel',
    'Equipe: Ada Byron, Wei Lin',
    '## 🥈 2º Lugar — Marés no bolso',
    'Equipe: Juana Paz, Omar Diallo',
  ].join('\n\n')
  writeFileSync(path, text)
  const out = execFileSync(process.execPath, ['dist/cli.js', 'extract', path], { encoding: 'utf8' })
  expect(JSON.parse(out).entries).toEqual(
    JSON.parse(JSON.stringify(extract(new VFile({ path, value: text })).entries)),
  )
})

test('the built command is in ASCII, as its chunks are read', () => {
  const chunks = readdirSync('dist/command').filter(name => name.endsWith('.cjs'))
  expect(chunks.length).toBeGreaterThan(1)
  for (const name of chunks) {
    const bytes = readFileSync(join('dist/command', name))
    expect(
      bytes.every(byte => byte < 0x80),
      name,
    ).toBe(true)
  }
})
