/** Where in a file of configuration a key or a value stands. */
import { type Document, isMap, isNode, isScalar, type Node } from 'yaml'
import { placeAt, placesIn } from '../model/source-map.js'

/** Where something stands in a file; both count from 1. */
export interface Place {
  line: number
  column: number
}

/** The way to a value: keys and indices from the top. */
export type Path = readonly (string | number)[]

/** The place of a value, or of its key; `null` where none can tell. */
export type Locate = (path: Path, what?: 'value' | 'key') => Place | null

/** Of YAML and of JSON, which is YAML. */
export function locateInYaml(document: Document, source: string): Locate {
  const places = placesIn(source)
  return (path, what = 'value') => {
    const node = (what === 'key' ? keyAt(document, path) : null) ?? nearestNode(document, path)
    const { line, column } = places(node?.range?.[0] ?? 0)
    return { line, column }
  }
}

function keyAt(document: Document, path: Path): Node | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return null
  const key = parent.items.find(
    item => isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
  )?.key
  return isNode(key) ? key : null
}

/** What stands at the end of the path, or as near to it as there is something. */
function nearestNode(document: Document, path: Path): Node | null {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node)) return node
  }
  return document.contents
}

/** Of a program, which is not parsed: where the key is written, if it is written once. */
export function locateInProgram(source: string): Locate {
  return path => {
    const key = path.findLast(part => typeof part === 'string')
    if (key === undefined) return null
    const found = [...source.matchAll(new RegExp(`(?<![\\w$-])(['"\`]?)${escaped(key)}\\1\\s*:`, 'g'))]
    if (found.length !== 1) return null
    const { line, column } = placeAt(source, found[0]?.index ?? 0)
    return { line, column }
  }
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
