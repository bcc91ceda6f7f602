/** The values of a front matter. */
import type { Root, Yaml } from 'mdast'
import { isMap, isScalar, type Pair, parseDocument } from 'yaml'
import type { Fact } from '../../model/announcement.js'
import type { Metadata } from '../../model/source-data.js'
import { placeAt } from '../../model/source-map.js'

/** Marks the front matter as metadata and reads its simple values, by lower-case key. Broken YAML gives none. */
export function readFrontMatter(root: Root, source: string): Metadata {
  const first = root.children[0]
  if (first === undefined || (first.type !== 'yaml' && !isToml(first))) return {}
  first.data = { ...first.data, dropped: 'metadata' }
  return first.type === 'yaml' ? valuesOf(first, source) : {}
}

function isToml(node: { type: string }): boolean {
  return node.type === 'toml'
}

function valuesOf(node: Yaml, source: string): Metadata {
  const { contents } = parseDocument(node.value, { logLevel: 'silent' })
  if (!isMap(contents)) return {}
  const from = source.indexOf(node.value, node.position?.start.offset ?? 0)
  return Object.fromEntries(contents.items.flatMap(item => entryOf(item, source, from)))
}

function entryOf(item: Pair, source: string, from: number): [string, Fact<string>][] {
  const { key, value } = item
  if (!isScalar(key) || !isScalar(value) || !value.range) return []
  const [start, end] = value.range
  const text = value.source ?? String(value.value)
  const position = { start: placeAt(source, from + start), end: placeAt(source, from + end) }
  return text === '' ? [] : [[String(key.value).toLowerCase(), { value: text, position }]]
}
