import { HandbillError } from '../../model/error.js'
import { OutputFolder } from '../output/output-folder.js'
import { readEntry } from '../state/entry.js'
import { recall } from '../state/recall.js'
import { runOnCrew } from './crew.js'
import { openJob } from './job.js'
import type { Manner, Task, TaskResult } from './task.js'
import type { Workshop } from './workshop.js'

export interface RunOptions extends Manner {
  /** Threads at most. */
  jobs: number
  /** Called when a task is done; in any order. */
  onDone(result: TaskResult): void
}

/**
 * Does the tasks of which anything has changed and recalls what came of the others; the results in the tasks' order.
 *
 * @throws HandbillError `output-unwritable` when the disk is full
 */
export async function runTasks(
  tasks: readonly Task[],
  workshop: Workshop,
  { jobs, onDone, ...manner }: RunOptions,
): Promise<TaskResult[]> {
  const results: TaskResult[] = new Array(tasks.length)
  const settle = (index: number, result: TaskResult) => {
    results[index] = result
    onDone(result)
  }
  const stale: number[] = []
  for (const [index, task] of tasks.entries()) {
    const known = manner.force ? null : await tryToRecall(task, workshop)
    if (known) settle(index, known)
    else stale.push(index)
  }
  const work = stale.flatMap(index => tasks[index] ?? [])
  await runOnCrew(work, manner, jobs, workshop, (result, at) => settle(stale[at] ?? at, result))
  return results
}

async function tryToRecall(task: Task, workshop: Workshop): Promise<TaskResult | null> {
  // A first run leaves its announcements to the threads.
  const entry = readEntry(new OutputFolder(task.output), task.name)
  if (entry === null) return null
  try {
    return recall(await openJob(task, workshop), entry)
  } catch (error) {
    // Told when the task is done.
    if (error instanceof HandbillError) return null
    throw error
  }
}
