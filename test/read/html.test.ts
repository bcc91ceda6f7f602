import { describe, expect, it } from 'vitest'
import { faultsOf, outline, readAs } from './check.js'

function read(html: string): string[] {
  const reading = readAs(html, 'x.html')
  expect(faultsOf(reading)).toEqual([])
  return outline(reading.root)
}

describe('HTML fragments', () => {
  it('reads blocks, line breaks, links and images', () => {
    expect(
      read(
        '<h2>Boot</h2><p><b>Student:</b> Ada<br>Mentor: <a href="https://a.example/">Grace</a></p><p><img alt="A disk" src="x"></p>',
      ),
    ).toEqual([
      'heading2 Boot',
      'paragraph *Student:* Ada / Mentor: <Grace>(https://a.example/)',
      'paragraph ![A disk]',
    ])
  })

  it('says that a table without header cells has no header', () => {
    expect(read('<table><tr><td>Boot<td>Ada</table>')).toEqual(['table headerless', '  Boot | Ada'])
    expect(read('<table><tr><th>Project<th>Student<tr><td>Boot<td>Ada</table>')).toEqual([
      'table',
      '  Project | Student',
      '  Boot | Ada',
    ])
  })

  it('puts the blocks of a cell into lines, and a caption before its table', () => {
    expect(
      read(
        '<table><caption>Winners</caption><tr><td><p>Boot</p><p>fast</p></td><td><ul><li>Ada</li><li>Grace</li></ul></td></tr></table>',
      ),
    ).toEqual(['paragraph Winners', 'table headerless', '  Boot / fast | Ada / Grace'])
  })

  it('reads a table for layout as its blocks', () => {
    expect(read('<table><tr><td><h2>Boot</h2><p>by Ada</p></td><td>x</td></tr></table>')).toEqual([
      'heading2 Boot',
      'paragraph by Ada',
      'paragraph x',
    ])
  })

  it('parts paragraphs where two line breaks stand', () => {
    expect(read('<p>Boot<br>Ada<br><br>It boots.<br></p>')).toEqual([
      'paragraph Boot / Ada',
      'paragraph It boots.',
    ])
  })

  it('reads definition lists', () => {
    expect(read('<dl><dt>Boot</dt><dd>by Ada</dd><dt>Fans</dt><dd>by Emmy</dd></dl>')).toEqual([
      'list',
      '  listItem',
      '    paragraph Boot',
      '    paragraph by Ada',
      '  listItem',
      '    paragraph Fans',
      '    paragraph by Emmy',
    ])
  })

  it('resolves links by the base element, and keeps anchors as text', () => {
    expect(
      read(
        '<base href="https://a.example/b/"><p><a href="c">C</a> <a name="d">D</a> <a href="http://[">E</a></p>',
      ),
    ).toEqual(['paragraph <C>(https://a.example/b/c) D <E>(http://[)'])
    expect(read('<base href="//"><p><a href="c">C</a></p>')).toEqual(['paragraph <C>(c)'])
  })

  it('keeps places true behind references, tags and comments', () => {
    const { root, source } = readAs('<p>\n  R&amp;D<!-- x --> <span>by&nbsp;Ada</span>\n</p>', 'x.html')
    const paragraph = root.children[0]
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
    expect(text).toMatchObject({ value: 'R&D by\u00a0Ada' })
    expect(source.slice(text?.position?.start.offset, text?.position?.end.offset)).toBe(
      'R&amp;D<!-- x --> <span>by&nbsp;Ada',
    )
  })
})

const article = `<p>${'Six people will spend the summer on our kernel and its tools. '.repeat(4)}</p>`

describe('HTML pages', () => {
  it('keeps the main content, and what stands around it as dropped nodes', () => {
    const page = [
      '<!doctype html><html lang="de"><head><title>Awards</title><meta name="date" content="2019-05-06"></head><body>',
      '<nav><a href="/">Home</a></nav>',
      `<main><h1>Awards</h1>${article}</main>`,
      '<p>Other posts</p>',
      '<footer>Imprint</footer><script>track()</script></body></html>',
    ].join('\n')
    expect(read(page)).toEqual([
      'html [metadata]',
      'html [navigation]',
      'heading1 Awards',
      `paragraph ${article.slice(3, -4).trim()}`,
      'html [navigation]',
      'html [navigation]',
      'html [markup]',
    ])
    const { metadata } = readAs(page, 'x.html').root.data ?? {}
    expect(Object.entries(metadata ?? {}).map(([name, fact]) => [name, fact.value])).toEqual([
      ['lang', 'de'],
      ['title', 'Awards'],
      ['date', '2019-05-06'],
    ])
  })

  it('drops boilerplate by name where no element marks the main content', () => {
    const page = `<html><body><div class="site-header"><a href="/">Home</a></div><div id="sidebar">More</div><div>${article}</div><form><input></form></body></html>`
    expect(read(page).map(line => line.slice(0, 17))).toEqual([
      'html [navigation]',
      'html [navigation]',
      'paragraph Six peo',
      'html [navigation]',
    ])
  })

  it('drops nothing that holds most of the text', () => {
    expect(read(`<html><body><div class="comments">${article}</div></body></html>`)).toHaveLength(1)
    expect(read(`<html><body><form action="/">${article}<input></form></body></html>`)[0]).toMatch(
      /^paragraph/,
    )
  })

  it('drops hidden text and the permalinks of headings', () => {
    expect(
      read(
        `<html><body><h1>Awards <a href="#awards">¶</a></h1><p hidden>secret</p>${article}</body></html>`,
      ).filter(line => !line.startsWith('html'))[0],
    ).toBe('heading1 Awards')
  })

  it('bounds nesting', () => {
    expect(read(`${'<div>'.repeat(20_000)}deep`)).toEqual(['paragraph deep'])
  })
})
