import { readdir, realpath } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { HandbillError } from '../model/error.js'
import type { Template, TemplateFile } from '../model/template.js'
import { type Extended, readTemplateSettings } from '../pipeline.js'
import { findTemplate, isPath } from './find-template.js'
import { fromHere, readTemplateFile } from './read-template-file.js'

/**
 * Loads a template: one that comes with handbill by its name, any other by the path of its folder. What it does not
 * bring comes from the template that it extends.
 *
 * @throws HandbillError `unknown-template`, `template-broken`
 */
export async function loadTemplate(nameOrPath: string): Promise<Template> {
  return isPath(nameOrPath) ? await load(nameOrPath) : await loadOnce(nameOrPath)
}

const load = async (nameOrPath: string) => await loadFolder(await findTemplate(nameOrPath), [])

/** What comes with handbill does not change while it runs; the paths in it are as seen from the working folder. */
const shipped = new Map<string, Promise<Template>>()

async function loadOnce(name: string): Promise<Template> {
  const key = JSON.stringify([process.cwd(), name])
  const loading = shipped.get(key) ?? load(name)
  shipped.set(key, loading)
  // A name that is unknown today may be there tomorrow.
  loading.catch(() => shipped.delete(key))
  return await loading
}

/** `extending` are the folders of the templates that led here. */
async function loadFolder(folder: string, extending: readonly string[]): Promise<Template> {
  const [settingsFile, markdown, html, css, partials] = await Promise.all([
    readTemplateFile(folder, 'template.json'),
    readTemplateFile(folder, 'digest.md.hbs'),
    readTemplateFile(folder, 'digest.html.hbs'),
    readTemplateFile(folder, 'digest.css'),
    loadPartials(folder),
  ])
  const settings = readTemplateSettings(settingsFile, basename(folder))
  const base = settings.extends === null ? null : await loadBase(settings.extends, folder, extending)
  const template: Template = {
    name: settings.name,
    description: settings.description,
    paper: settings.paper ?? base?.paper ?? 'A4',
    options: { ...base?.options, ...settings.options },
    markdown: markdown ?? base?.markdown ?? null,
    html: html ?? base?.html ?? null,
    css: [...(base?.css ?? []), ...(css === null ? [] : [css])],
    partials: { ...base?.partials, ...partials },
  }
  if (template.markdown || template.html) return template
  throw new HandbillError(
    'template-broken',
    `The template ${folder} has no digest.md.hbs and no digest.html.hbs`,
    'Add one of them; each format that is missing is made from the other.',
  )
}

async function loadBase(
  { template, place }: Extended,
  folder: string,
  extending: readonly string[],
): Promise<Template> {
  const base = await findTemplate(isPath(template) ? resolve(folder, template) : template, place)
  const chain = [...extending, folder]
  // Compared by what the paths lead to: by way of a link a folder has names without end.
  const [last, ...links] = await Promise.all([base, ...chain].map(link => realpath(link)))
  const first = links.indexOf(last ?? base)
  if (first < 0) return await loadFolder(base, chain)
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
