import { expect, it } from 'vitest'
import { renderHtml, renderPrint } from '../../../src/render/index.js'
import { digestOf, entryOf, richOf, template } from '../template.js'

const look = template({
  html: '{{lead}}{{#each entries as |entry|}}{{entry.description}}{{#each entry.otherLinks as |link|}}<a href="{{link.url}}">{{link.address}}</a>{{/each}}{{/each}}',
})

function addressesIn(lead: string, ...descriptions: string[]): string[] {
  const entries = descriptions.map((text, i) => entryOf(`Work ${i}`, { description: richOf(text) }))
  const { html } = renderPrint(digestOf({ lead: richOf(lead), entries }), look)
  return [...html.matchAll(/data-address="([^"]*)"/g)].map(([, address = '']) => address)
}

it('gives a link in print the address that its text does not tell, once', () => {
  expect(
    addressesIn(
      'See [here](https://harbour.example/a).',
      'Again [there](https://harbour.example/a/), [post](mailto:ada@harbour.example).',
    ),
  ).toEqual(['https://harbour.example/a', 'ada@harbour.example'])
})

it('gives none where the text tells the address, there or elsewhere', () => {
  expect(
    addressesIn(
      'See [our page](https://harbour.example/), [www.Harbour.example](https://harbour.example).',
      'At <https://harbour.example/>.',
      '[Below](#work-0) and [beside](other.html).',
    ),
  ).toEqual([])
})

it('gives none on screen, where links lead', () => {
  const digest = digestOf({ lead: richOf('See [here](https://harbour.example/a).') })
  expect(renderHtml(digest, look)).not.toContain('data-address')
  expect(renderPrint(digest, look).html).toContain(
    '<a href="https://harbour.example/a" data-address="https://harbour.example/a">here</a>',
  )
})

it('writes letters that an address encodes, there and where the address is the text, and leads where it led', () => {
  const digest = digestOf({
    lead: richOf('See [here](https://harbour.example/K%C3%B6ln) and <https://harbour.example/%C3%84%20b>.'),
    entries: [entryOf('Work', { links: [{ url: 'https://harbour.example/%C3%9F', text: 'Work' }] })],
  })
  const { html } = renderPrint(digest, look)
  expect(html).toContain(
    '<a href="https://harbour.example/K%C3%B6ln" data-address="https://harbour.example/Köln">here</a>',
  )
  expect(html).toContain('<a href="https://harbour.example/%C3%84%20b">https://harbour.example/Ä%20b</a>')
  expect(html).toContain('<a href="https://harbour.example/%C3%9F">https://harbour.example/ß</a>')
  expect(renderHtml(digest, look)).toContain('>https://harbour.example/Ä%20b</a>')
})

it('knows an address that is told with its letters', () => {
  const lead = 'At <https://harbour.example/%C3%84>, [here](https://harbour.example/%C3%84).'
  expect(addressesIn(lead)).toEqual([])
})
