import { realpath } from 'node:fs/promises'
import { VFile } from 'vfile'
import { HandbillError } from '../model/error.js'
import { fatalMessage } from './fatal-message.js'
import { findInputs, type Input } from './inputs.js'
import { openMailbox } from './mailbox.js'
import { outputNames } from './output-names.js'
import { type FileMessages, plainFile } from './plain-messages.js'
import type { Task } from './task.js'

/** What is to be built. */
export interface Plan {
  tasks: Task[]
  /** The paths that name no announcement; a fatal message says why. */
  missing: FileMessages[]
}

/** Finds the announcements that the paths name and gives each its task; `look` is what the tasks have in common. */
export async function planTasks(
  paths: readonly string[],
  look: Omit<Task, 'input' | 'bytes' | 'name'>,
): Promise<Plan> {
  const { inputs, missing } = await collectInputs(paths)
  const names = outputNames(inputs.map(input => input.name))
  const tasks = inputs.map(({ path, bytes = null, name }, index) => ({
    input: path,
    bytes,
    name: names[index] ?? name,
    ...look,
  }))
  return { tasks, missing }
}

async function collectInputs(
  paths: readonly string[],
): Promise<{ inputs: Input[]; missing: FileMessages[] }> {
  const inputs = new Map<string, Input>()
  const missing: FileMessages[] = []
  for (const path of paths) {
    try {
      for (const input of await findInputs(path)) {
        for (const one of await openMailbox(input)) {
          const key = await identity(one)
          if (!inputs.has(key)) inputs.set(key, one)
        }
      }
    } catch (error) {
      missing.push(unfound(path, error))
    }
  }
  return { inputs: [...inputs.values()], missing }
}

/** The same for one file however it is named. */
async function identity({ path, bytes }: Input): Promise<string> {
  return bytes ? path : await realpath(path).catch(() => path)
}

function unfound(path: string, error: unknown): FileMessages {
  if (!(error instanceof HandbillError)) throw error
  const file = new VFile({ path })
  file.messages.push(fatalMessage(error))
  return plainFile(file)
}
