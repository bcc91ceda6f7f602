import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { VFile } from 'vfile'
import { sha256 } from '../output/output-folder.js'
import type { Task } from '../task.js'

/**
 * A hash of all that decides on a task's outputs: the bytes that were read, the names that stand in the outputs, the
 * settings, and what stands behind the fingerprint. Where the files lie decides nothing.
 *
 * @param fingerprint Of template, fonts and code (`Tools`).
 */
export function taskKey(
  task: Task,
  bytes: Uint8Array,
  corrections: VFile | null,
  fingerprint: string,
): string {
  const { input, source: _1, listed: _2, bytes: _3, output: _4, template: _5, ...settings } = task
  return hashOf({
    fingerprint,
    file: basename(input),
    bytes: sha256(bytes),
    corrections: corrections && { file: basename(corrections.path), bytes: sha256(corrections.value) },
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
