import { resolve } from 'node:path'
import { formats } from '../../model/vocabulary.js'
import { OutputFolder } from '../output/output-folder.js'
import { readCollectionEntry } from './collection-entry.js'
import { readOtherEntries } from './entry.js'

/** The files in an output folder that earlier runs have made, as absolute paths. */
export function madeFiles(output: string): Set<string> {
  const folder = new OutputFolder(output)
  const digests = readOtherEntries(folder, []).flatMap(({ name, outputs }) =>
    formats.filter(format => outputs[format] !== undefined).map(format => `${name}.${format}`),
  )
  const pages = Object.keys(readCollectionEntry(folder).files)
  return new Set([...digests, ...pages].map(path => resolve(folder.place(path))))
}
