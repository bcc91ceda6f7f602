/** What holds for every tree that `read` gives, and the means to say it in tests. */
import { decodeHTML } from 'entities'
import type { Nodes, Root, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { placeAt, spanMap } from '../../src/model/source-map.js'
import { read } from '../../src/read/index.js'

export interface Reading {
  root: Root
  file: VFile
  source: string
}

export function readAs(value: string | Uint8Array, path = 'x.txt'): Reading {
  const file = new VFile({ path, value })
  const root = read(file)
  return { root, file, source: String(file.value) }
}

/** A tree in short: `paragraph "text"`, one line a block, two spaces a level; dropped nodes with their reason. */
export function outline(node: Nodes, depth = 0): string[] {
  const dropped = node.data?.dropped === undefined ? '' : ` [${node.data.dropped}]`
  const headerless = node.data?.headerless === true ? ' headerless' : ''
  const name = node.type + (node.type === 'heading' ? node.depth : '') + headerless + dropped
  const indent = '  '.repeat(depth)
  if (node.type === 'root') return node.children.flatMap(child => outline(child, depth))
  if (['paragraph', 'heading'].includes(node.type)) return [`${indent}${name} ${phrasing(node)}`]
  if (node.type === 'tableRow') return [`${indent}${node.children.map(phrasing).join(' | ')}`]
  if ('children' in node)
    return [`${indent}${name}`, ...node.children.flatMap(child => outline(child, depth + 1))]
  return [`${indent}${name}`]
}

function phrasing(node: Nodes): string {
  if (node.type === 'break') return ' / '
  if (node.type === 'link') return `<${textOf(node)}>(${node.url})`
  if (node.type === 'image') return `![${node.alt}]`
  if (node.type === 'strong') return `*${node.children.map(phrasing).join('')}*`
  if ('children' in node) return node.children.map(phrasing).join('')
  return 'value' in node ? node.value.replace(/\n/g, '⏎') : ''
}

/** Why a tree is not sound: positions missing or outside the source, text that does not stand where it says. */
export function faultsOf({ root, source }: Reading): string[] {
  const faults: string[] = []
  visit(root, node => {
    faults.push(...positionFaults(node, source))
    if (node.type === 'text') faults.push(...textFaults(node, source))
  })
  return faults
}

function positionFaults(node: Nodes, source: string): string[] {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return [`${node.type} has no position`]
  if (start.offset > end.offset || end.offset > source.length) return [`${node.type} outside the source`]
  return [start, end].flatMap(point => {
    const place = placeAt(source, point.offset ?? 0)
    const isTrue = place.line === point.line && place.column === point.column
    return isTrue ? [] : [`${node.type} ${point.line}:${point.column} is at ${place.line}:${place.column}`]
  })
}

function textFaults(node: Text, source: string): string[] {
  const spans = spanMap(node, source)
  const faults: string[] = []
  for (let index = 0; index < node.value.length; index++) {
    const { start, end } = spans(index, index + 1)
    const origin = source.slice(start.offset, end.offset)
    if (!saysSame(origin, node.value, index)) faults.push(`"${node.value}"[${index}] is not "${origin}"`)
  }
  return faults
}

function saysSame(origin: string, value: string, index: number): boolean {
  const char = value.charAt(index)
  if (origin === char || origin === `\\${char}`) return true
  if (/^\s+$/.test(origin) && /\s/.test(char)) return true
  return origin.startsWith('&') && decodeHTML(origin).includes(char)
}

/** Reads what may be refused: a fatal message is an answer, any other error a fault. */
export function readOrRefuse(value: string | Uint8Array, path: string): Reading | null {
  try {
    return readAs(value, path)
  } catch (error) {
    if (error instanceof VFileMessage && error.fatal === true) return null
    throw error
  }
}
