/** What an announcement says of its own look: in its front matter, and in the sidecar beside it. */
import type { VFile } from 'vfile'
import type { ErrorCode } from '../model/error.js'
import { type ParsedYaml, parseYaml } from './parse-yaml.js'

/** A part of a file that says how an announcement is to look, not yet checked. */
export interface OwnLook extends ParsedYaml {
  from: 'front matter' | 'sidecar'
  file: string
  /** The keys that lead to it. */
  path: readonly string[]
  /** What is wrong in it is called so. */
  code: ErrorCode
}

/**
 * The parts that say something, the weaker first. YAML is parsed only where there is one.
 *
 * @throws HandbillError `config-broken` for a front matter, `corrections-broken` for a sidecar that is no YAML
 */
export function ownLooks(announcement: VFile, sidecar: VFile | null): OwnLook[] {
  return [...inFrontMatter(announcement), ...(sidecar ? inSidecar(sidecar) : [])]
}

function inFrontMatter(announcement: VFile): OwnLook[] {
  const source = frontMatter(announcement.value)
  if (source === null || !/^["']?handbill["']?[ \t]*:/m.test(source)) return []
  return part(source, announcement.path || 'front matter', 'front matter', 'handbill', 'config-broken')
}

/** From the first `---` to before the second; `null` where the text does not begin with one. */
function frontMatter(value: VFile['value']): string | null {
  if (typeof value !== 'string' && !beginsWithRule(value)) return null
  const text = typeof value === 'string' ? value : new TextDecoder(encodingOf(value)).decode(value)
  return /^---[ \t]*\r?\n[\s\S]*?^(?=---[ \t]*\r?$)/m.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? null
}

/** Marks of the encoding and NULs of UTF-16 apart. */
function beginsWithRule(bytes: Uint8Array = new Uint8Array()): boolean {
  const head = Array.from(bytes.subarray(0, 8)).filter(byte => byte > 0 && byte < 0x80)
  return head.slice(0, 3).every(byte => byte === 0x2d) && head.length >= 3
}

function encodingOf(bytes: Uint8Array = new Uint8Array()): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** The language that a sidecar corrects is one that it says. */
function inSidecar(sidecar: VFile): OwnLook[] {
  const source = String(sidecar).replace(/^\uFEFF/, '')
  if (!/^["']?(?:build|language)["']?[ \t]*:/m.test(source)) return []
  return part(source, sidecar.path, 'sidecar', 'build', 'corrections-broken')
}

function part(source: string, file: string, from: OwnLook['from'], key: string, code: ErrorCode): OwnLook[] {
  const { value, locate } = parseYaml(source, file, code)
  const own = isRecord(value) ? value[key] : undefined
  const language = from === 'sidecar' && isRecord(value) ? value.language : undefined
  if (own === undefined && typeof language !== 'string') return []
  return [{ value: withLanguage(own, language), locate, from, file, path: [key], code }]
}

function withLanguage(own: unknown, language: unknown): unknown {
  if (typeof language !== 'string') return own
  return own === undefined || own === null || isRecord(own) ? { language, ...own } : own
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
