/**
 * Makes a parsed template safe by construction before Handlebars compiles it: every output goes through `emit`, which
 * escapes for the place it stands in, and every path through `lookup`, which reaches own properties only. What could
 * step around either is a fault at its line and column.
 */
import type { HandbillError } from '../model/error.js'
import { nearest } from '../model/nearest.js'
import type { TemplateFile } from '../model/template.js'
import { type Signature, signatures } from './signatures.js'
import { brokenAt, type OutputContext, type Site } from './site.js'

/** Names of calls that no template can write, since what it writes is checked against the table of helpers. */
export const emitCall = ' emit'
export const lookupCall = ' lookup'
/** The named argument that tells a helper its site. */
export const siteArgument = ' site'

/** Follows a format's text from output to output. */
export interface Scanner {
  state: unknown
  feed(text: string): void
  context(): OutputContext
}

export interface RewriteOptions {
  file: TemplateFile
  scanner: Scanner
  /** Every output, path and call gets a number: its index here. */
  sites: Site[]
  partialNames: readonly string[]
  /** Called for each partial that is used. */
  usePartial(name: string): void
}

/** An expression with arguments: `{{truncate text 20}}`, `(slug title)`, `{{#each entries}}`. */
type Call = Pick<hbs.AST.SubExpression, 'path' | 'params' | 'hash' | 'loc'>
type Located = Pick<hbs.AST.Node, 'loc'>
/** Block parameters that are in sight. */
type Scope = readonly string[]

/**
 * Rewrites the program in place.
 *
 * @throws HandbillError `template-broken`
 */
export function rewrite(program: hbs.AST.Program, options: RewriteOptions): void {
  new Rewriter(options).program(program, [])
}

class Rewriter {
  readonly #options: RewriteOptions

  constructor(options: RewriteOptions) {
    this.#options = options
  }

  program(program: hbs.AST.Program, scope: Scope): void {
    const inSight = [...scope, ...(program.blockParams ?? [])]
    for (const statement of program.body) this.#statement(statement, inSight)
  }

  #statement(statement: hbs.AST.Statement, scope: Scope): void {
    if (isNode(statement, 'ContentStatement')) this.#options.scanner.feed(statement.value)
    else if (isNode(statement, 'MustacheStatement')) this.#output(statement, scope)
    else if (isNode(statement, 'BlockStatement')) this.#block(statement, scope)
    else if (isNode(statement, 'PartialStatement')) this.#partial(statement, scope)
    else if (statement.type !== 'CommentStatement') {
      throw this.#fault(
        statement,
        'Unexpected decorator or partial block',
        'Use {{> partial}} and {{#block}} only.',
      )
    }
  }

  #output(node: hbs.AST.MustacheStatement, scope: Scope): void {
    if (!node.escaped) {
      throw this.#fault(
        node,
        'Unexpected unescaped output',
        'Write {{…}}: rich text prints as markup by itself.',
      )
    }
    const context = this.#options.scanner.context()
    if (context.kind === 'forbidden') {
      throw this.#fault(node, `Unexpected value in ${context.where}`, context.cure)
    }
    const { path } = node
    const value = isNode(path, 'PathExpression') ? this.#call({ ...node, path }, scope) : path
    node.path = nameOf(emitCall, node)
    node.params = [value, this.#siteNumber(node, context)]
    node.hash = noHash(node.loc)
    node.escaped = false
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope): void {
    const signature = this.#signature(node, scope)
    if (signature?.block !== true) {
      throw this.#fault(
        node,
        `Unexpected block {{#${node.path.original}}}`,
        `Use one of ${blockNames()
          .map(name => `{{#${name}}}`)
          .join(', ')}.`,
      )
    }
    this.#arguments(node, signature, scope)
    const { scanner } = this.#options
    const before = scanner.state
    this.program(node.program, scope)
    if (!node.inverse) return
    const after = scanner.state
    scanner.state = before
    this.program(node.inverse, scope)
    scanner.state = after
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope): void {
    const { partialNames, scanner, usePartial } = this.#options
    if (!isNode(node.name, 'PathExpression')) {
      throw this.#fault(node, 'Unexpected computed partial', 'Name the partial.')
    }
    const name = node.name.original
    if (!partialNames.includes(name))
      throw this.#fault(node, `Unknown partial ${name}`, suggest(name, partialNames))
    const { kind } = scanner.context()
    if (kind !== 'text' && kind !== 'markdown') {
      throw this.#fault(node, `Unexpected partial inside a tag`, 'Use partials between tags.')
    }
    node.params = node.params.map(param => this.#expression(param, scope))
    this.#hash(node.hash, scope)
    usePartial(name)
  }

  #expression(node: hbs.AST.Expression, scope: Scope): hbs.AST.Expression {
    if (isNode(node, 'SubExpression')) return this.#call(node, scope)
    return isNode(node, 'PathExpression') ? this.#path(node, scope) : node
  }

  /** A helper's call, or a path when it is neither a helper's name nor has arguments. */
  #call(node: Call, scope: Scope): hbs.AST.Expression {
    const signature = this.#signature(node, scope)
    if (signature !== null && !signature.block) {
      this.#arguments(node, signature, scope)
      return subExpression(node)
    }
    if (signature === null && node.params.length === 0 && !node.hash) return this.#path(node.path, scope)
    const names = Object.keys(signatures).filter(name => !signatures[name]?.block)
    throw this.#fault(node, `Unknown helper ${node.path.original}`, suggest(node.path.original, names))
  }

  #signature({ path }: Call, scope: Scope): Signature | null {
    const [name = ''] = path.parts
    const isName =
      path.parts.length === 1 && path.depth === 0 && !path.data && !/^(?:this|\.)/.test(path.original)
    if (!isName || scope.includes(name) || !Object.hasOwn(signatures, name)) return null
    return signatures[name] ?? null
  }

  #arguments(node: Call, signature: Signature, scope: Scope): void {
    const [least, most] = signature.arguments
    const count = node.params.length
    if (count < least || count > most) {
      const wanted = least === most ? `${least}` : `${least} to ${most}`
      throw this.#fault(
        node,
        `Unexpected ${count} arguments, expected ${wanted}`,
        `Write ${signature.usage}.`,
      )
    }
    const unknown = node.hash?.pairs.find(pair => !signature.named.includes(pair.key))
    if (unknown) throw this.#fault(unknown, `Unknown argument ${unknown.key}`, `Write ${signature.usage}.`)
    node.params = node.params.map(param => this.#expression(param, scope))
    this.#hash(node.hash, scope)
    if (!signature.builtIn) this.#tellSite(node)
  }

  #hash(hash: hbs.AST.Hash | undefined, scope: Scope): void {
    for (const pair of hash?.pairs ?? []) pair.value = this.#expression(pair.value, scope)
  }

  #tellSite(node: Call): void {
    const value = this.#siteNumber(node, this.#options.scanner.context())
    const pair: hbs.AST.HashPair = { type: 'HashPair', key: siteArgument, value, loc: node.loc }
    node.hash = { type: 'Hash', pairs: [...(node.hash?.pairs ?? []), pair], loc: node.loc }
  }

  /** `a.b.c` becomes ( lookup this "a" "b" "c" site). */
  #path(path: hbs.AST.PathExpression, scope: Scope): hbs.AST.Expression {
    const [first = '', ...rest] = path.parts
    if (path.data && !loopVariables.includes(first)) {
      throw this.#fault(path, `Unknown variable @${first}`, suggest(first, loopVariables))
    }
    const isVariable = path.data || (path.depth === 0 && scope.includes(first))
    const keys = isVariable ? rest : path.parts
    const base = { ...path, parts: isVariable ? [first] : [] }
    if (keys.length === 0) return base
    const { loc } = path
    const literals = keys.map(key => ({ type: 'StringLiteral', value: key, original: key, loc }))
    const site = this.#siteNumber(path, this.#options.scanner.context())
    return subExpression({
      path: nameOf(lookupCall, path),
      params: [base, ...literals, site],
      hash: noHash(loc),
      loc,
    })
  }

  #siteNumber(node: Located, context: OutputContext): hbs.AST.NumberLiteral {
    const { line, column } = node.loc.start
    const number =
      this.#options.sites.push({ file: this.#options.file.path, line, column: column + 1, context }) - 1
    return { type: 'NumberLiteral', value: number, original: number, loc: node.loc }
  }

  #fault(node: Located, message: string, cure: string): HandbillError {
    return brokenAt(this.#options.file, node, message, cure)
  }
}

const loopVariables: readonly string[] = ['root', 'index', 'first', 'last', 'key']

interface NodesByType {
  ContentStatement: hbs.AST.ContentStatement
  MustacheStatement: hbs.AST.MustacheStatement
  BlockStatement: hbs.AST.BlockStatement
  PartialStatement: hbs.AST.PartialStatement
  SubExpression: hbs.AST.SubExpression
  PathExpression: hbs.AST.PathExpression
}

function isNode<T extends keyof NodesByType>(node: hbs.AST.Node, type: T): node is NodesByType[T] {
  return node.type === type
}

function nameOf(name: string, { loc }: Located): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc }
}

function subExpression({ path, params, hash, loc }: Call): hbs.AST.SubExpression {
  return { type: 'SubExpression', path, params, hash, loc }
}

function noHash(loc: hbs.AST.SourceLocation): hbs.AST.Hash {
  return { type: 'Hash', pairs: [], loc }
}

function blockNames(): string[] {
  return Object.keys(signatures).filter(name => signatures[name]?.block)
}

function suggest(word: string, names: readonly string[]): string {
  const near = nearest(word, names)
  const guess = near === null ? '' : `Did you mean ${near}? `
  return names.length === 0 ? 'The template has none.' : `${guess}There are ${names.join(', ')}.`
}
