import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { sha256 } from '../output/output-folder.js'
import type { Job } from '../task/job.js'

/**
 * A hash of all that decides on a task's outputs: the bytes that were read, the names that stand in the outputs, the
 * look, and what stands behind the tools' fingerprint. Where the files lie decides nothing.
 */
export function taskKey({ task, look, bytes, corrections, tools }: Omit<Job, 'key' | 'folder'>): string {
  const { template: _, ...settings } = look
  return hashOf({
    fingerprint: tools.fingerprint,
    file: basename(task.input),
    bytes: sha256(bytes),
    corrections: corrections && { file: basename(corrections.path), bytes: sha256(corrections.value) },
    name: task.name,
    date: task.date,
    site: task.site,
    settings,
  })
}

/** The SHA-256 of a value as JSON whose keys are in order. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(value)))
    .digest('hex')

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, inOrder(item)]),
  )
}
