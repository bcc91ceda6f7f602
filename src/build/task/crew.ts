import { join } from 'node:path'
import { HandbillError } from '../../model/error.js'
import { packageFolder } from '../package-folder.js'
import type { WorkerRequest } from '../work.js'
import { runTask } from './run-task.js'
import type { Manner, Task, TaskResult } from './task.js'
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
 * done here: no thread is started for them. When one tells that no other can be done either, no more are begun.
 *
 * @throws HandbillError `output-unwritable` when the disk is full
 */
export async function runOnCrew(
  tasks: readonly Task[],
  manner: Manner,
  jobs: number,
  workshop: Workshop,
  onDone: (result: TaskResult, index: number) => void,
): Promise<void> {
  const threads = Math.min(jobs, Math.floor(tasks.length / tasksThatPayForAThread))
  const crew = threads > 1 ? await pool(threads, manner) : alone(manner, workshop)
  const queue = tasks.entries()
  let halt: TaskResult['halt'] = null
  const lane = async () => {
    for (const [index, task] of queue) {
      if (halt !== null) return
      const result = await crew.run(task)
      if (result.halt === null) onDone(result, index)
      else halt = result.halt
    }
  }
  try {
    await Promise.all(Array.from({ length: crew.lanes }, lane))
    if (halt !== null) refuse(halt)
  } finally {
    await crew.dismiss()
  }
}

function refuse({ message, cure }: NonNullable<TaskResult['halt']>): never {
  throw new HandbillError('output-unwritable', message, cure)
}

const alone = (manner: Manner, workshop: Workshop): Crew => ({
  lanes: 1,
  run: task => runTask(task, manner, workshop),
  dismiss: async () => {},
})

async function pool(threads: number, manner: Manner): Promise<Crew> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: join(packageFolder, 'dist', 'build', 'worker.js'),
    minThreads: threads,
    maxThreads: threads,
  })
  return {
    // One task waits for each thread, so that none waits for a task.
    lanes: threads * 2,
    run: task => pool.run({ task, manner } satisfies WorkerRequest),
    dismiss: () => pool.destroy(),
  }
}
