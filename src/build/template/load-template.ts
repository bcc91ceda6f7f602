import { readdir, realpath } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { HandbillError } from '../../model/error.js'
import {
  type CollectionPage,
  type CollectionTemplate,
  collectionPages,
  type Template,
  type TemplateFile,
} from '../../model/template.js'
import { type Extended, readTemplateSettings } from '../../pipeline.js'
import { findTemplate, isPath } from './find-template.js'
import { fromHere, readTemplateFile } from './read-template-file.js'

/**
 * Loads a template: one that comes with handbill by its name, any other by the path of its folder. What it does not
 * bring comes from the template that it extends.
 *
 * @throws HandbillError `unknown-template`, `template-broken`
 */
export async function loadTemplate(nameOrPath: string): Promise<Template> {
  return await loadPage(nameOrPath, 'digest')
}

/**
 * Loads the templates of the pages over many announcements, which stand in one folder: `index.html.hbs`,
 * `people.md.hbs` and their like.
 *
 * @throws HandbillError `unknown-template`, `template-broken`
 */
export async function loadCollectionTemplate(nameOrPath = 'collection'): Promise<CollectionTemplate> {
  const pages = collectionPages.map(async page => [page, await loadPage(nameOrPath, page)] as const)
  return Object.fromEntries(await Promise.all(pages)) as CollectionTemplate
}

/** What the files of a page are called, before their extensions. */
type PageName = 'digest' | CollectionPage

async function loadPage(nameOrPath: string, page: PageName): Promise<Template> {
  return isPath(nameOrPath) ? await load(nameOrPath, page) : await loadOnce(nameOrPath, page)
}

/** What comes with handbill does not change while it runs; the paths in it are as seen from the working folder. */
const shipped = new Map<string, Promise<Template>>()

async function loadOnce(name: string, page: PageName): Promise<Template> {
  const key = JSON.stringify([process.cwd(), name, page])
  const loading = shipped.get(key) ?? load(name, page)
  shipped.set(key, loading)
  // A name that is unknown today may be there tomorrow.
  loading.catch(() => shipped.delete(key))
  return await loading
}

async function load(nameOrPath: string, page: PageName): Promise<Template> {
  const folder = await findTemplate(nameOrPath)
  const template = await loadFolder(folder, page, [])
  if (template.markdown || template.html) return template
  throw new HandbillError(
    'template-broken',
    `The template ${folder} has no ${page}.md.hbs and no ${page}.html.hbs`,
    page === 'digest'
      ? 'Add one of them; each format that is missing is made from the other.'
      : 'Add one of them, or "extends": "collection" in its template.json.',
  )
}

/** `extending` are the folders of the templates that led here. */
async function loadFolder(folder: string, page: PageName, extending: readonly string[]): Promise<Template> {
  const [settingsFile, markdown, html, script, css, partials] = await Promise.all([
    readTemplateFile(folder, 'template.json'),
    readTemplateFile(folder, `${page}.md.hbs`),
    readTemplateFile(folder, `${page}.html.hbs`),
    readTemplateFile(folder, `${page}.js`),
    loadStyles(folder, page),
    loadPartials(folder),
  ])
  const settings = readTemplateSettings(settingsFile, basename(folder))
  const base = settings.extends === null ? null : await loadBase(settings.extends, folder, page, extending)
  return {
    name: settings.name,
    description: settings.description,
    paper: settings.paper ?? base?.paper ?? 'A4',
    options: { ...base?.options, ...settings.options },
    markdown: markdown ?? base?.markdown ?? null,
    html: html ?? base?.html ?? null,
    css: [...(base?.css ?? []), ...css],
    script: script ?? base?.script ?? null,
    partials: { ...base?.partials, ...partials },
  }
}

/** The style of the digest holds for the pages over digests, too. */
async function loadStyles(folder: string, page: PageName): Promise<TemplateFile[]> {
  const names = page === 'digest' ? ['digest.css'] : ['digest.css', 'collection.css']
  const files = await Promise.all(names.map(name => readTemplateFile(folder, name)))
  return files.filter(file => file !== null)
}

async function loadBase(
  { template, place }: Extended,
  folder: string,
  page: PageName,
  extending: readonly string[],
): Promise<Template> {
  const base = await findTemplate(isPath(template) ? resolve(folder, template) : template, place)
  const chain = [...extending, folder]
  // Compared by what the paths lead to: by way of a link a folder has names without end.
  const [last, ...links] = await Promise.all([base, ...chain].map(link => realpath(link)))
  const first = links.indexOf(last ?? base)
  if (first < 0) return await loadFolder(base, page, chain)
  const circle = [...chain.slice(first), base].map(link => fromHere(resolve(link, 'template.json')))
  throw new HandbillError(
    'template-broken',
    circle.length === 2
      ? 'The template extends itself'
      : `Templates extend each other in a circle: ${circle.join(' → ')}`,
    'Name another template as "extends", or none.',
    place,
  )
}

async function loadPartials(folder: string): Promise<Record<string, TemplateFile>> {
  const names = await readdir(join(folder, 'partials')).catch(() => [])
  const files = names
    .filter(name => name.endsWith(extension))
    .sort()
    .map(async name => [name, await readTemplateFile(folder, join('partials', name))] as const)
  return Object.fromEntries(
    (await Promise.all(files)).flatMap(([name, file]) =>
      file === null ? [] : [[name.slice(0, -extension.length), file]],
    ),
  )
}

const extension = '.hbs'
