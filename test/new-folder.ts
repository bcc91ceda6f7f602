import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach } from 'vitest'

/** Gives every test of a file a new folder of its own, and the paths of what stands there. */
export function newFolder(): (...parts: string[]) => string {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handbill-'))
  })
  return (...parts) => join(folder, ...parts)
}
