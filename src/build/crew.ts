import { join } from 'node:path'
import { packageFolder } from './package-folder.js'
import { runTask } from './run-task.js'
import type { Mode, Task, TaskResult } from './task.js'
import type { WorkerRequest } from './worker.js'
import type { Workshop } from './workshop.js'

/** Who does tasks: this thread, or a pool of others. */
interface Crew {
  /** How many tasks to hand out at once. */
  lanes: number
  run(task: Task): Promise<TaskResult>
  dismiss(): Promise<void>
}

/** A thread takes about as long to start as so many announcements do. */
const tasksThatPayForAThread = 4

/**
 * Does tasks on so many threads as pay, `jobs` at most, and tells of each when it is done, in any order. Few tasks are
 * done here: no thread is started for them.
 */
export async function runOnCrew(
  tasks: readonly Task[],
  mode: Mode,
  jobs: number,
  workshop: Workshop,
  onDone: (result: TaskResult, index: number) => void,
): Promise<void> {
  const threads = Math.min(jobs, Math.floor(tasks.length / tasksThatPayForAThread))
  const crew = threads > 1 ? await pool(threads, mode) : alone(mode, workshop)
  const queue = tasks.entries()
  const lane = async () => {
    for (const [index, task] of queue) onDone(await crew.run(task), index)
  }
  try {
    await Promise.all(Array.from({ length: crew.lanes }, lane))
  } finally {
    await crew.dismiss()
  }
}

const alone = (mode: Mode, workshop: Workshop): Crew => ({
  lanes: 1,
  run: task => runTask(task, mode, workshop),
  dismiss: async () => {},
})

async function pool(threads: number, mode: Mode): Promise<Crew> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: join(packageFolder, 'dist', 'build', 'worker.js'),
    minThreads: threads,
    maxThreads: threads,
  })
  return {
    // One task waits for each thread, so that none waits for a task.
    lanes: threads * 2,
    run: task => pool.run({ task, mode } satisfies WorkerRequest),
    dismiss: () => pool.destroy(),
  }
}
