import { HandbillError } from '../../model/error.js'
import type { TemplateFile } from '../../model/template.js'

/** A place in a template where something is said in double braces, and what an output there stands in. */
export interface Site {
  file: string
  /** 1-based. */
  line: number
  /** 1-based. */
  column: number
  context: OutputContext
}

/** What an output stands in; it decides how the value is escaped. */
export type OutputContext =
  | { kind: 'markdown' }
  /** Between tags. */
  | { kind: 'text' }
  /** In `<title>` or `<textarea>`: text without elements. */
  | { kind: 'plain' }
  | { kind: 'attribute'; quote: string }
  /** The start of an attribute that holds a URL. */
  | { kind: 'url'; quote: string }
  /** `<script type="application/ld+json">`, `<script type="application/json">` */
  | { kind: 'json' }
  /** `<script>` */
  | { kind: 'script' }
  /** `<style>` */
  | { kind: 'style' }
  | { kind: 'forbidden'; where: string; cure: string }

/** A fault of a template at a place in it. `node` is a Handlebars AST node: line 1-based, column 0-based. */
export function brokenAt(
  file: TemplateFile,
  node: { loc: { start: { line: number; column: number } } },
  message: string,
  cure: string,
): HandbillError {
  const { line, column } = node.loc.start
  return new HandbillError('template-broken', message, cure, { file: file.path, line, column: column + 1 })
}

/** A fault that shows while a template is filled. */
export function brokenSite({ file, line, column }: Site, message: string, cure: string): HandbillError {
  return new HandbillError('template-broken', message, cure, { file, line, column })
}
