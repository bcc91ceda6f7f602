import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { adviseFonts, optionalFonts } from '../../../src/build/fonts/optional-fonts.js'
import { build } from '../../../src/index.js'

let project: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'handbill-fonts-'))
})

afterEach(() => {
  rmSync(project, { recursive: true })
})

function install(folder: string, face: string, file: string): void {
  const path = join(project, 'node_modules/@expo-google-fonts', folder, face)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, file), 'font')
}

function missing(writing: string): VFile['messages'] {
  const file = new VFile()
  file.message('No font has it', { ruleId: 'missing-glyph' }).actual = writing
  return file.messages
}

test('a font of the project is found, and read when it is used', () => {
  install('noto-sans-thai', '400Regular', 'NotoSansThai_400Regular.ttf')
  const [source, ...others] = optionalFonts(project).filter(({ family }) => family === 'Noto Sans Thai')
  expect(others).toEqual([])
  expect(source).toMatchObject({ family: 'Noto Sans Thai', weight: 400, style: 'normal' })
  expect(String(source?.load())).toBe('font')
})

test('what installs a font is told where there is one that is not installed', () => {
  install('noto-sans-jp', '400Regular', 'NotoSansJP_400Regular.ttf')
  const reasons = ['Thai', 'Tamil', 'Japanese', 'Korean'].map(
    writing => adviseFonts(missing(writing), project)[0]?.reason,
  )
  expect(reasons).toEqual([
    'No font has it; add one by "npm install @expo-google-fonts/noto-sans-thai"',
    'No font has it',
    'No font has it',
    'No font has it; add one by "npm install @expo-google-fonts/noto-sans-kr"',
  ])
})

test('a build tells once what it lacks, at the entry that asks for it', async () => {
  const input = join(project, 'a.md')
  writeFileSync(
    input,
    '# Talks\n\n- Saturday walk สวัสดี, with Ada Lark\n- Sunday walk ลาก่อน, with Ben Finch\n',
  )
  const { built } = await build({ inputs: [input], output: join(project, 'out'), formats: ['pdf'] })
  const told = built.flatMap(({ file }) => file.messages).filter(({ ruleId }) => ruleId === 'missing-glyph')
  expect(told.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(
      /^No font has the \d+ characters of Thai, first “.*”, expected a font that has them; add one by "npm install @expo-google-fonts\/noto-sans-thai"$/,
    ),
  ])
  expect(told[0]?.file).toBe(input)
  expect(told[0]?.place).toMatchObject({ start: { line: 3 } })
})
