import type { List, ListItem, Table } from 'mdast'
import { expect, it } from 'vitest'
import { Content } from '../../src/digest/content.js'
import { announcement } from './announcement.js'

// More than a function takes as arguments.
const many = 200_000

const content = new Content(announcement([]))

it('takes tables of any length', () => {
  const row: Table['children'][number] = {
    type: 'tableRow',
    children: [{ type: 'tableCell', children: [{ type: 'text', value: 'Ada Byron' }] }],
  }
  const [table] = content.blocks([{ type: 'table', children: new Array(many).fill(row) }])
  expect(table).toMatchObject({ type: 'table' })
  expect((table as Table).children).toHaveLength(many)
})

it('takes items of any number of blocks', () => {
  const paragraph: ListItem['children'][number] = {
    type: 'paragraph',
    children: [{ type: 'text', value: 'Tides' }],
  }
  const item: ListItem = { type: 'listItem', children: new Array(many).fill(paragraph) }
  const [list] = content.blocks([{ type: 'list', children: [item] } satisfies List])
  expect((list as List).children[0]?.children).toHaveLength(many)
  expect(content.blocks([item])).toHaveLength(many)
})
