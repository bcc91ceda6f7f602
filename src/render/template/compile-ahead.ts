import Handlebars from 'handlebars'
import type { Template, TemplateFile } from '../../model/template.js'
import { HtmlContext } from '../html/html-context.js'
import { markdownScanner } from '../markdown/markdown-scanner.js'
import { compileOptions, compileWith } from './compile.js'
import { keyOf } from './compiled-ahead.js'
import type { Scanner } from './rewrite.js'

/**
 * The files of templates, compiled: JavaScript of a `CompiledAhead`, by the key that `compiledAhead` looks for.
 *
 * @throws HandbillError `template-broken`
 */
export function compileAhead(templates: readonly Template[]): Map<string, string> {
  const files = templates.flatMap(template => [
    ...(template.html ? [compiled(template.html, template, () => new HtmlContext())] : []),
    ...(template.markdown ? [compiled(template.markdown, template, () => markdownScanner)] : []),
  ])
  return new Map(files)
}

function compiled(
  file: TemplateFile,
  template: Template,
  newScanner: () => Scanner,
): [key: string, code: string] {
  const precompile = (program: hbs.AST.Program) => String(Handlebars.precompile(program, compileOptions))
  const { main, partials, sites } = compileWith(precompile, file, template, newScanner)
  const names = new Map(Object.entries(template.partials).map(([name, { path }]) => [path, name]))
  const named = sites.map(site => ({ ...site, file: names.get(site.file) ?? '' }))
  const made = Object.entries(partials).map(([name, code]) => `${JSON.stringify(name)}: ${code}`)
  const key = keyOf(file, template, newScanner().context().kind)
  return [key, `{ main: ${main}, partials: { ${made.join(', ')} }, sites: ${JSON.stringify(named)} }`]
}
