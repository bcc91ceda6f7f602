/** A template as data: what `build` loads from a folder and `render` and `typeset` read. */

/** A file a user wrote: `path` is for messages. */
export interface TemplateFile {
  path: string
  source: string
}

export interface Template {
  name: string
  /** What it is for, one sentence. */
  description: string
  /** CSS page size: `A4`, `Letter`, or `148mm 210mm`. */
  paper: string
  /** Defaults of the template's own options, by name. */
  options: Record<string, TemplateOption>
  /** Where one is missing, the default shell makes the other from it; at least one of the two is there. */
  markdown: TemplateFile | null
  html: TemplateFile | null
  /** In the order of the cascade: the CSS of the templates it extends, then its own. */
  css: readonly TemplateFile[]
  /** Script of the page, for its `<script>`. */
  script: TemplateFile | null
  /** Partials by name, without the extension: `people.html` is used as `{{> people.html}}`. */
  partials: Record<string, TemplateFile>
}

export interface TemplateOption {
  type: 'boolean' | 'string' | 'number'
  default: boolean | string | number
  description: string
  /** The only values that a string option takes. */
  choices?: readonly string[]
}

/** The pages that are made of many announcements; a template brings one as `people.html.hbs`, `people.md.hbs`. */
export const collectionPages = ['index', 'people', 'organisations', 'topics', 'search'] as const
export type CollectionPage = (typeof collectionPages)[number]

/** A template for each page. */
export type CollectionTemplate = Readonly<Record<CollectionPage, Template>>
