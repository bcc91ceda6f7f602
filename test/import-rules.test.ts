import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** What each room may import beside itself and libraries; `src/README.md` draws the same picture. */
const mayImport: Record<string, readonly string[]> = {
  model: [],
  read: ['model'],
  collection: ['model'],
  structure: ['model'],
  check: ['model'],
  explain: ['model'],
  correct: ['model'],
  digest: ['model'],
  diff: ['model'],
  project: ['model'],
  render: ['model'],
  typeset: [],
  pipeline: [
    'model',
    'read',
    'structure',
    'check',
    'correct',
    'explain',
    'digest',
    'diff',
    'collection',
    'project',
    'render',
    'typeset',
  ],
  load: [],
  build: ['model', 'pipeline', 'load'],
  plugin: ['model', 'pipeline', 'build'],
  index: ['model', 'pipeline', 'build', 'plugin'],
  cli: ['index', 'load'],
}

/** Only these reach the machine: files, network, clock, console, environment. */
const mayUseMachine = ['build', 'cli', 'load']

/** Node's modules that reach nothing: hashing, and loading code late. */
const harmless = ['node:buffer', 'node:crypto', 'node:module']

interface Import {
  file: string
  room: string
  target: string
  typeOnly: boolean
}

const roomOf = (path: string) => path.split('/')[0]?.replace(/\.ts$/, '') ?? ''

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join('src', file), 'utf8'),
    ts.ScriptTarget.ESNext,
    true,
  )
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const literal = moduleOf(node)
    if (literal) found.push({ file, room: roomOf(file), target: literal, typeOnly: isTypeOnly(node) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function moduleOf(node: ts.Node): string | null {
  const expression =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined
  return expression && ts.isStringLiteral(expression) ? expression.text : null
}

const isTypeOnly = (node: ts.Node) =>
  ts.isImportDeclaration(node)
    ? node.importClause?.isTypeOnly === true
    : ts.isExportDeclaration(node) && node.isTypeOnly

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
const imports = files.flatMap(file => importsOf(file.replaceAll('\\', '/')))

test('the sources were found', () => {
  expect(files.length).toBeGreaterThan(20)
  expect(imports.length).toBeGreaterThan(50)
})

test('imports between the stages run one way', () => {
  const wrong = imports
    .filter(({ target }) => target.startsWith('.'))
    .map(found => ({
      ...found,
      to: roomOf(normalize(join(dirname(found.file), found.target))).replace(/\.js$/, ''),
    }))
    .filter(({ room, to }) => room !== to && !mayImport[room]?.includes(to))
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('only build, load and cli reach the machine', () => {
  const wrong = imports.filter(
    ({ room, target, typeOnly }) =>
      isBuiltin(target) && !harmless.includes(target) && !typeOnly && !mayUseMachine.includes(room),
  )
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('only build, load and cli read the clock, the environment or the console', () => {
  const wrong = files
    .filter(file => !mayUseMachine.includes(roomOf(file)))
    .filter(file =>
      /\bprocess\b[.[]|\bconsole\.|\bDate\.now\b|\bnew Date(\(\)|;|$)|[^.\w]Date\(\)|\bMath\.random\b|\bperformance\.|\bfetch\(/.test(
        withoutComments(readFileSync(join('src', file), 'utf8')),
      ),
    )
  expect(wrong).toEqual([])
})

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
