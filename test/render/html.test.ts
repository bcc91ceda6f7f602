import type { Element, Nodes, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, it, test } from 'vitest'
import type { Digest } from '../../src/model/digest.js'
import { HandbillError } from '../../src/model/error.js'
import { renderHtml, renderPrint } from '../../src/render/index.js'
import { digestOf, entryOf, groupOf, personOf, richOf, shippedTemplate, template } from './template.js'

const shipped = await shippedTemplate('digest')

function render(html: string, facts: Partial<Digest> = {}): string {
  return renderHtml(digestOf(facts), template({ html }))
}

function elements(html: string, ...tagNames: string[]): Element[] {
  const found: Element[] = []
  visit(fromHtml(html), 'element', element => {
    if (tagNames.length === 0 || tagNames.includes(element.tagName)) found.push(element)
  })
  return found
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

const nasty = `"><script>alert(1)</script>'&amp;<!--\``

test('an entry in another language says so, and its role the language of the page', () => {
  const entries = [entryOf('Meer', { language: 'ar', people: [personOf('Ada Moor')] }), entryOf('Gate')]
  const page = renderHtml(digestOf({ entries }), shipped)
  const [other, own] = elements(page, 'article')
  expect(other?.properties).toMatchObject({ lang: 'ar', dir: 'rtl' })
  expect(own?.properties.lang).toBeUndefined()
  expect(elements(page, 'span').find(span => span.properties.lang)?.properties.lang).toBe('en')
})

test('the title of a section ends without its colon', () => {
  const facts = {
    groups: [{ ...groupOf('Prizes'), title: 'Prizes :' }],
    entries: [entryOf('Hedge', { group: 'prizes' })],
  }
  expect(render('{{#each sections as |section|}}{{section.title}}.{{/each}}', facts)).toBe('Prizes.')
})

describe('a value in HTML', () => {
  it('is text between tags', () => {
    const page = fromHtml(render('<p>{{title}}</p>', { title: nasty }), { fragment: true })
    expect(page.children).toHaveLength(1)
    expect(wordsOf(page)).toBe(nasty)
  })

  it.each(['<p title="{{title}}">x</p>', "<p title='{{title}}'>x</p>", '<p\n  title = "{{title}}">x</p>'])(
    'is the value of %s',
    html => {
      const [element, ...others] = elements(render(html, { title: nasty }), 'p', 'script')
      expect(element?.properties).toEqual({ title: nasty })
      expect(others).toEqual([])
    },
  )

  it('is text in a title', () => {
    expect(render('<title>{{title}}</title>', { title: '</title><b>' })).toBe(
      '<title>&lt;/title&gt;&lt;b&gt;</title>',
    )
  })

  it.each([
    ['https://example.org/?a&b', 'https://example.org/?a&amp;b'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['#here', '#here'],
    ['page.html', 'page.html'],
    ['javascript:alert(1)', '#'],
    [' JaVa\nScript:alert(1)', '#'],
    ['data:text/html,x', '#'],
    ['vbscript:x', '#'],
  ])('leads nowhere unsafe: %j', (title, url) => {
    expect(render('<a href="{{title}}">x</a>', { title })).toBe(`<a href="${url}">x</a>`)
  })

  it('is JSON in structured data, and cannot end it', () => {
    const html = render('<script type="application/ld+json">{{structuredData}}</script>', {
      title: '</script><!--&',
    })
    const [script] = elements(html, 'script')
    expect(JSON.parse(script ? wordsOf(script) : '')).toMatchObject({ name: '</script><!--&' })
    expect(html.match(/<\/script>/g)).toHaveLength(1)
  })

  it('holds nothing that HTML may not hold', () => {
    expect(render('<p>{{title}}</p>', { title: 'a\u0000b\u0008c\ufdd00\ufdd1d' })).toBe(
      '<p>a\ufffdb\ufffdc\ufffd0\ufffdd</p>',
    )
  })

  it.each([
    ['<p onclick="{{title}}">', 'Unexpected value in the onclick attribute'],
    ['<p style="{{title}}">', 'Unexpected value in the style attribute'],
    ['<p title={{title}}>', 'Unexpected value in an attribute without quotes'],
    ['<p {{title}}>', 'Unexpected value in a tag'],
    ['<{{title}}>', 'Unexpected value in a tag'],
    ['<!-- {{title}} -->', 'Unexpected value in a comment'],
    ['<script>{{title}}</script>', 'Unexpected value in a script'],
    ['<style>{{title}}</style>', 'Unexpected value in <style>'],
  ])('may not stand in %s', (html, message) => {
    expect(() => render(html, { title: 'x' })).toThrow(message)
  })

  it('knows what it stands in on both sides of a condition', () => {
    const html = '<p {{#if year}}title="{{year}}"{{else}}lang="{{title}}"{{/if}}>{{title}}</p>'
    expect(render(html, { title: '"<' })).toBe('<p lang="&quot;&lt;">&quot;&lt;</p>')
  })
})

describe('rich text in HTML', () => {
  it('prints as markup made from its Markdown, never from its HTML', () => {
    const lead = { text: 'x', markdown: 'a *b* <i>c</i>', html: '<script>alert(1)</script>' }
    expect(render('<div>{{lead}}</div>', { lead })).toBe('<div><p>a <em>b</em> c</p></div>')
  })

  it('goes without its paragraph where it is asked to', () => {
    expect(render('<p>{{inline lead}}</p>', { lead: richOf('a *b*') })).toBe('<p>a <em>b</em></p>')
  })

  it('is plain in an attribute', () => {
    expect(render('<p title="{{lead}}">x</p>', { lead: richOf('a "b"') })).toBe(
      '<p title="a &quot;b&quot;">x</p>',
    )
  })

  it('has its headings below the heading it stands under', () => {
    const html = render('<h2 class="x">T</h2>{{lead}}<h5>U</h5>{{lead}}', { lead: richOf('# a\n\n## b') })
    expect(elements(html, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(heading => heading.tagName)).toEqual([
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'h6',
    ])
  })
})

const full = digestOf({
  title: 'Spring <grants> & more',
  organisation: 'The Allotment',
  year: 2024,
  lead: richOf('# Hello\n\nWelcome to https://example.org/x.'),
  closing: richOf('Bye.'),
  groups: [groupOf('Small grants')],
  entries: [
    entryOf('Pond', {
      people: [
        personOf('Ada Moor'),
        personOf('Ben Hill', { role: 'mentor', affiliation: 'Hill', links: ['mailto:b@example.org'] }),
      ],
      description: richOf('# Why\n\nWater.\n\n| a | b |\n|---|---|\n| c | d |'),
      fields: [{ label: 'Plan', value: richOf('[here](https://example.org/p)') }],
      links: [{ text: 'Pond', url: 'https://example.org/pond' }],
    }),
    entryOf('Hedge', { group: 'small-grants', people: [personOf('Ada Moor')] }),
    entryOf('Fence', { group: 'small-grants' }),
    entryOf('Gate', { group: 'small-grants' }),
  ],
})

describe('the page of the digest template', () => {
  const html = renderHtml(full, shipped)
  const page: Root = fromHtml(html)

  it('parses without an error', () => {
    const errors: string[] = []
    fromHtml(html, {
      onerror: error => {
        errors.push(error.ruleId ?? error.message)
      },
    })
    expect(errors).toEqual([])
  })

  it('has language, direction, character set, title and one of each landmark', () => {
    const [root] = elements(html, 'html')
    expect(root?.properties).toMatchObject({ lang: 'en', dir: 'ltr' })
    expect(html).toMatch(/^<!doctype html>\n<html[^>]*>\n<head>\n<meta charset="utf-8">/)
    expect(elements(html, 'title').map(wordsOf)).toEqual(['Spring <grants> & more'])
    const landmarks = elements(html, 'header', 'nav', 'main', 'footer').map(element => element.tagName)
    expect(landmarks).toEqual(['header', 'nav', 'main', 'footer'])
  })

  it('has headings in order, one of them first', () => {
    const levels = elements(html, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(heading =>
      Number(heading.tagName[1]),
    )
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
  })

  it('has ids that are unique, and every inner link and label leads to one', () => {
    const ids = elements(html).flatMap(({ properties }) =>
      properties.id === undefined ? [] : [String(properties.id)],
    )
    expect(new Set(ids).size).toBe(ids.length)
    const references = elements(html).flatMap(({ properties: { href, ariaLabelledBy } }) => [
      ...(typeof href === 'string' && href.startsWith('#') ? [href.slice(1)] : []),
      ...(Array.isArray(ariaLabelledBy) ? ariaLabelledBy.map(String) : []),
    ])
    expect(references.length).toBeGreaterThan(10)
    expect(references.filter(id => !ids.includes(id))).toEqual([])
  })

  it('asks for nothing outside the file', () => {
    const loaded = elements(
      html,
      'link',
      'script',
      'img',
      'iframe',
      'source',
      'video',
      'audio',
      'object',
      'embed',
    )
    expect(
      loaded.map(({ tagName, properties }) => [tagName, properties.href ?? properties.src ?? null]),
    ).toEqual([
      ['link', 'data:,'],
      ['script', null],
    ])
    expect(html).not.toMatch(/@import|url\((?!['"]?data:)/)
  })

  it('forbids scripts but its data, which says what the entries are', () => {
    const [script] = elements(html, 'script')
    const data = JSON.parse(script ? wordsOf(script) : '')
    expect(data.mainEntity.itemListElement).toHaveLength(4)
    expect(data.mainEntity.itemListElement[0].item).toMatchObject({
      '@id': '#pond',
      name: 'Pond',
      contributor: [
        { '@type': 'Role', roleName: 'contributor', contributor: { '@type': 'Person', name: 'Ada Moor' } },
        { roleName: 'mentor', contributor: { affiliation: { name: 'Hill' }, url: ['mailto:b@example.org'] } },
      ],
    })
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; script-src 'sha256-[A-Za-z0-9+/=]{44}'"/,
    )
  })

  it('prints every word of the digest', () => {
    const text = wordsOf(page)
    for (const words of [
      'The Allotment',
      'Welcome to',
      'Pond',
      'Ada Moor',
      'Hill',
      'Water.',
      'Plan',
      'Small grants',
      'Bye.',
      'spring.txt',
      'https://example.org/pond',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('keeps paged media out of the browser, and CSS and data out of the print document', () => {
    expect(html).not.toMatch(/string-set|target-counter|bookmark-level|string\(/)
    const print = renderPrint(full, shipped, { paper: 'A5' })
    expect(print.html).toMatch(/<style>\s*<\/style>/)
    expect(print.html).toContain('<script type="application/ld+json"></script>')
    expect(print.css.map(file => file.path)).toEqual(['templates/digest/digest.css', 'paper'])
    expect(print.css[0]?.source).toContain('string-set')
    expect(print.css[1]?.source).toBe('@page { size: A5 }\n')
  })

  it('is written from right to left where the language is', () => {
    expect(renderHtml({ ...full, language: 'he' }, shipped)).toContain('<html lang="he" dir="rtl">')
  })
})

describe('a template without HTML', () => {
  const md = '# {{title}}\n\n[b](#b)\n\n## B{{anchor "b"}}\n\n{{lead}}'

  it('gets a page around its Markdown', () => {
    const html = renderHtml(full, template({ md }))
    expect(elements(html, 'main', 'h1', 'h2', 'h3').map(element => element.tagName)).toEqual([
      'main',
      'h1',
      'h2',
      'h3',
    ])
    expect(elements(html, 'h2')[0]?.properties.id).toBe('b')
    expect(elements(html, 'a')[0]?.properties.href).toBe('#b')
    expect(elements(html, 'style').map(wordsOf).join()).toContain('@page')
  })
})

describe('a template without both', () => {
  it('is our own fault', () => {
    expect(() => renderHtml(full, template({}))).toThrow('Unexpected template without Markdown and HTML')
    expect(() => renderHtml(full, template({}))).not.toThrow(HandbillError)
  })
})
