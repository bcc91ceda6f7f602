import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/model/markdown.js'
import { parseParts } from '../../../src/render/template/parse-parts.js'

function tree(root: Root): unknown {
  return JSON.parse(JSON.stringify(root, (key, value) => (key === 'position' ? undefined : value)))
}

function expectSame(source: string): void {
  expect(tree(parseParts(source, parseMarkdown))).toEqual(tree(parseMarkdown(source)))
}

describe('parsing part by part', () => {
  it.each([
    '# a\n\nb\n\n## c\nd\n### e',
    '- a\n- b\n  - c\n- d\n\ne',
    '- a\n- b\n\n- c',
    '- a\n\n  b\n- c',
    'a\n- b\n- c',
    '1. a\n- b',
    '* a\n- b',
    '- a\n\nb\n- c',
    '- a\nb\n- c',
    '```\n# a\n- b\n```',
    '<div>\n# a\n\n</div>\n# b',
    '[a]\n\n# b\n\n[a]: c',
    '    a\n# b',
    '> a\n# b\n> - c\n- d',
    '- # a\n- - b\n- c',
    '- a\n- - -\n- b',
    '# a #\n---\n- b',
    'a\n- \nb',
    '| a |\n|---|\n| b |\n- c',
  ])('gives the same tree: %j', expectSame)

  it('gives the same tree for any lines', () => {
    const line = fc.constantFrom(
      '',
      '',
      'a',
      '# a',
      '## b',
      '- a',
      '- b',
      '  - c',
      '  a',
      '1. a',
      '> a',
      '> - a',
      '---',
      '-',
      '- - -',
      '* a',
      '| a |',
      '|---|',
      '[a]: b',
      '[a]',
      '~~~',
      '***',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), lines => expectSame(lines.join('\n'))),
      { numRuns: 1000, seed: 3 },
    )
  }, 60_000)

  it('asks once for parts that are alike', () => {
    const asked: string[] = []
    parseParts('## a\n\nb\n## a\n\nb\n- c\n- c', part => {
      asked.push(part)
      return parseMarkdown(part)
    })
    expect(asked).toEqual(['## a\n\nb', '## a\n\nb', '- c', '- c'])
  })
})
