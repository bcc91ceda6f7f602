/** Where an announcement's outputs stand in the output folder, by its own path alone. */
import { nearest } from '../model/nearest.js'

export const defaultLayout = '{folder}/{name}'

const names = ['folder', 'name', 'year', 'extension'] as const
type Name = (typeof names)[number]

/** What is wrong with a layout, and the cure; `null` for a good one. */
export function faultInLayout(layout: string): { message: string; cure: string } | null {
  for (const [whole, name = ''] of layout.matchAll(/\{([^{}]*)\}/g)) {
    if (names.some(known => known === name)) continue
    const near = nearest(name, names)
    return {
      message: `Unknown name ${whole} in the layout`,
      cure: `${near ? `Did you mean {${near}}? ` : ''}${known}`,
    }
  }
  if (/[{}]/.test(layout.replace(/\{[^{}]*\}/g, '')))
    return { message: 'Unexpected brace in the layout', cure: known }
  if (!layout.includes('{name}'))
    return { message: 'Missing {name} in the layout', cure: 'Without it, all outputs would have one name.' }
  if (
    /\\|^[a-z]:/i.test(layout) ||
    layout.startsWith('/') ||
    segmentsOf(layout).some(part => part.startsWith('.'))
  )
    return {
      message: `Unexpected layout ${JSON.stringify(layout)}`,
      cure: 'Write folders within the output folder, with / between, none of which begins with a dot.',
    }
  return null
}

const known = 'There are {folder}, {name}, {year} and {extension}.'

/** An input as a layout sees it. */
export interface Placed {
  /** Within what was named as an input, with `/`. */
  name: string
  /** From the project's folder, with `/`: where the year is looked for. */
  path: string
}

/**
 * The path of an input's outputs, with the input's extension. A folder whose name comes out empty is left out; no part
 * can lead out of the output folder or to what handbill keeps there.
 */
export function applyLayout(layout: string, { name, path }: Placed): string {
  const [, folder = '', stem = name, extension = ''] = /^(?:(.*)\/)?([^/]+?)(\.[^./]*)?$/.exec(name) ?? []
  const values: Record<Name, string> = {
    folder,
    name: stem,
    year: yearIn(path),
    extension: extension.slice(1),
  }
  const filled = layout.replace(/\{(\w+)\}/g, (_, key: Name) => values[key])
  return `${segmentsOf(filled).map(visible).join('/')}${extension}`
}

/** The last year from 1900 to 2099 in a path; empty where there is none. */
function yearIn(path: string): string {
  return path.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.at(-1) ?? ''
}

const segmentsOf = (path: string) => path.split('/').filter(part => part !== '')

const visible = (part: string) => part.replace(/^\.+/, dots => '_'.repeat(dots.length))
