import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Code } from 'mdast'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseMarkdown } from '../src/model/markdown.js'
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

  test('does what docs/digest-repository.md says, command by command', () => {
    const folder = join(scratch, 'repository')
    mkdirSync(folder)
    for (const { lang, meta, value } of guide()) {
      if (meta?.startsWith('input/')) writeFileSync(join(folder, meta), `${value}\n`)
      else if (meta) expect(readFileSync(join(folder, meta), 'utf8')).toBe(`${value}\n`)
      if (lang === 'console') runAsShown(value, folder)
    }
    expect(listOutput(join(folder, 'output'))).toContain('winter-2019.pdf')
  })
})

const guide = () =>
  parseMarkdown(readFileSync('docs/digest-repository.md', 'utf8')).children.filter(
    (node): node is Code => node.type === 'code',
  )

/** Runs commands as a page shows them, with what they print where it shows that. */
function runAsShown(text: string, folder: string): void {
  const lines = text.split('\n')
  const shown = lines.filter(line => !line.startsWith('$ '))
  const commands = lines.filter(line => line.startsWith('$ ')).map(line => line.slice(2))
  // It is installed from the packed file, beside.
  if (commands[0] === 'npm install') return
  const script = commands.join('\n').replaceAll('npx handbill', 'handbill')
  const { status, stdout } = spawnSync('sh', ['-ec', script], { cwd: folder, env: env(), encoding: 'utf8' })
  expect({ script, status }).toEqual({ script, status: script.startsWith('handbill diff') ? 1 : 0 })
  if (shown.length > 0) expect(stdout).toBe(`${shown.join('\n')}\n`)
}

const env = () => ({
  ...process.env,
  PATH: `${join(project, 'node_modules/.bin')}:${process.env.PATH}`,
  GIT_AUTHOR_NAME: 'Ida',
  GIT_AUTHOR_EMAIL: 'ida@example.org',
  GIT_COMMITTER_NAME: 'Ida',
  GIT_COMMITTER_EMAIL: 'ida@example.org',
})
