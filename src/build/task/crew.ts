import { once } from 'node:events'
import { join } from 'node:path'
import type { Tinypool } from 'tinypool'
import { HandbillError } from '../../model/error.js'
import { packageFolder } from '../package-folder.js'
import type { DoneMessage, WorkerRequest } from '../work.js'
import type { Manner, Task, TaskResult } from './task.js'
import { type OnDone, TaskQueue, workOff } from './task-queue.js'
import type { Workshop } from './workshop.js'

/** A thread takes about as long to start as so many announcements do. */
const tasksThatPayForAThread = 4

/**
 * Does tasks on so many threads as pay, this one among them, `jobs` at most, and tells of each when it is done, in any
 * order. When one tells that no other can be done either, no more are begun.
 *
 * @throws HandbillError `output-unwritable` when the disk is full
 */
export async function runOnCrew(
  tasks: readonly Task[],
  manner: Manner,
  jobs: number,
  workshop: Workshop,
  onDone: OnDone,
): Promise<void> {
  const threads = Math.min(jobs, Math.floor(tasks.length / tasksThatPayForAThread))
  const queue = new TaskQueue(tasks)
  let halt: TaskResult['halt'] = null
  const settle: OnDone = (result, index) => {
    if (result.halt === null) onDone(result, index)
    else halt = result.halt
  }
  // As it comes from another thread: V8 has a slice of an announcement's text keep the whole of it.
  const settleCopy: OnDone = (result, index) => settle(structuredClone(result), index)
  const pool = threads > 1 ? await startThreads(threads - 1) : null
  try {
    const helpers = pool ? pool.threads.map(() => workOnThread(pool, queue, manner, settle)) : []
    await Promise.all([...helpers, workOff(queue, manner, workshop, settleCopy)])
    if (halt !== null) refuse(halt)
  } finally {
    queue.stop()
    await pool?.destroy()
  }
}

function refuse({ message, cure }: NonNullable<TaskResult['halt']>): never {
  throw new HandbillError('output-unwritable', message, cure)
}

async function startThreads(count: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool')
  return new Tinypool({
    filename: join(packageFolder, 'dist', 'build', 'worker.js'),
    minThreads: count,
    maxThreads: count,
    // A thread that waits for its next request by `Atomics.wait` would not get to close its port.
    useAtomics: false,
  })
}

/** Has a thread of the pool take its part of the tasks, and hears all that it tells. */
async function workOnThread(pool: Tinypool, queue: TaskQueue, manner: Manner, onDone: OnDone): Promise<void> {
  const { MessageChannel } = await import('node:worker_threads')
  const { port1: here, port2: results } = new MessageChannel()
  here.on('message', ({ result, index }: DoneMessage) => onDone(result, index))
  const heard = once(here, 'close')
  const { tasks, taken } = queue
  const request: WorkerRequest = { tasks, taken, manner, results }
  await pool.run(request, { transferList: [results] })
  await heard
}
