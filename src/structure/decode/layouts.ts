/**
 * Record layouts as small grammars. A layout says what the line that opens an entry looks like, what stands right below
 * it, and what must follow; the decoder finds the entries that it gives, and how well it explains the document.
 */
import type { Features } from '../features/features.js'
import { isRole } from '../phrases/labels/meaning.js'
import type { SplitOrder } from '../phrases/splits/split.js'

export type HeadKind = 'title' | 'people' | SplitOrder | 'label' | 'opening' | 'row'

export interface Layout {
  head: HeadKind
  /** Of a head that is parted. */
  separator: string | null
  /** The key of the label that opens an entry. */
  labelKey: string | null
  /** What the line below the head must be. */
  second: 'title' | 'people' | null
  /** What must follow; text between the head and the second line, where there is one. */
  needs: 'field' | 'prose' | null
  /** The only shape heads have, or `null` for any. */
  shape: string | null
}

const partings: ReadonlySet<string> = new Set<SplitOrder>([
  'people-title',
  'title-people',
  'title-text',
  'people-text',
])

/** Whether a head is one line that is parted. */
export function isParted(head: HeadKind): head is SplitOrder {
  return partings.has(head)
}

/** A short name, the same for equal layouts: `title / people @h3`. */
export function layoutName(layout: Layout): string {
  const separator = layout.separator ? `(${layout.separator})` : ''
  const key = layout.labelKey ? `(${layout.labelKey}:)` : ''
  const below = [layout.second, layout.needs]
  const parts = [
    `${layout.head}${separator}${key}`,
    ...(tellsFirst(layout) ? below.reverse() : below),
  ].filter(part => part !== null)
  return `${parts.join(' / ')}${layout.shape ? ` @${layout.shape}` : ''}`
}

/** Whether text stands between a title and its people. */
export function tellsFirst({ second, needs }: Pick<Layout, 'second' | 'needs'>): boolean {
  return second === 'people' && needs === 'prose'
}

type Grammar = Omit<Layout, 'shape'>
const plain = { separator: null, labelKey: null, second: null, needs: null } as const

const grammars: readonly Grammar[] = [
  { ...plain, head: 'title', second: 'people' },
  { ...plain, head: 'title', second: 'people', needs: 'prose' },
  { ...plain, head: 'title', needs: 'field' },
  { ...plain, head: 'title', needs: 'prose' },
  { ...plain, head: 'people', second: 'title' },
  { ...plain, head: 'people', needs: 'field' },
  { ...plain, head: 'people' },
  { ...plain, head: 'opening' },
  { ...plain, head: 'row' },
]

/** The layouts worth trying on a document: each grammar with each shape that occurs often enough. Bounded. */
export function proposeLayouts(all: readonly Features[]): Layout[] {
  const shapes = [null, ...commonShapes(all)]
  const own = [...grammars, ...splitGrammars(all), ...labelGrammars(all)]
  return shapes.flatMap(shape =>
    own.filter(grammar => fits(grammar, shape)).map(grammar => ({ ...grammar, shape })),
  )
}

function fits(grammar: Grammar, shape: string | null): boolean {
  const rows = shape?.startsWith('row') ?? false
  if (grammar.head === 'row') return shape === null
  return !rows
}

const maxShapes = 8

function commonShapes(all: readonly Features[]): string[] {
  const counts = new Map<string, number>()
  for (const { shape, line } of all)
    if (shape !== 'paragraph' && shape !== 'mark' && line.dropped === null)
      counts.set(shape, (counts.get(shape) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, maxShapes)
    .map(([shape]) => shape)
}

/** A title alone makes less of a split than one with people beside it. */
const leastRunIn = 0.5

function splitGrammars(all: readonly Features[]): Grammar[] {
  const counts = new Map<string, number>()
  for (const { splits } of all)
    for (const split of splits) {
      if (split.score < (split.order === 'title-text' ? leastRunIn : 1)) continue
      const key = `${split.order} ${split.separator}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return [...counts]
    .filter(([, count]) => count >= 2)
    .map(([key]) => {
      const [order, separator] = key.split(' ')
      return { ...plain, head: order as SplitOrder, separator: separator ?? null }
    })
}

function labelGrammars(all: readonly Features[]): Grammar[] {
  const counts = new Map<string, number>()
  for (const { label } of all)
    if (label && (isRole(label.meaning) || label.meaning === 'title' || label.meaning === 'prize'))
      counts.set(label.key, (counts.get(label.key) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([labelKey]) => ({ ...plain, head: 'label' as const, labelKey }))
}
