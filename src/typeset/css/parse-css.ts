import type { CssNodePlain, ParseOptions } from 'css-tree'
import convertor from 'css-tree/convertor'
import parse from 'css-tree/parser'

/** css-tree's tree with arrays for lists. (Its own option for that fails on white space.) */
export function parseCss(source: string, options: ParseOptions): CssNodePlain {
  return convertor.toPlainObject(parse(source, options))
}
