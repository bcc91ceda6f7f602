/** The parser and the convertor alone load twice as fast as the whole of css-tree, whose types name only the whole. */
declare module 'css-tree/parser' {
  import type { CssNode, ParseOptions } from 'css-tree'
  export default function parse(source: string, options: ParseOptions): CssNode
}

declare module 'css-tree/convertor' {
  import type { CssNode, CssNodePlain } from 'css-tree'

  const convertor: { toPlainObject(node: CssNode): CssNodePlain }
  export default convertor
}
