/** What a build tells its caller. */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { CollectionResult } from './collection/collection-files.js'
import type { Removal } from './state/remove-leftovers.js'
import { vfileOf } from './task/plain-messages.js'
import type { TaskOutput, TaskResult } from './task/task.js'
import { TemplateMessages } from './template/template-messages.js'

/** What became of one input. */
export interface BuiltFile {
  /** The path as it was given or found. */
  input: string
  /** The paths of the files that are now there. */
  outputs: string[]
  /** Those of them that have other bytes than before; when checking, that would have. */
  changed: TaskOutput[]
  /** Nothing had changed since an earlier run: it was not read again. */
  unchanged: boolean
  /** Number of entries and of different people's names; 0 when the file failed. */
  entries: number
  people: number
  /** Carries the messages; a fatal one says why the file failed. */
  file: VFile
  /** The corrections beside it, with the messages about them. */
  corrections: VFile | null
}

/** What became of the files over all announcements. */
export interface BuiltCollection {
  /** The paths of the files that are now there. */
  outputs: string[]
  /** Those of them that have other bytes than before; when checking, that would have. */
  changed: TaskOutput[]
}

export interface BuildResult {
  /** In the order of the inputs. */
  built: BuiltFile[]
  /** The template's files that have messages, each message once however many announcements met it. */
  templateFiles: VFile[]
  /** The files over all announcements; `null` where none are asked for. */
  collection: BuiltCollection | null
  /** Outputs that nothing asks for any more: removed, or, when checking, to be removed. */
  removed: string[]
  /** Such outputs that have been changed since handbill wrote them: they stay. */
  kept: string[]
}

/** @param left What became of the outputs that nothing asks for any more. */
export function buildResult(
  results: readonly TaskResult[],
  left: Removal,
  collection: CollectionResult | null,
): BuildResult {
  return {
    built: results.map(builtFile),
    templateFiles: templateFilesOf(results, collection?.templateMessages ?? []),
    collection: collection && {
      outputs: collection.outputs.map(({ path }) => path),
      changed: collection.outputs.filter(({ change }) => change !== 'same'),
    },
    removed: [...left.removed, ...(collection?.removed ?? [])],
    kept: [...left.kept, ...(collection?.kept ?? [])],
  }
}

function builtFile({ input, corrections, outputs, entries, people, recalled }: TaskResult): BuiltFile {
  return {
    input: input.path,
    outputs: outputs.map(({ path }) => path),
    changed: outputs.filter(({ change }) => change !== 'same'),
    unchanged: recalled,
    entries,
    people,
    file: vfileOf(input),
    corrections: corrections && vfileOf(corrections),
  }
}

function templateFilesOf(results: readonly TaskResult[], more: readonly VFileMessage[]): VFile[] {
  const messages = new TemplateMessages()
  for (const { template } of results) {
    for (const file of template) messages.add(vfileOf(file).messages)
  }
  messages.add(more)
  return messages.files()
}
