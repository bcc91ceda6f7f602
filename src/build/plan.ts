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
  /** The folders that were searched. */
  roots: string[]
  /** The paths that name no announcement; a fatal message says why. */
  missing: FileMessages[]
}

/** What the tasks of a plan have in common. */
export type Look = Omit<Task, 'input' | 'source' | 'listed' | 'bytes' | 'name'>

/** Finds the announcements that the paths name and gives each its task. */
export async function planTasks(paths: readonly string[], look: Look): Promise<Plan> {
  const { inputs, roots, missing } = await collectInputs(paths)
  const names = outputNames(inputs.map(input => input.name))
  const tasks = inputs.map((input, index) => ({
    input: input.path,
    source: (input.mailbox ?? input).path,
    listed: (input.mailbox ?? input).name,
    bytes: input.bytes ?? null,
    name: names[index] ?? input.name,
    ...look,
  }))
  return { tasks, roots, missing }
}

async function collectInputs(paths: readonly string[]) {
  const inputs = new Map<string, Input>()
  const roots: string[] = []
  const missing: FileMessages[] = []
  for (const path of paths) {
    try {
      const found = await findInputs(path)
      roots.push(...found.roots)
      for (const input of found.inputs) {
        for (const one of await openMailbox(input)) {
          const key = await identity(one)
          if (!inputs.has(key)) inputs.set(key, one)
        }
      }
    } catch (error) {
      missing.push(unfound(path, error))
    }
  }
  return { inputs: [...inputs.values()], roots, missing }
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
