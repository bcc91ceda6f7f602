import { setImmediate } from 'node:timers/promises'
import { runTask } from './run-task.js'
import type { Manner, Task, TaskResult } from './task.js'
import type { Workshop } from './workshop.js'

/** Tasks that several threads do: each takes the next that none has taken. Nobody hands them out, so nobody waits. */
export class TaskQueue implements Iterable<[index: number, task: Task]> {
  readonly tasks: readonly Task[]
  /** What the threads share: how many tasks are taken. */
  readonly taken: SharedArrayBuffer
  readonly #count: Int32Array

  constructor(tasks: readonly Task[], taken = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.tasks = tasks
    this.taken = taken
    this.#count = new Int32Array(taken)
  }

  *[Symbol.iterator](): Generator<[index: number, task: Task]> {
    for (;;) {
      const index = Atomics.add(this.#count, 0, 1)
      const task = this.tasks[index]
      if (task === undefined) return
      yield [index, task]
    }
  }

  /** No thread takes another. */
  stop(): void {
    Atomics.store(this.#count, 0, this.tasks.length)
  }
}

/** Called when a task is done. */
export type OnDone = (result: TaskResult, index: number) => void

/** Does tasks on this thread until none is left, or one tells that no other can be done either. */
export async function workOff(
  queue: TaskQueue,
  manner: Manner,
  workshop: Workshop,
  onDone: OnDone,
): Promise<void> {
  for (const [index, task] of queue) {
    const result = await runTask(task, manner, workshop)
    if (result.halt !== null) queue.stop()
    onDone(result, index)
    // Otherwise what other threads tell would wait until all is done.
    await setImmediate()
  }
}
