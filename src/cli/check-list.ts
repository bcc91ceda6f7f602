import type { BuildResult } from '../index.js'
import { harmless } from './terminal-text.js'

/** A file that is not as a build would make it, and how. */
export interface StaleFile {
  path: string
  state: 'missing' | 'differs' | 'left over'
}

export function staleFiles({ built, collection, removed }: BuildResult): StaleFile[] {
  const changed = [...built.flatMap(file => file.changed), ...(collection?.changed ?? [])]
  return [
    ...changed.map(
      ({ path, change }) => ({ path, state: change === 'new' ? 'missing' : 'differs' }) as const,
    ),
    ...removed.map(path => ({ path, state: 'left over' }) as const),
  ]
}

/** What `--check` prints: a line for each file that is stale; nothing when all are as they should be. */
export function listStale(result: BuildResult): string {
  const stale = staleFiles(result)
  return stale.map(({ path, state }) => `${state.padEnd('left over'.length)}  ${harmless(path)}\n`).join('')
}
