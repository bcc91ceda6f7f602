import { existsSync, readdirSync } from 'node:fs'

/** What stands in an output folder, but what handbill keeps there for itself; none when there is no folder. */
export function listOutput(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => !path.startsWith('.handbill'))
    .sort()
}
