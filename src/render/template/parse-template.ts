import Handlebars from 'handlebars'
import { HandbillError } from '../../model/error.js'
import type { TemplateFile } from '../../model/template.js'

/**
 * Parses a template.
 *
 * @throws HandbillError `template-broken` with line and column.
 */
export function parseTemplate(file: TemplateFile): hbs.AST.Program {
  try {
    return Handlebars.parse(file.source, { srcName: file.path })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw syntaxFault(file, error)
  }
}

function syntaxFault(file: TemplateFile, error: Error): HandbillError {
  const { reason, cure } = explain(error.message)
  const place = 'lineNumber' in error ? placeOfException(error) : placeInReport(file.source, error.message)
  return new HandbillError('template-broken', reason, cure, { file: file.path, ...place }, error)
}

function placeOfException(error: object): { line: number; column: number } {
  const { lineNumber, column } = error as { lineNumber: number; column: number }
  return { line: lineNumber, column: column + 1 }
}

/** Handlebars' parser tells its place as text: the line's number, and a caret below the 20 characters before it. */
function placeInReport(source: string, report: string): { line: number; column: number } {
  const found = /^Parse error on line (\d+):\n(.*)\n(-*)\^/.exec(report)
  const line = Number(found?.[1] ?? 1)
  const before = (found?.[2] ?? '').slice(0, found?.[3]?.length ?? 0).replace(/^\.\.\./, '')
  const text = source.split('\n')[line - 1] ?? ''
  const columns = Array.from({ length: text.length + 1 }, (_, column) => column)
  const ends = (column: number): boolean => {
    const tail = text.slice(0, column)
    return tail.endsWith(before) || before.endsWith(tail)
  }
  return { line, column: (columns.findLast(ends) ?? 0) + 1 }
}

function explain(message: string): { reason: string; cure: string } {
  const mismatch = /^(\S+) doesn't match (\S+) - /.exec(message)
  if (mismatch) {
    const [, open = '', close = ''] = mismatch
    return {
      reason: `Unexpected {{/${close}}}, expected {{/${open}}}`,
      cure: 'Close the blocks in their order.',
    }
  }
  if (message.includes("got 'EOF'")) {
    return { reason: 'Unexpected end of the template', cure: 'Close every {{#block}} with its {{/block}}.' }
  }
  const [, token = ''] = /got '(\w+)'/.exec(message) ?? []
  const reason = token === '' ? message.replace(/ - \d+:\d+$/, '') : 'Unexpected text inside double braces'
  return { reason, cure: 'Write {{name}}, {{helper value}} or {{#block}}…{{/block}}.' }
}
