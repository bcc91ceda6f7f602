import type { Site } from './site.js'

/** A template's file with the partials that it uses, by name: checked, and compiled to what Handlebars makes of them. */
export interface CompiledFile<Compiled> {
  main: Compiled
  partials: Record<string, Compiled>
  sites: readonly Site[]
}

/** As code: compiled when handbill is bundled. */
export type CompiledAhead = CompiledFile<TemplateSpecification>
