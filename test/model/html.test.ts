import type { List, ListItem, Root, RootContent, Table, TableRow } from 'mdast'
import { describe, expect, it } from 'vitest'
import { printHtml } from '../../src/model/html.js'

const row = (...cells: string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map(value => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
})

const item = (value: string): ListItem => ({
  type: 'listItem',
  children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
})

const print = (block: RootContent): string => printHtml({ type: 'root', children: [block] } satisfies Root)

/** An array that counts how often one of its items is read. */
function counting<T>(items: T[]): { items: T[]; reads: () => number } {
  let reads = 0
  const proxy = new Proxy(items, {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++
      return Reflect.get(target, key, receiver)
    },
  })
  return { items: proxy, reads: () => reads }
}

describe('printHtml', () => {
  it('prints the first row of a table as its header, with the alignment of its columns', () => {
    const table: Table = {
      type: 'table',
      align: [null, 'right'],
      children: [row('Work', 'Year'), row('Engine', '1843'), row('Engine', '1843')],
    }
    expect(print(table).replace(/\n/g, '')).toBe(
      '<table><thead><tr><th scope="col">Work</th><th scope="col" class="align-right">Year</th></tr></thead>' +
        '<tbody><tr><td>Engine</td><td class="align-right">1843</td></tr>' +
        '<tr><td>Engine</td><td class="align-right">1843</td></tr></tbody></table>',
    )
  })

  const count = 500
  /** Printing an item reads it a few times; looking through all of them for each would read some 250 times as often. */
  const mostReads = 20 * count

  it('looks through a long table a few times, not once a row', () => {
    const rows = counting(Array.from({ length: count }, (_, index) => row('Engine', String(index))))
    const table: Table = { type: 'table', children: rows.items }
    expect(print(table).match(/<tr>/g)).toHaveLength(count)
    expect(rows.reads()).toBeLessThan(mostReads)
  })

  it('looks through a long list a few times, not once an item', () => {
    const items = counting(Array.from({ length: count }, (_, index) => item(`Engine ${index}`)))
    const list: List = { type: 'list', children: items.items }
    expect(print(list).match(/<li>/g)).toHaveLength(count)
    expect(items.reads()).toBeLessThan(mostReads)
  })
})
