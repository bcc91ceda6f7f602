import { createHash } from 'node:crypto'
import type { Script } from '../rich.js'
import { escapeJson } from './escape-html.js'

/** Allows what the file itself brings: its style, pictures and fonts in data URLs, these blocks of data, this script. */
export function contentSecurityPolicy(data: readonly object[], script: Script | null = null): string {
  const sources = [...data.map(escapeJson), ...(script === null ? [] : [script.source])]
  const hashes = sources.map(source => `'sha256-${createHash('sha256').update(source).digest('base64')}'`)
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; script-src ${hashes.join(' ')}`
}
