import { readFileSync } from 'node:fs'
import type { Nodes, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../src/model/markdown.js'
import { Stylesheet } from '../../src/render/rich.js'
import { signatures } from '../../src/render/template/signatures.js'
import { makeView } from '../../src/render/view.js'
import { digestOf } from './template.js'

const guide = parseMarkdown(readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8'))

function rows(header: string): string[][] {
  const found: string[][] = []
  visit(guide, 'table', (table: Table) => {
    const cells = table.children.map(row => row.children.map(words))
    if (cells[0]?.[0] === header) found.push(...cells.slice(1))
  })
  return found
}

function words(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

describe('the guide to templates', () => {
  it('lists the helpers that there are', () => {
    expect(rows('write')).toEqual(
      Object.values(signatures).map(({ usage, gives }) => [usage, gives.replaceAll('`', '')]),
    )
  })

  it('lists what a template sees beside the digest', () => {
    const digest = digestOf()
    const view = makeView(
      digest,
      { options: {}, date: null, site: null, stylesheet: new Stylesheet('') },
      { language: 'en', words: {} },
    )
    const listed = rows('name')
      .flatMap(([name = '']) => name.split(', '))
      .filter(name => name in view)
    const added = Object.keys(view).filter(name => !(name in digest))
    expect(new Set(listed)).toEqual(new Set(['entries', 'date', ...added]))
  })
})
