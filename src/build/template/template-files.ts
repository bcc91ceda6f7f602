import { readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import type { Template } from '../../model/template.js'

/**
 * The fonts and pictures that a template's files name, by URL and the path of the file that names them: relative to
 * that file, and inside the folders of the template and of those it extends. Each is read once.
 */
export function templateFiles(template: Template): (url: string, from: string) => Uint8Array | null {
  const written = writtenFiles(template)
  const folders = templateFolders(template)
  const known = new Map<string, Uint8Array | null>()
  return (url, from) => {
    // What stands in the filled template stands in no file, and is named from where the template is.
    const base = written.includes(resolve(from)) ? dirname(resolve(from)) : folders[0]
    const path = base === undefined ? null : pathOf(url, base)
    if (path === null) return null
    if (!known.has(path)) known.set(path, readInside(path, folders))
    return known.get(path) ?? null
  }
}

const writtenFiles = ({ html, markdown, css }: Template) =>
  [html, markdown, ...css].flatMap(file => (file === null ? [] : [resolve(file.path)]))

/** The folders of a template and of those it extends: what it names lies in them. */
export const templateFolders = (template: Template): string[] => [
  ...new Set(writtenFiles(template).map(dirname)),
]

/** `null` for an address on the network. */
function pathOf(url: string, base: string): string | null {
  const [way = ''] = url.split(/[?#]/)
  if (way === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(way)) return null
  try {
    return resolve(base, decodeURIComponent(way))
  } catch {
    return null
  }
}

function readInside(path: string, folders: readonly string[]): Uint8Array | null {
  try {
    // A link may lead out of the folder.
    const real = realpathSync(path)
    return folders.some(folder => real.startsWith(realpathSync(folder) + sep)) ? readFileSync(real) : null
  } catch {
    return null
  }
}
