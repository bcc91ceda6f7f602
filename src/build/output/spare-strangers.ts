import { HandbillError } from '../../model/error.js'
import type { OutputFile } from './output-file.js'
import type { OutputFolder } from './output-folder.js'

/** What is known of files that handbill has made. */
export interface Made {
  /** What the state tells, by path within the output folder. */
  has(path: string): boolean
  /** Files, there or not, that tell of themselves that handbill has made them, and so those beside them. */
  witnesses: readonly string[]
}

/**
 * Refuses to write over a file that handbill did not make.
 *
 * @throws HandbillError `output-unwritable`
 */
export function spareStrangers(
  folder: OutputFolder,
  files: readonly OutputFile[],
  { has, witnesses }: Made,
): void {
  const first = files.find(file => !has(file.path) && folder.compare(file) === 'changed')
  if (first === undefined || witnesses.some(path => isOurs(folder, path))) return
  throw new HandbillError(
    'output-unwritable',
    `Cannot write ${folder.place(first.path)}: a file stands there that handbill did not make`,
    'Move it, name another folder with --output, or write over it with --force.',
  )
}

/** What handbill writes into a PDF, a digest and an index of people, and hardly anybody else does. */
const marks: Readonly<Record<string, RegExp>> = {
  pdf: /<pdf:Producer>handbill /,
  json: /"sha256": ?"[\da-f]{64}"|^\{\s*"people": ?\[/,
}

function isOurs(folder: OutputFolder, path: string): boolean {
  const bytes = folder.read(path)
  const mark = marks[path.slice(path.lastIndexOf('.') + 1)]
  return bytes !== null && mark?.test(Buffer.from(bytes).toString('latin1')) === true
}
