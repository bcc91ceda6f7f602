import { pageSize, type RenderContext, resolveOptions } from '../pipeline.js'
import { bundledFonts } from './bundled-fonts.js'
import { loadTemplate } from './load-template.js'
import { optionalFonts } from './optional-fonts.js'
import type { Task } from './task.js'
import { templateFiles } from './template-files.js'

/** What a task says of how its outputs look. */
type Look = Pick<Task, 'template' | 'settings' | 'paper' | 'standard' | 'date'>

/** What the tasks of one thread share: fonts, and each template with its settings, loaded when first asked for. */
export class Workshop {
  readonly #fonts = [...bundledFonts(), ...optionalFonts()]
  readonly #contexts = new Map<string, Promise<RenderContext>>()

  /** @throws HandbillError `unknown-template`, `template-broken`, `bad-option` */
  contextOf({ template, settings, paper, standard, date }: Look): Promise<RenderContext> {
    const look = { template, settings, paper, standard, date }
    const key = JSON.stringify(look)
    const context = this.#contexts.get(key) ?? this.#makeContext(look)
    this.#contexts.set(key, context)
    return context
  }

  async #makeContext(look: Look): Promise<RenderContext> {
    const template = await loadTemplate(look.template)
    resolveOptions(template, look.settings)
    return {
      template,
      options: {
        settings: look.settings,
        paper: pageSize(look.paper ?? template.paper),
        date: look.date === null ? null : new Date(look.date),
      },
      fonts: this.#fonts,
      files: templateFiles(template),
      standard: look.standard,
    }
  }
}
