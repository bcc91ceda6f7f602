import { createRequire } from 'node:module'

/** Asked first: to read the flags of every command takes longer than all else that a version needs. */
export function asksVersion([flag, ...more]: readonly string[]): boolean {
  return more.length === 0 && (flag === '-V' || flag === '--version')
}

export function packageVersion(): string {
  const { version } = createRequire(import.meta.url)('handbill/package.json') as { version: string }
  return version
}
