/** What a worker thread does: its part of the tasks of a run. */
import type { MessagePort } from 'node:worker_threads'
import type { Manner, Task, TaskResult } from './task/task.js'
import { TaskQueue, workOff } from './task/task-queue.js'
import { Workshop } from './task/workshop.js'

/** Kept as long as the thread lives: fonts, hyphenation, templates and shaped words are made once. */
const workshop = new Workshop()

export interface WorkerRequest {
  /** All of the run. */
  tasks: readonly Task[]
  /** Of the queue that the threads share. */
  taken: SharedArrayBuffer
  manner: Manner
  /** Where each result is told; closed behind the last. */
  results: MessagePort
}

/** What is told when a task is done. */
export interface DoneMessage {
  result: TaskResult
  index: number
}

export async function work({ tasks, taken, manner, results }: WorkerRequest): Promise<void> {
  const tell = (message: DoneMessage) => results.postMessage(message)
  await workOff(new TaskQueue(tasks, taken), manner, workshop, (result, index) => tell({ result, index }))
  results.close()
}
