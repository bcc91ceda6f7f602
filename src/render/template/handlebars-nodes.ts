/** Nodes of Handlebars' syntax tree: what they are, and new ones. */

/** An expression with arguments: `{{truncate text 20}}`, `(slug title)`, `{{#each entries}}`. */
export type Call = Pick<hbs.AST.SubExpression, 'path' | 'params' | 'hash' | 'loc'>
export type Located = Pick<hbs.AST.Node, 'loc'>

interface NodesByType {
  ContentStatement: hbs.AST.ContentStatement
  MustacheStatement: hbs.AST.MustacheStatement
  BlockStatement: hbs.AST.BlockStatement
  PartialStatement: hbs.AST.PartialStatement
  SubExpression: hbs.AST.SubExpression
  PathExpression: hbs.AST.PathExpression
}

export function isNode<T extends keyof NodesByType>(node: hbs.AST.Node, type: T): node is NodesByType[T] {
  return node.type === type
}

export function nameOf(name: string, { loc }: Located): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc }
}

export function subExpression({ path, params, hash, loc }: Call): hbs.AST.SubExpression {
  return { type: 'SubExpression', path, params, hash, loc }
}

export function noHash(loc: hbs.AST.SourceLocation): hbs.AST.Hash {
  return { type: 'Hash', pairs: [], loc }
}
