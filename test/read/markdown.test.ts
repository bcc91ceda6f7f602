import { describe, expect, it } from 'vitest'
import { faultsOf, outline, readAs } from './check.js'

function read(...lines: string[]): string[] {
  const reading = readAs(lines.join('\n'), 'x.md')
  expect(faultsOf(reading)).toEqual([])
  return outline(reading.root)
}

describe('Markdown', () => {
  it('reads CommonMark and the extensions of GitHub', () => {
    expect(
      read(
        '# Awards',
        '',
        '| Project | Team |',
        '|---|---|',
        '| **Boot** | Ada |',
        '',
        '- [x] done',
        '',
        'www.a.example',
      ),
    ).toEqual([
      'heading1 Awards',
      'table',
      '  Project | Team',
      '  *Boot* | Ada',
      'list',
      '  listItem',
      '    paragraph done',
      'paragraph <www.a.example>(http://www.a.example)',
    ])
  })

  it('says that a table whose header is empty has none', () => {
    expect(read('|  |  |', '|---|---|', '| Boot | Ada |')).toEqual(['table headerless', '  Boot | Ada'])
  })

  it('reads tables that stand in it as HTML', () => {
    expect(
      read(
        'Winners',
        '',
        '<table>',
        '<tr><td>Boot &amp; Run</td>',
        '',
        '<td>Ada<br>London</td></tr>',
        '</table>',
        '',
        'End.',
      ),
    ).toEqual(['paragraph Winners', 'table headerless', '  Boot & Run | Ada / London', 'paragraph End.'])
  })

  it('reads tags between words', () => {
    expect(read('Boot<br>by <small>Ada <b>L.</b></small> \\* <img src="a.png" alt="A disk">')).toEqual([
      'paragraph Boot / by Ada *L.* * ![A disk]',
    ])
  })

  it('resolves references inside what holds HTML', () => {
    expect(read('[Boot] <br> x', '', '[Boot]: https://a.example/')[0]).toBe(
      'paragraph <Boot>(https://a.example/) / x',
    )
  })

  it('drops comments as markup', () => {
    expect(read('a', '', '<!-- more -->', '', 'b')).toEqual(['paragraph a', 'html [markup]', 'paragraph b'])
  })

  it('reads a front matter into metadata with places', () => {
    const reading = readAs(
      '---\ntitle: "The awards: 2019"\ndate: 2019-05-06\ntags: [a]\n---\n\n# Awards\n',
      'x.md',
    )
    expect(outline(reading.root)).toEqual(['yaml [metadata]', 'heading1 Awards'])
    const { metadata } = reading.root.data ?? {}
    expect(Object.keys(metadata ?? {})).toEqual(['title', 'date'])
    expect(metadata?.title?.value).toBe('The awards: 2019')
    const place = metadata?.date?.position
    expect(reading.source.slice(place?.start.offset, place?.end.offset)).toBe('2019-05-06')
    expect(place?.start).toEqual({ line: 3, column: 7, offset: 36 })
  })

  it('survives a broken front matter', () => {
    expect(read('---', 'title: [', '---', '', 'a')).toEqual(['yaml [metadata]', 'paragraph a'])
  })

  it('bounds nesting', () => {
    const deep = outline(readAs(`${'>'.repeat(3000)} a`, 'x.md').root)
    expect(deep.length).toBeLessThan(200)
    expect(deep.at(-1)?.trim()).toBe('paragraph a')
  })
})
