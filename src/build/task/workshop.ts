import type { Look } from '../../model/look.js'
import type { Template } from '../../model/template.js'
import { pageSize, type RenderContext, resolveOptions } from '../../pipeline.js'
import { bundledFonts } from '../fonts/bundled-fonts.js'
import { optionalFonts } from '../fonts/optional-fonts.js'
import { hashOf } from '../state/hash.js'
import { loadTemplate } from '../template/load-template.js'
import { hashedAssets } from '../template/template-assets.js'
import { templateFiles, templateFolders } from '../template/template-files.js'
import { codeVersions } from '../versions.js'

/** What makes an announcement's outputs of its digest. */
export interface Tools {
  context: RenderContext
  /** A hash of the template's files, the fonts there are and the code. */
  fingerprint: string
}

/** What the tasks of one thread share: fonts, and each template with its settings, loaded when first asked for. */
export class Workshop {
  readonly #fonts = [...bundledFonts(), ...optionalFonts()]
  readonly #versions = codeVersions()
  readonly #templates = new Map<string, Promise<Loaded>>()
  readonly #tools = new Map<string, Promise<Tools>>()

  /** @throws HandbillError `unknown-template`, `template-broken`, `bad-option` */
  toolsFor(
    { formats: _formats, language: _language, ...look }: Look,
    date: number | null,
    site: string | null,
  ): Promise<Tools> {
    return once(this.#tools, JSON.stringify([look, date, site]), () => this.#makeTools(look, date, site))
  }

  /** The folders of the templates that were asked for, and of those that they extend. */
  async templateFolders(): Promise<string[]> {
    const loaded = await Promise.all(this.#templates.values())
    return [...new Set(loaded.flatMap(({ template }) => templateFolders(template)))]
  }

  async #makeTools(
    { template: name, options: settings, paper, standard, ...spoken }: Omit<Look, 'formats' | 'language'>,
    date: number | null,
    site: string | null,
  ): Promise<Tools> {
    const { template, files, fingerprint } = await once(this.#templates, name, () => this.#load(name))
    resolveOptions(template, settings)
    const options = {
      settings,
      paper: pageSize(paper ?? template.paper),
      date: date === null ? null : new Date(date),
      site,
      ...spoken,
    }
    return { context: { template, options, fonts: this.#fonts, files, standard }, fingerprint }
  }

  async #load(name: string): Promise<Loaded> {
    const template = await loadTemplate(name)
    const fonts = this.#fonts.map(({ id }) => id)
    const parts = [withoutPaths(template), hashedAssets(template), fonts, this.#versions]
    return { template, files: templateFiles(template), fingerprint: hashOf(parts) }
  }
}

interface Loaded {
  template: Template
  files: ReturnType<typeof templateFiles>
  fingerprint: string
}

function once<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const value = values.get(key) ?? make()
  values.set(key, value)
  return value
}

/** What decides of a template: where its files lie does not. */
export function withoutPaths({ markdown, html, css, partials, ...rest }: Template): unknown {
  return {
    ...rest,
    markdown: markdown?.source ?? null,
    html: html?.source ?? null,
    css: css.map(file => file.source),
    partials: Object.entries(partials).map(([name, file]) => [name, file.source]),
  }
}
