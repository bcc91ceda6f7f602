/**
 * Makes a parsed template safe by construction before Handlebars compiles it: every output goes through `emit`, which
 * escapes for the place it stands in, and every path through `lookup`, which reaches own properties only. What could
 * step around either is a fault at its line and column.
 */
import { HandbillError } from '../../model/error.js'
import { nearest } from '../../model/nearest.js'
import type { TemplateFile } from '../../model/template.js'
import { type Call, isNode, type Located, nameOf, noHash, subExpression } from './handlebars-nodes.js'
import { type Signature, signatures } from './signatures.js'
import { brokenAt, type OutputContext, type Site } from './site.js'
import type { TraceSite } from './trace.js'

/** Names of calls that no template can write, since what it writes is checked against the table of helpers. */
export const emitCall = ' emit'
export const lookupCall = ' lookup'
export const traceCall = ' trace'
/** The named argument that tells a helper its site. */
export const siteArgument = ' site'

/** Follows a format's text from output to output. */
export interface Scanner<S = unknown> {
  /** Where the text so far leaves off. */
  state: S
  /** Whether that is no longer inside anything, as at the start. */
  readonly isWhole: boolean
  /** Reads on; a fault's offset counts from the start of this text. */
  feed(text: string): { offset: number; message: string; cure: string } | null
  /** What an output here would stand in. */
  context(): OutputContext
  /** Takes note of an output. */
  print(): void
  /** Where two branches meet; `null` when they do not. */
  join(a: S, b: S): S | null
  /** The state before and after each turn of a loop; `null` when there is none. */
  joinTurns(before: S, after: S): S | null
}

export interface RewriteOptions {
  file: TemplateFile
  scanner: Scanner
  /** Every output, path and call gets a number: its index here. */
  sites: Site[]
  partialNames: readonly string[]
  /** Called for each partial that is used. */
  usePartial(name: string): void
  /** Whether marks are put where pieces begin between tags. */
  isTraced?: boolean
}

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

/**
 * Rewrites a partial, which is used between tags and has to end there.
 *
 * @throws HandbillError `template-broken`
 */
export function rewritePartial(program: hbs.AST.Program, options: RewriteOptions): void {
  rewrite(program, options)
  if (options.scanner.isWhole) return
  const { path, source } = options.file
  const lines = source.split('\n')
  throw new HandbillError('template-broken', 'Unexpected end of the partial inside a tag', wholeTags, {
    file: path,
    line: lines.length,
    column: (lines.at(-1) ?? '').length + 1,
  })
}

const wholeTags = 'Close every tag, quote, comment, script and style where it was opened.'

class Rewriter {
  readonly #options: RewriteOptions

  constructor(options: RewriteOptions) {
    this.#options = options
  }

  program(program: hbs.AST.Program, scope: Scope): void {
    const inSight = [...scope, ...(program.blockParams ?? [])]
    if (this.#options.isTraced) program.body = program.body.flatMap(part => this.#traced(part, inSight))
    else for (const statement of program.body) this.#statement(statement, inSight)
  }

  #statement(statement: hbs.AST.Statement, scope: Scope): void {
    if (isNode(statement, 'ContentStatement')) this.#content(statement)
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

  #content(node: hbs.AST.ContentStatement): void {
    const found = this.#options.scanner.feed(node.value) ?? noncharacter(node.value)
    if (found === null) return
    const place = { loc: { start: placeIn(node, found.offset) } }
    throw brokenAt(this.#options.file, place, found.message, found.cure)
  }

  /** A statement with a mark before it, where it stands between tags. */
  #traced(statement: hbs.AST.Statement, scope: Scope): hbs.AST.Statement[] {
    if (isNode(statement, 'ContentStatement')) return this.#tracedContent(statement)
    const isBetween =
      isNode(statement, 'MustacheStatement') && this.#options.scanner.context().kind === 'text'
    const marks = isBetween ? [this.#mark(statement, statement.loc.start, false)] : []
    this.#statement(statement, scope)
    return [...marks, statement]
  }

  /** Text with a mark where it first stands between tags. */
  #tracedContent(node: hbs.AST.ContentStatement): hbs.AST.Statement[] {
    const { scanner } = this.#options
    const { value } = node
    let cut = 0
    while (!scanner.isWhole && cut < value.length) scanner.feed(value.charAt(cut++))
    if (!scanner.isWhole) return [node]
    const mark = this.#mark(node, placeIn(node, cut), true)
    scanner.feed(value.slice(cut))
    const part = (text: string): hbs.AST.ContentStatement => ({ ...node, value: text })
    return [part(value.slice(0, cut)), mark, part(value.slice(cut))]
  }

  #mark({ loc }: Located, { line, column }: hbs.AST.Position, isText: boolean): hbs.AST.MustacheStatement {
    const { file, sites, scanner } = this.#options
    const site: TraceSite = { file: file.path, line, column: column + 1, context: scanner.context(), isText }
    const value = sites.push(site) - 1
    const number: hbs.AST.NumberLiteral = { type: 'NumberLiteral', value, original: value, loc }
    return {
      type: 'MustacheStatement',
      path: nameOf(traceCall, { loc }),
      params: [number],
      hash: noHash(loc),
      escaped: false,
      strip: { open: false, close: false },
      loc,
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
    this.#options.scanner.print()
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
    this.#branches(node, scope)
  }

  /** Whatever the values are, what follows a block stands in the same, and so does what a loop repeats. */
  #branches(node: hbs.AST.BlockStatement, scope: Scope): void {
    const { scanner } = this.#options
    const before = scanner.state
    const context = JSON.stringify(scanner.context())
    this.program(node.program, scope)
    const after = scanner.state
    if (node.path.original === 'each') {
      scanner.state = this.#joined(node, scanner.joinTurns(before, after))
      if (JSON.stringify(scanner.context()) !== context) throw this.#uneven(node)
    }
    scanner.state = before
    if (node.inverse) this.program(node.inverse, scope)
    scanner.state = this.#joined(node, scanner.join(after, scanner.state))
  }

  #joined(node: hbs.AST.BlockStatement, state: unknown): unknown {
    if (state === null) throw this.#uneven(node)
    return state
  }

  #uneven(node: hbs.AST.BlockStatement): HandbillError {
    const name = node.path.original
    return this.#fault(node, `Unexpected change of place between {{#${name}}} and {{/${name}}}`, wholeTags)
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

/** Where the character at an offset of a text stands; white space may have been taken off its begin. */
function placeIn(node: hbs.AST.ContentStatement, offset: number): hbs.AST.Position {
  const { start } = node.loc
  const whole = String(node.original)
  const lines = whole.slice(0, whole.indexOf(node.value) + offset).split('\n')
  const column = (lines.at(-1) ?? '').length + (lines.length === 1 ? start.column : 0)
  return { line: start.line + lines.length - 1, column }
}

/** What marks are made of cannot be part of a template. */
function noncharacter(text: string): ReturnType<Scanner['feed']> {
  const offset = text.search(/[\ufdd0-\ufdef]/)
  const cure = 'Take it out: it is no character (Unicode, 23.7).'
  return offset < 0 ? null : { offset, message: 'Unexpected noncharacter', cure }
}

const loopVariables: readonly string[] = ['root', 'index', 'first', 'last', 'key']

function blockNames(): string[] {
  return Object.keys(signatures).filter(name => signatures[name]?.block)
}

function suggest(word: string, names: readonly string[]): string {
  const near = nearest(word, names)
  const guess = near === null ? '' : `Did you mean ${near}? `
  return names.length === 0 ? 'The template has none.' : `${guess}There are ${names.join(', ')}.`
}
