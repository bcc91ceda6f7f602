import { VFile } from 'vfile'
import type { Look } from '../../model/look.js'
import { overlay } from '../../pipeline.js'
import { readCorrections } from '../input/corrections.js'
import { readBytes } from '../input/inputs.js'
import { OutputFolder } from '../output/output-folder.js'
import { ownLayers } from '../project/layers.js'
import { taskKey } from '../state/task-key.js'
import type { Task } from './task.js'
import type { Tools, Workshop } from './workshop.js'

/** A task with what it needs, read. */
export interface Job {
  task: Task
  /** With what the announcement says itself. */
  look: Look
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
 * @throws HandbillError `input-missing`, `input-unreadable`, `config-broken`, `corrections-broken`, `unknown-template`,
 * `template-broken`, `bad-option`
 */
export async function openJob(task: Task, workshop: Workshop): Promise<Job> {
  const bytes = task.bytes ? new Uint8Array(task.bytes) : readBytes(task.input)
  const corrections = await readCorrections(task.input)
  const look = await lookOf(task, bytes, corrections)
  const tools = await workshop.toolsFor(look, task.date, task.site)
  const key = taskKey({ task, look, bytes, corrections, tools })
  return { task, look, bytes, corrections, tools, folder: new OutputFolder(task.output), key }
}

async function lookOf(task: Task, bytes: Uint8Array, corrections: VFile | null): Promise<Look> {
  const own = await ownLayers(new VFile({ path: task.input, value: bytes }), corrections)
  return [...own.map(({ look }) => look), task.flags].reduce(overlay, task.look)
}
