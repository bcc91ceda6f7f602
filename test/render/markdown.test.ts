import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import type { Digest } from '../../src/model/digest.js'
import { parseMarkdown } from '../../src/model/markdown.js'
import { renderMarkdown } from '../../src/render/index.js'
import { digestOf, entryOf, groupOf, personOf, richOf, shippedTemplate, template } from './template.js'

const shipped = await shippedTemplate('digest')

function render(md: string, facts: Partial<Digest> = {}): string {
  return renderMarkdown(digestOf(facts), template({ md }))
}

/** The words of a tree as a reader sees them. */
function words(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

const tricky = [
  '*a* _b_ **c** `d` ~e~ ~~f~~',
  '# not a heading',
  '1. not a list',
  '2) nor this',
  '- nor this',
  '+ nor this',
  '===',
  '---',
  '> no quote',
  '<b>no tag</b> <!-- no comment --> <http://x.y>',
  'a | b | c',
  '[x](y) ![x](y) [x][y] [^1] [ ]',
  '&amp; &#65; &copy;',
  'back\\slash \\* \\',
  'https://example.org/a_b?c&d=e.',
  'www.example.org, ann@example.org',
  'no\u00a0break “curly” ’s … – —',
  'a  double  space',
  '日本語 עברית ñ',
  '\ufdd00\ufdd1 \ue000',
]

describe('a value in Markdown', () => {
  it.each(tricky)('reads back: %s', title => {
    const markdown = render(
      '# {{title}}\n\n{{title}}\n\n- **{{title}}**: {{title}}\n\n| h |\n|---|\n| {{title}} |',
      { title },
    )
    const tree = parseMarkdown(markdown)
    expect(tree.children.map(node => node.type)).toEqual(['heading', 'paragraph', 'list', 'table'])
    expect(tree.children.map(words)).toEqual([title, title, `${title}: ${title}`, `h${title}`])
  })

  it('reads back whatever it is', () => {
    const syntax = fc.constantFrom(
      ...'*_`~#-+=<>&[]()!|\\.:/@\'"{}^$ \u00a0aZ19é日',
      'http://',
      'www.',
      '1. ',
      '&lt;',
      '<b>',
    )
    const value = fc
      .array(syntax, { minLength: 1, maxLength: 12 })
      .map(parts => parts.join(''))
      .filter(text => text.trim() !== '')
    fc.assert(
      fc.property(value, title => {
        const [heading, paragraph, ...others] = parseMarkdown(
          render('## {{title}}\n\nx {{title}} y', { title }),
        ).children
        expect(others).toEqual([])
        expect(heading && words(heading)).toBe(title)
        expect(paragraph && words(paragraph)).toBe(`x ${title} y`)
      }),
      { numRuns: 300, seed: 7 },
    )
  }, 60_000)

  it('keeps its line ends as breaks in a paragraph, as spaces in a heading', () => {
    const markdown = render('# {{title}}\n\n{{title}}', { title: 'a\nb' })
    expect(markdown).toBe('# a b\n\na\\\nb\n')
  })

  it('goes with its markup when it is empty', () => {
    const markdown = render(
      '# T\n\n**{{programme}}** · {{organisation}}\n\n- {{programme}}\n\n[{{programme}}](https://example.org)\n\nx {{programme}}',
    )
    expect(markdown).toBe('# T\n\n·\n\nx\n')
  })

  it('leads nowhere unsafe as an address', () => {
    const md = '[a]({{programme}}) [b]({{organisation}})'
    const facts = { programme: 'javascript:alert(1)', organisation: 'https://example.org/?q=(a) b' }
    expect(render(md, facts)).toBe('[a](#) [b](<https://example.org/?q=(a) b>)\n')
  })

  it.each([
    ['[{{title}}][ref]\n\n[ref]: https://a.example', 'words'],
    ['[x][ref]\n\n[ref]: https://a.example "{{title}}"', 'title'],
    ['[x][ref]\n\n[ref]: https://a.example/{{title}} "t"', 'url'],
    ['![x](https://a.example "{{title}}")', 'title'],
    ['![{{title}}](https://a.example)', 'alt'],
    ['![{{title}}][ref]\n\n[ref]: https://a.example', 'alt'],
    ['```{{title}}\nx\n```', 'lang'],
    ['```js {{title}}\nx\n```', 'meta'],
    ['x[^n{{title}}]\n\n[^n{{title}}]: {{title}}', 'label'],
  ])('stands in every part of %j', (md, part) => {
    const title = 'a *b* "c"'
    const markdown = render(md, { title })
    const found: unknown[] = []
    visit(parseMarkdown(markdown), node => {
      if (part in node) found.push(Reflect.get(node, part))
    })
    expect(markdown).not.toMatch(/[\ufdd0\ufdd1]/)
    expect(found.length > 0 ? String(found) : words(parseMarkdown(markdown))).toContain(title)
  })

  it('leads nowhere unsafe as the address of a definition or a picture', () => {
    const md = '[x][ref] ![y]({{title}})\n\n[ref]: {{title}}'
    expect(render(md, { title: 'javascript:alert(1)' })).toBe('[x][ref] ![y](#)\n\n[ref]: #\n')
  })

  it('is text in code', () => {
    expect(render('`{{title}}`\n\n    {{title}}', { title: '`a` *b*' })).toBe(
      '`` `a` *b* ``\n\n```\n`a` *b*\n```\n',
    )
  })
})

describe('rich text in Markdown', () => {
  const lead = richOf('One _two_.\n\n- three')

  it('takes the place of its paragraph', () => {
    expect(render('# T\n\n{{lead}}', { lead })).toBe('# T\n\nOne _two_.\n\n- three\n')
  })

  it('divides the paragraph it stands in', () => {
    expect(render('a {{lead}} b', { lead })).toBe('a\n\nOne _two_.\n\n- three\n\nb\n')
  })

  it('goes into the line when it is one paragraph', () => {
    expect(render('- **x:** {{lead}}!', { lead: richOf('a *b*') })).toBe('- **x:** a _b_!\n')
    expect(render('# {{lead}}', { lead })).toBe('# One two. three\n')
  })

  it('has its headings below the heading it stands under', () => {
    expect(render('# T\n\n## U\n\n{{lead}}', { lead: richOf('# a\n\n### b\n\n# c') })).toBe(
      '# T\n\n## U\n\n### a\n\n#### b\n\n### c\n',
    )
  })
})

describe('links to headings', () => {
  it('lead to the id that the heading has on GitHub', () => {
    const md = '[a](#x) [b](#y)\n\n# {{title}}{{anchor "x"}}\n\n# {{title}}{{anchor "y"}}'
    expect(render(md, { title: 'C++ & <b>' })).toContain('[a](#c--b) [b](#c--b-1)')
  })
})

describe('the digest template', () => {
  const digest = digestOf({
    programme: 'Green Yards',
    lead: richOf('Welcome.'),
    closing: richOf('Bye.'),
    groups: [groupOf('Small grants')],
    entries: [
      entryOf('Pond', {
        people: [
          personOf('Ada Moor'),
          personOf('Ben Hill', {
            role: 'mentor',
            affiliation: 'Hill & Sons',
            links: ['https://example.org'],
          }),
        ],
        description: richOf('Water.'),
        fields: [{ label: 'Plan', value: richOf('[here](https://example.org/p)') }],
      }),
      entryOf('Hedge', { group: 'small-grants', people: [personOf('Ada Moor')] }),
      entryOf('Fence', { group: 'small-grants' }),
      entryOf('Gate', { group: 'small-grants' }),
    ],
  })

  it('calls a role as the announcement does, unless somebody says a word for it', () => {
    const people = [
      personOf('Ada Moor', { label: 'Fellow' }),
      personOf('Ben Hill', { role: 'mentor', label: 'Guide' }),
    ]
    const labelled = digestOf({ entries: [entryOf('Pond', { people })] })
    expect(renderMarkdown(labelled, shipped)).toContain('Fellow: **Ada Moor** · Guide: **Ben Hill**\n')
    const spoken = renderMarkdown(labelled, shipped, { words: { mentor: 'Coach' } })
    expect(spoken).toContain('Fellow: **Ada Moor** · Coach: **Ben Hill**\n')
  })

  it('prints everything, in order', () => {
    expect(renderMarkdown(digest, shipped)).toBe(`# Spring grants

Green Yards · 4\u00a0entries · 2\u00a0people

Welcome.

## Contents

- [Pond](#pond)
- [Small grants](#small-grants)
  - [Hedge](#hedge)
  - [Fence](#fence)
  - [Gate](#gate)

## Pond

Contributor: **Ada Moor** · Mentor: [**Ben Hill**](https://example.org) (Hill & Sons)

Water.

**Plan:** [here](https://example.org/p)

## Small grants

### Hedge

Contributor: **Ada Moor**

### Fence

### Gate

---

Bye.

## People

- Ada Moor: [Pond](#pond), [Hedge](#hedge)
- Ben Hill: [Pond](#pond)
`)
  })

  it('lists the links that nothing else leads to', () => {
    const pond = entryOf('Pond', {
      people: [personOf('Ada Moor', { links: ['https://example.org/ada'] })],
      description: richOf('See [here](https://example.org/a\\_b?c\\&d) and <https://example.org>.'),
      fields: [{ label: '', value: richOf('First prize, <ben@example.org>') }],
      links: [
        'https://example.org/a_b?c&d',
        'https://example.org/',
        'mailto:ben@example.org',
        'https://example.org/ada',
        'https://example.org/a',
        'mailto:ann@example.org',
      ].map(url => ({ url, text: '' })),
    })
    expect(renderMarkdown(digestOf({ entries: [pond] }), shipped)).toContain(
      '\n\nFirst prize, <ben@example.org>\n\n<https://example.org/a> · <ann@example.org>\n',
    )
  })

  it('has one kind of bullet', () => {
    const pond = entryOf('Pond', {
      description: richOf('- a\n- b'),
      fields: [{ label: 'Plan', value: richOf('c') }],
      links: [{ text: 'Pond', url: 'https://example.org/pond' }],
    })
    expect(renderMarkdown(digestOf({ entries: [pond] }), shipped)).toContain(
      '- a\n- b\n\n**Plan:** c\n\n<https://example.org/pond>\n',
    )
  })

  it('sets labels off as the language does', () => {
    const pond = entryOf('Mare', {
      people: [personOf('Ada Moor')],
      fields: [{ label: 'Projet', value: richOf('ici') }],
    })
    const markdown = renderMarkdown(digestOf({ language: 'fr', entries: [pond] }), shipped)
    expect(markdown).toContain('Participation\u00a0: **Ada Moor**\n\n**Projet\u00a0:** ici\n')
  })

  it('leaves out what its options leave out', () => {
    const markdown = renderMarkdown(digest, shipped, {
      settings: { contents: false, index: false },
    })
    expect(markdown).not.toContain('## Contents')
    expect(markdown).not.toContain('## People')
  })
})
