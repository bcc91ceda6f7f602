import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { HandbillError } from '../model/error.js'
import { nearest } from '../model/nearest.js'
import type { Template, TemplateFile } from '../model/template.js'
import { readTemplateSettings } from '../pipeline.js'
import { packageFolder } from './package-folder.js'

const shipped = join(packageFolder, 'templates')

/** The names of the templates that come with handbill. */
export async function templateNames(): Promise<string[]> {
  const entries = await readdir(shipped, { withFileTypes: true })
  return entries
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
}

/**
 * Loads a template: one that comes with handbill by its name, any other by the path of its folder.
 *
 * @throws HandbillError `unknown-template`, `template-broken`
 */
export async function loadTemplate(nameOrPath: string): Promise<Template> {
  const folder = await locate(nameOrPath)
  const [settings, markdown, html, css, partials] = await Promise.all([
    optionalFile(join(folder, 'template.json')),
    optionalFile(join(folder, 'digest.md.hbs')),
    optionalFile(join(folder, 'digest.html.hbs')),
    optionalFile(join(folder, 'digest.css')),
    loadPartials(join(folder, 'partials')),
  ])
  if (!markdown && !html) {
    throw new HandbillError(
      'template-broken',
      `The template ${folder} has no digest.md.hbs and no digest.html.hbs`,
      'Add one of them; each format that is missing is made from the other.',
    )
  }
  return { ...readTemplateSettings(settings, basename(folder)), markdown, html, css, partials }
}

async function locate(nameOrPath: string): Promise<string> {
  const isPath = nameOrPath.includes('/') || nameOrPath.includes(sep) || nameOrPath.startsWith('.')
  const folder = isPath ? nameOrPath : join(shipped, nameOrPath)
  if (nameOrPath !== '' && (await isFolder(folder))) return folder
  throw await unknownTemplate(nameOrPath, isPath)
}

async function unknownTemplate(name: string, isPath: boolean): Promise<HandbillError> {
  if (isPath) {
    return new HandbillError(
      'unknown-template',
      `No template folder ${name}`,
      'Check the path given with --template.',
    )
  }
  const names = await templateNames()
  const near = nearest(name, names)
  const guess = near ? `Did you mean ${near}? ` : ''
  return new HandbillError(
    'unknown-template',
    `Unknown template ${JSON.stringify(name)}`,
    `${guess}Use one of ${names.join(', ')}, or the path of a folder such as ./my-template.`,
  )
}

async function loadPartials(folder: string): Promise<Record<string, TemplateFile>> {
  if (!(await isFolder(folder))) return {}
  const names = (await readdir(folder)).filter(name => name.endsWith('.hbs')).sort()
  const files = await Promise.all(
    names.map(async name => [name.slice(0, -'.hbs'.length), await file(join(folder, name))] as const),
  )
  return Object.fromEntries(files)
}

const isFolder = (path: string) =>
  stat(path).then(
    status => status.isDirectory(),
    () => false,
  )

const file = async (path: string): Promise<TemplateFile> => ({
  path: fromHere(path),
  source: await readFile(path, 'utf8'),
})

/** As a person in this folder would name it, for messages. */
function fromHere(path: string): string {
  const way = relative(process.cwd(), path)
  return way.startsWith('..') ? path : way
}

async function optionalFile(path: string): Promise<TemplateFile | null> {
  try {
    return await file(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new HandbillError(
      'template-broken',
      `Cannot read ${path}`,
      'Check that you may read it.',
      null,
      cause,
    )
  }
}
