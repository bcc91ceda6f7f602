// The sources write patterns as they are: `/\p{Lu}\p{L}+/u`. Bundled, those with classes of Unicode or letters in either
// case are `TwoPatterns` (src/model/two-patterns.ts), which V8 makes late, and for most texts in a fraction of the time.
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const runtime = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/model/two-patterns.ts')

export const twoPatterns = {
  name: 'two-patterns',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      if (path === runtime) return undefined
      const source = readFileSync(path, 'utf8')
      const code = withTwoPatterns(source, path)
      return code === source ? undefined : { contents: code, loader: 'ts' }
    })
  },
}

/** The source with every such pattern in two. */
export function withTwoPatterns(source, path) {
  const patterns = patternsOf(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true))
  if (patterns.length === 0) return source
  let code = ''
  let end = 0
  const hoisted = []
  for (const { node, values, isHoisted } of patterns) {
    const made = `/* @__PURE__ */ new $TwoPatterns(${values})`
    code += source.slice(end, node.getStart()) + (isHoisted ? `$pattern${hoisted.length}` : made)
    if (isHoisted) hoisted.push(`const $pattern${hoisted.length} = ${made};`)
    end = node.end
  }
  const door = `./${relative(dirname(path), runtime).replaceAll('\\', '/')}`
  return `import { TwoPatterns as $TwoPatterns } from '${door}';${hoisted.join('')}${code}${source.slice(end)}`
}

/** The patterns of a source: where each stands, and what it is made of. One inside a function is made once, outside of it. */
export function patternsOf(file) {
  const patterns = []
  const visit = (node, isInFunction) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const values = valuesOf(node.text)
      if (values && (!isInFunction || startsAnew(node)))
        patterns.push({ node, values, isHoisted: isInFunction })
    } else if (isConstructor(node)) {
      patterns.push({ node, values: node.arguments.map(value => value.getText()), isHoisted: false })
    } else ts.forEachChild(node, child => visit(child, isInFunction || ts.isFunctionLike(node)))
  }
  visit(file, false)
  return patterns
}

/** What makes the pattern of a literal; `null` where it is made and compiled quickly as it is. */
function valuesOf(literal) {
  const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(literal)
  const isSlow = flags.includes('u') && (flags.includes('i') || /\\p\{/.test(source))
  return isSlow ? [JSON.stringify(source), JSON.stringify(flags)] : null
}

/** `new RegExp(…)` with the flag `u`, or with flags that only the run tells. */
function isConstructor(node) {
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp' || node.arguments.length !== 2)
    return false
  const [, flags] = node.arguments
  return !ts.isStringLiteral(flags) || flags.text.includes('u')
}

const everyMatch = new Set(['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split'])

/** Whether it matters nothing where its last match ended. */
function startsAnew({ text, parent }) {
  if (!/[gy]\w*$/.test(text)) return true
  return ts.isCallExpression(parent) && everyMatch.has(parent.expression.name?.text)
}
