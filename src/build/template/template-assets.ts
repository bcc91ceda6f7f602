import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Template } from '../../model/template.js'
import { sha256 } from '../output/output-folder.js'
import { templateFolders } from './template-files.js'

/** Neither a font nor a picture; outputs may lie below a template's folder. */
const otherExtensions: ReadonlySet<string> = new Set(['.html', '.json', '.md', '.pdf'])

/**
 * The hashes of the fonts and pictures that a template's files may name: which of them they do name shows only when a
 * document is set. By their path in the template's folders.
 */
export const hashedAssets = (template: Template): [string, string][][] =>
  templateFolders(template).map(folder => [...hashesIn(folder, '')])

function* hashesIn(folder: string, way: string): Generator<[string, string]> {
  const entries = readdirSync(join(folder, way), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(way, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) yield* hashesIn(folder, path)
    else if (entry.isSymbolicLink()) yield [path, readlinkSync(join(folder, path))]
    else if (entry.isFile() && !otherExtensions.has(extname(path)))
      yield [path, sha256(readFileSync(join(folder, path)))]
  }
}
