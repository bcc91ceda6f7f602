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

/** In `structure/`, what speaks of less knows nothing of what speaks of more: each imports those before it alone. */
const structureRooms = ['lexicon', 'words', 'phrases', 'lines', 'features', 'document']

/** What all rooms of `structure/` may import. */
const structureGround = ['structure/inline.ts', 'structure/source.ts']

/**
 * Files that import each other in a circle, since what they lay out nests: a list holds blocks, a cell a table; or since one
 * works out what the other answers.
 */
const nesting = [
  ['read/text/blocks.ts', 'read/text/list.ts'],
  ['structure/features/features.ts', 'structure/features/head-splits.ts', 'structure/features/link-bar.ts'],
  [
    'typeset/page/build-flow.ts',
    'typeset/page/cell-flow.ts',
    'typeset/page/layout-columns.ts',
    'typeset/page/layout-grid.ts',
    'typeset/page/layout-image.ts',
    'typeset/page/layout-table.ts',
    'typeset/page/row-heights.ts',
  ],
  ['typeset/page/column-widths.ts', 'typeset/page/content-widths.ts'],
  ['typeset/page/fill-flow.ts', 'typeset/page/part-notes.ts', 'typeset/page/split-item.ts'],
]

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

const structureRoom = (path: string) =>
  path.startsWith('structure/') ? structureRooms.indexOf(path.split('/')[1] ?? '') : -1

/** Whether a file of a room imports one of a later room, or one that has none. */
const looksUp = (from: number, to: number, target: string) =>
  to > from || (to < 0 && target.startsWith('structure/') && !structureGround.includes(target))

/** The file that a relative import names, in `src`. */
const targetOf = ({ file, target }: Import) =>
  normalize(join(dirname(file), target))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts')

/** Sets of files that each reach the others by imports, as their names in order. */
function circlesIn(all: readonly Import[]): string[] {
  const near = new Map<string, Set<string>>()
  for (const found of all.filter(({ target }) => target.startsWith('.')))
    near.set(found.file, (near.get(found.file) ?? new Set()).add(targetOf(found)))
  const reached = new Map([...near.keys()].map(file => [file, reachedFrom(file, near)]))
  const circles = [...near.keys()]
    .filter(file => reached.get(file)?.has(file))
    .map(file => [...(reached.get(file) ?? [])].filter(other => reached.get(other)?.has(file)))
  return [...new Set(circles.map(files => files.sort().join(' ')))]
}

function reachedFrom(file: string, near: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>()
  const open = [file]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const next of near.get(at) ?? [])
      if (!reached.has(next)) {
        reached.add(next)
        open.push(next)
      }
  return reached
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

test('in structure, what speaks of less knows nothing of what speaks of more', () => {
  const wrong = imports
    .filter(({ target }) => target.startsWith('.'))
    .map(found => ({ ...found, from: structureRoom(found.file), to: structureRoom(targetOf(found)) }))
    .filter(({ from, to, ...found }) => from >= 0 && looksUp(from, to, targetOf(found)))
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
})

test('files import each other in a circle only where they have to', () => {
  expect(circlesIn(imports).sort()).toEqual(nesting.map(files => files.join(' ')))
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
