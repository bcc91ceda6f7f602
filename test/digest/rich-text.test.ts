import { describe, expect, it } from 'vitest'
import { digest } from '../../src/digest/index.js'
import type { RichText } from '../../src/model/digest.js'
import { parseMarkdown } from '../../src/model/markdown.js'
import { announcement, description, entry, inputFile, lead } from './announcement.js'

function rich(markdown: string): RichText | null {
  return digest(announcement([entry(description(markdown))]), inputFile()).entries[0]?.description ?? null
}

describe('rich text', () => {
  it('says the same three times', () => {
    expect(rich('One *two*\nthree.\n\n* a\n* b')).toEqual({
      text: 'One two three.\n\na\nb',
      markdown: 'One _two_ three.\n\n- a\n- b',
      html: '<p>One <em>two</em> three.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>',
    })
  })

  it('keeps no-break spaces and curly quotes', () => {
    const text = 'a\u00a0b “c” d’s …'
    expect(rich(text)).toMatchObject({ text, markdown: text, html: `<p>${text}</p>` })
  })

  it('joins lines with a space, and without one between ideographs', () => {
    expect(rich('one\ntwo')?.text).toBe('one two')
    expect(rich('学生の\n計画')?.text).toBe('学生の計画')
    expect(rich('学生\nproject')?.text).toBe('学生 project')
  })

  it('leaves no raw HTML, and only links that are safe to follow', () => {
    const html = rich(
      '<script>alert(1)</script>\n\na <b onclick="x">bold</b> [bad](javascript:alert(1)) [rel](/x) [good](https://example.org) <!-- c -->',
    )
    expect(html?.html).toBe('<p>a bold bad rel <a href="https://example.org">good</a> </p>')
    expect(html?.text).toBe('a bold bad rel good ')
  })

  it('has one kind of bullet: lists that meet are one', () => {
    expect(rich('- a\n- b\n\n* c')?.markdown).toBe('- a\n- b\n- c')
    expect(rich('> - a\n> + b')?.markdown).toBe('> - a\n> - b')
    expect(rich('- a\n\n1. b')?.markdown).toBe('- a\n\n1. b')
  })

  it('keeps the numbers of items', () => {
    expect(rich('4. a\n5. b\n\n   c')).toMatchObject({
      text: '4. a\n5. b\n\nc',
      markdown: '4. a\n5. b\n\n   c',
      html: expect.stringMatching(/^<ol start="4">\n/),
    })
  })

  it('resolves references that are defined elsewhere in the announcement', () => {
    const tree = announcement([
      entry(description('See [the plan][p] and [x][nowhere].\n\n[p]: https://example.org/p')),
      lead('Also [p].'),
    ])
    const made = digest(tree, inputFile())
    expect(made.entries[0]?.description?.markdown).toBe(
      'See [the plan](https://example.org/p) and \\[x]\\[nowhere].',
    )
  })

  it('turns what no page can show alike into words', () => {
    expect(rich('![A newt](n.png) swims')?.text).toBe('A newt swims')
    expect(rich('- [x] dug\n- [ ] filled')?.markdown).toBe('- \\[x] dug\n- \\[ ] filled')
    expect(rich('Deep[^1].\n\n[^1]: Two metres.')?.text).toBe('Deep[1].\n\n[1] Two metres.')
  })

  it('prints tables without obsolete attributes, the alignment of a column as a class', () => {
    const html = rich('| a | | d |\n|--:|--|:-:|\n| b | c | e |')?.html
    expect(html).toContain('<th scope="col" class="align-right">a</th>\n<td></td>')
    expect(html).toContain('<td class="align-right">b</td>\n<td>c</td>\n<td class="align-center">e</td>')
    expect(html).not.toContain(' align=')
  })

  it('prints what every Markdown reader takes alike', () => {
    expect(rich('| a | b |\n|---|---|\n| c |')?.markdown).toBe('| a | b |\n| - | - |\n| c |   |')
    expect(rich('    x')?.markdown).toBe('```text\nx\n```')
  })

  it('is null when there are no words', () => {
    expect(rich('---')).toBeNull()
    expect(rich('<br>')).toBeNull()
  })

  it('reads back to the same tree', () => {
    const markdown =
      rich('# H\n\n1) a\n2) b\n\n> q `c` ~~d~~\n\n```js\nx\n```\n\na@example.org, <http://example.org/?a&b>')
        ?.markdown ?? ''
    expect(markdown).toBe(
      '# H\n\n1. a\n2. b\n\n> q `c` ~~d~~\n\n```js\nx\n```\n\n<a@example.org>, [http://example.org/?a\\&b](http://example.org/?a\\&b)',
    )
    expect(parseMarkdown(markdown).children.map(node => node.type)).toEqual([
      'heading',
      'list',
      'blockquote',
      'code',
      'paragraph',
    ])
  })
})
