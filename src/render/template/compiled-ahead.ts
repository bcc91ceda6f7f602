/** Templates that are compiled when handbill is bundled: checking and compiling takes longer than filling. */
import { createHash } from 'node:crypto'
import type { Template, TemplateFile } from '../../model/template.js'
import type { CompiledAhead } from './compiled-file.js'
import { shippedTemplates } from './shipped-templates.js'

/**
 * What was compiled ahead of the same file with the same partials; `null` of a template of the user's own, and in the
 * library, which is not bundled with templates.
 *
 * @param kind What the file's text stands in: the same text is followed otherwise in Markdown than in HTML.
 */
export function compiledAhead(file: TemplateFile, template: Template, kind: string): CompiledAhead | null {
  const found = shippedTemplates[keyOf(file, template, kind)]?.()
  if (!found) return null
  const pathOf = (name: string) => template.partials[name]?.path ?? file.path
  return { ...found, sites: found.sites.map(site => ({ ...site, file: pathOf(site.file) })) }
}

/** Names what a file is compiled of. */
export function keyOf(file: TemplateFile, { partials }: Template, kind: string): string {
  const sources = Object.entries(partials).map(([name, { source }]) => [name, source])
  return createHash('sha256')
    .update(JSON.stringify([kind, file.source, sources]))
    .digest('hex')
}
