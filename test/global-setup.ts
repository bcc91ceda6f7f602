import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for what the tests write, gone when they end. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'handbill-test-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
