import { HandbillError } from '../model/error.js'
import { runOnCrew } from './crew.js'
import { openJob } from './job.js'
import { recall } from './state/recall.js'
import type { Mode, Task, TaskResult } from './task.js'
import type { Workshop } from './workshop.js'

export interface RunOptions {
  mode: Mode
  /** Do everything again, whatever an earlier run has left. */
  force: boolean
  /** Threads at most. */
  jobs: number
  /** Called when a task is done; in any order. */
  onDone(result: TaskResult): void
}

/** Does the tasks of which anything has changed and recalls what came of the others; the results in the tasks' order. */
export async function runTasks(
  tasks: readonly Task[],
  workshop: Workshop,
  { mode, force, jobs, onDone }: RunOptions,
): Promise<TaskResult[]> {
  const results: TaskResult[] = new Array(tasks.length)
  const settle = (index: number, result: TaskResult) => {
    results[index] = result
    onDone(result)
  }
  const stale: number[] = []
  for (const [index, task] of tasks.entries()) {
    const known = force ? null : await tryToRecall(task, workshop)
    if (known) settle(index, known)
    else stale.push(index)
  }
  const work = stale.flatMap(index => tasks[index] ?? [])
  await runOnCrew(work, mode, jobs, workshop, (result, at) => settle(stale[at] ?? at, result))
  return results
}

async function tryToRecall(task: Task, workshop: Workshop): Promise<TaskResult | null> {
  try {
    return recall(await openJob(task, workshop))
  } catch (error) {
    // Told when the task is done.
    if (error instanceof HandbillError) return null
    throw error
  }
}
