import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { announcement } from './announcement-text.js'
import { listOutput } from './list-output.js'

/** The package as npm makes it, installed in an empty project: what a user has. */
const scratch = mkdtempSync(join(tmpdir(), 'handbill-package-'))
const project = join(scratch, 'project')
let packed: { filename: string; files: { path: string }[] }

const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

beforeAll(() => {
  // Packed from a copy: packing builds, and other tests read dist/ meanwhile.
  const copy = join(scratch, 'copy')
  for (const name of ['package.json', 'tsconfig.json', 'src', '.ci', 'templates', 'README.md', 'LICENSE']) {
    cpSync(name, join(copy, name), { recursive: true })
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  packed = JSON.parse(npm(copy, 'pack', '--json').replace(/^[^[]*/, ''))[0]
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{"type":"module"}')
  writeFileSync(join(project, 'winter.txt'), announcement)
  npm(project, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(copy, packed.filename))
}, 180_000)

describe('the packed file', () => {
  test('holds only what is needed', () => {
    const top = new Set(packed.files.map(({ path }) => path.split('/')[0]))
    expect([...top].sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json', 'templates'])
    expect(packed.files.filter(({ path }) => /\.(test|tsbuildinfo|map)\b/.test(path))).toEqual([])
  })

  test('runs as a command in an empty project', () => {
    const out = npm(project, 'exec', '--', 'handbill', 'build', 'winter.txt')
    expect(out).toContain('output/winter.{md,html,pdf,json}')
    expect(listOutput(join(project, 'output'))).toEqual([
      'winter.html',
      'winter.json',
      'winter.md',
      'winter.pdf',
    ])
  })

  test('runs as a library, and carries its schema', () => {
    const script = `
      import { extract, render, formats } from 'handbill'
      import { readFileSync } from 'node:fs'
      const digest = extract(readFileSync('winter.txt', 'utf8'))
      const markdown = await render(digest, { format: 'md' })
      const pdf = await render(digest, { format: 'pdf' })
      const schema = JSON.parse(readFileSync(new URL(import.meta.resolve('handbill/digest.schema.json'))))
      console.log(JSON.stringify([digest.entries.length, markdown.startsWith('# '), pdf.length > 1000, schema.type, formats.length]))`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: project,
      encoding: 'utf8',
    })
    expect(JSON.parse(out)).toEqual([3, true, true, 'object', 4])
  })

  test('brings types that a strict project accepts', () => {
    writeFileSync(
      join(project, 'use.ts'),
      `import { type Digest, extract, render } from 'handbill'
      const digest: Digest = extract('text')
      const text: string = await render(digest, { format: 'md' })
      const bytes: Uint8Array = await render(digest, { format: 'pdf' })
      export { bytes, text }
      // @ts-expect-error a format that there is not
      await render(digest, { format: 'docx' })`,
    )
    const flags = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--skipLibCheck',
      'false',
    ]
    expect(() =>
      execFileSync(resolve('node_modules/.bin/tsc'), [...flags, 'use.ts'], { cwd: project }),
    ).not.toThrow()
  })

  test('importing it does nothing', () => {
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', "await import('handbill')"], {
      cwd: project,
      encoding: 'utf8',
    })
    expect(out).toBe('')
    const { sideEffects } = JSON.parse(
      readFileSync(join(project, 'node_modules/handbill/package.json'), 'utf8'),
    )
    expect(sideEffects).toEqual(['./dist/cli.js'])
  })
})
