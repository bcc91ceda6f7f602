import type { VFile } from 'vfile'
import { readCorrections } from './corrections.js'
import { readBytes } from './inputs.js'
import { OutputFolder } from './output/output-folder.js'
import { taskKey } from './state/task-key.js'
import type { Task } from './task.js'
import type { Tools, Workshop } from './workshop.js'

/** A task with what it needs, read. */
export interface Job {
  task: Task
  /** Of the announcement. */
  bytes: Uint8Array
  /** The corrections beside it; `null` where there are none. */
  corrections: VFile | null
  tools: Tools
  folder: OutputFolder
  /** Hash of all that decides on the outputs. */
  key: string
}

/**
 * @throws HandbillError `input-missing`, `input-unreadable`, `unknown-template`, `template-broken`, `bad-option`
 */
export async function openJob(task: Task, workshop: Workshop): Promise<Job> {
  const bytes = task.bytes ?? readBytes(task.input)
  const corrections = await readCorrections(task.input)
  const tools = await workshop.toolsFor(task)
  const key = taskKey(task, bytes, corrections, tools.fingerprint)
  return { task, bytes, corrections, tools, folder: new OutputFolder(task.output), key }
}
