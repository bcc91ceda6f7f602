import { basename } from 'node:path'
import type { VFile } from 'vfile'
import type { Look } from '../../model/look.js'
import { sha256 } from '../output/output-folder.js'
import type { Task } from '../task/task.js'
import type { Tools } from '../task/workshop.js'
import { hashOf } from './hash.js'

/** A task, and what was read for it. */
interface Parts {
  task: Task
  look: Look
  bytes: Uint8Array
  corrections: VFile | null
  tools: Tools
}

/**
 * A hash of all that decides on a task's outputs: the bytes that were read, the names that stand in the outputs, the
 * look, and what stands behind the tools' fingerprint. Where the files lie decides nothing.
 */
export function taskKey({ task, look, bytes, corrections, tools }: Parts): string {
  const { template: _, ...settings } = look
  return hashOf({
    fingerprint: tools.fingerprint,
    file: basename(task.input),
    bytes: sha256(bytes),
    corrections: corrections && { file: basename(corrections.path), bytes: sha256(corrections.value) },
    name: task.name,
    date: task.date,
    site: task.site,
    settings,
  })
}
