import { createHash } from 'node:crypto'
import { escapeJson } from './escape-html.js'

/** Allows what the file itself brings: its style, pictures and fonts in data URLs, and this block of data. */
export function contentSecurityPolicy(structuredData: object): string {
  const hash = createHash('sha256').update(escapeJson(structuredData)).digest('base64')
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; script-src 'sha256-${hash}'`
}
