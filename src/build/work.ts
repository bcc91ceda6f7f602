/** What a worker thread does: one task in, one result out. */
import { runTask } from './task/run-task.js'
import type { Manner, Task, TaskResult } from './task/task.js'
import { Workshop } from './task/workshop.js'

/** Kept as long as the thread lives: fonts, hyphenation, templates and shaped words are made once. */
const workshop = new Workshop()

export interface WorkerRequest {
  task: Task
  manner: Manner
}

export async function work({ task, manner }: WorkerRequest): Promise<TaskResult> {
  return await runTask(task, manner, workshop)
}
